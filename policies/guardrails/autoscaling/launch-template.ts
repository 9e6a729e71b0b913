import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { isUnset } from "../readers/arguments";

/** LZ-AUTOSCALING-03. */
export const autoScalingLaunchTemplate: Guardrail = {
  id: "LZ-AUTOSCALING-03",
  title: "Auto Scaling groups start instances from launch templates",
  why: "Launch configurations know no version and none of what EC2 has learned since 2023 (Security Hub AutoScaling.9).",
  fix: "set launchTemplate or mixedInstancesPolicy in place of launchConfiguration",
  severity: "low",
  controls: { fsbp: ["AutoScaling.9"], cis: [] },
  types: ["aws_autoscaling_group"],
  judge: ({ body }) =>
    isUnset(body.launch_configuration) ? pass("it has no launch configuration") : fail("launch_configuration is set"),
};
