import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue, pass, unknown, within } from "../judge";
import { blocksOf, isReference, shown } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** LZ-OPENSEARCH-01. */
export const opensearchEncryption: Guardrail = {
  id: "LZ-OPENSEARCH-01",
  title: "search domains are encrypted at rest, between nodes and towards clients",
  why: "An index holds a copy of the data, and some settings cannot be added later (Security Hub Opensearch.1, Opensearch.3, Opensearch.8).",
  fix: "enable encryptAtRest, nodeToNodeEncryption and enforceHttps with a Policy-Min-TLS-1-2 policy",
  severity: "medium",
  controls: { fsbp: ["Opensearch.1", "Opensearch.3", "Opensearch.8"], cis: [] },
  types: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
  judge: ({ body }) =>
    all([
      blockIsOn(body, "encrypt_at_rest", "enabled"),
      blockIsOn(body, "node_to_node_encryption", "enabled"),
      blockIsOn(body, "domain_endpoint_options", "enforce_https"),
      ...blocksOf(body, "domain_endpoint_options").map(tlsPolicy),
    ]),
};

function blockIsOn(body: ResourceBody, name: string, argument: string) {
  const [block] = blocksOf(body, name);
  return block ? within(name, mustBeTrue(block, argument)) : fail(`${name} is not set`);
}

function tlsPolicy({ tls_security_policy: policy }: ResourceBody) {
  const detail = `tls_security_policy is ${shown(policy)}`;
  if (isReference(policy)) return unknown(detail);
  return String(policy).startsWith("Policy-Min-TLS-1-2") ? pass(detail) : fail(detail);
}
