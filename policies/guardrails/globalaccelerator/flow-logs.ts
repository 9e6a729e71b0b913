import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-GLOBALACCELERATOR-01. */
export const globalAcceleratorFlowLogs: Guardrail = {
  id: "LZ-GLOBALACCELERATOR-01",
  title: "accelerators have flow logs",
  why: "What goes through an accelerator is in no flow log of a VPC with its addresses (https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html).",
  fix: "set attributes: { flowLogsEnabled: true, flowLogsS3Bucket, flowLogsS3Prefix }",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_globalaccelerator_accelerator"],
  judge({ body }) {
    const attributes = blocksOf(body, "attributes");
    if (attributes.length === 0) return fail("attributes is not set");
    return all(attributes.map((each) => mustBeTrue(each, "flow_logs_enabled")));
  },
};
