import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-FMS-02. */
export const fmsKeepResources: Guardrail = {
  id: "LZ-FMS-02",
  title: "protections stay when a Firewall Manager policy is destroyed",
  why: "The provider's default takes every web ACL, firewall and security group of the policy off all accounts at once (https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_DeletePolicy.html).",
  fix: "set deleteAllPolicyResources: false",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_fms_policy"],
  judge: ({ body }) => mustBe(body, "delete_all_policy_resources", false),
};
