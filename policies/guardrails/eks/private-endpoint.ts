import type { Guardrail } from "../guardrail";
import { all, fail, mustBe, pass, unknown } from "../judge";
import { blocksOf, isReference, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** LZ-EKS-01. */
export const eksPrivateEndpoint: Guardrail = {
  id: "LZ-EKS-01",
  title: "the API of a cluster is not open to the internet",
  why: "It is the one door to everything that runs in the cluster (Security Hub EKS.1).",
  fix: "set endpointPublicAccess: false and endpointPrivateAccess: true, or name publicAccessCidrs",
  severity: "high",
  controls: { fsbp: ["EKS.1"], cis: [] },
  types: ["aws_eks_cluster"],
  judge: ({ body }) => all(blocksOf(body, "vpc_config").map(judgeNetwork)),
};

function judgeNetwork(network: ResourceBody) {
  const isClosed = mustBe(network, "endpoint_public_access", false);
  if (isClosed.verdict !== "fail") return isClosed;
  const sources = textsOf(network.public_access_cidrs);
  if (sources.some(isReference)) return unknown("only Terraform knows public_access_cidrs");
  const isOpen = sources.length === 0 || sources.some((source) => ["0.0.0.0/0", "::/0"].includes(source));
  return isOpen ? fail("everybody reaches it") : pass(`only ${sources.join(", ")} reach it`);
}
