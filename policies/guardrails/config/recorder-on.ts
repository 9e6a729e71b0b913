import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-CONFIG-02. */
export const configRecorderOn: Guardrail = {
  id: "LZ-CONFIG-02",
  title: "Config recorders are switched on",
  why: "A recorder that does not run looks like one that does (Security Hub Config.1).",
  fix: "set isEnabled: true",
  severity: "medium",
  controls: { fsbp: ["Config.1"], cis: ["3.3"] },
  types: ["aws_config_configuration_recorder_status"],
  judge: ({ body }) => mustBeTrue(body, "is_enabled"),
};
