import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue, pass, unknown } from "../judge";
import { blocksOf, isReference } from "../readers/arguments";

/** LZ-CONFIG-01. */
export const configRecorder: Guardrail = {
  id: "LZ-CONFIG-01",
  title: "Config recorders record all types with the service-linked role",
  why: "What is not recorded cannot be judged; a role of one's own lacks rights sooner or later (Security Hub Config.1, CIS 3.3).",
  fix: "set recordingGroup to all supported types, or to all but a few, and roleArn to AWSServiceRoleForConfig",
  severity: "medium",
  controls: { fsbp: ["Config.1"], cis: ["3.3"] },
  types: ["aws_config_configuration_recorder"],
  judge({ body }) {
    const groups = blocksOf(body, "recording_group").map((group) => {
      const strategies = blocksOf(group, "recording_strategy");
      const leavesOut = strategies.some(({ use_only }) => use_only === "EXCLUSION_BY_RESOURCE_TYPES");
      // Left out altogether, the recorder takes all supported types.
      return leavesOut ? pass("it leaves some types out") : mustBeTrue(group, "all_supported");
    });
    const role = String(body.role_arn);
    const isServiceLinked = /AWSServiceRoleForConfig|^\$\{aws_iam_service_linked_role\./.test(role);
    const judgement = isReference(role) ? unknown(`role_arn is ${role}`) : fail(`role_arn is ${role}`);
    return all([...groups, isServiceLinked ? pass("it uses the service-linked role") : judgement]);
  },
};
