import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-CLOUDWATCH-01. */
export const cloudWatchAlarmActions: Guardrail = {
  id: "LZ-CLOUDWATCH-01",
  title: "the actions of alarms are on",
  why: "An alarm whose actions are off tells nobody, and looks like any other one (Security Hub CloudWatch.17).",
  fix: "leave actionsEnabled out; to be silent for a while, give a composite alarm an actions suppressor",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"],
  judge: ({ body }) => mayBe(body, "actions_enabled", true),
};
