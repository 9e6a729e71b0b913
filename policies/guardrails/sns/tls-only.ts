import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { deniesPlainHttp } from "../readers/plain-http";

/** LZ-SNS-02. */
export const snsTlsOnly: Guardrail = {
  id: "LZ-SNS-02",
  title: "topics deny plain HTTP",
  why: "A message published over plain HTTP can be read and changed on its way (https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html).",
  fix: "deny sns:Publish to everybody where aws:SecureTransport is false",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_sns_topic"],
  judge(topic, stack) {
    const { own, undecided } = stack.parts(topic, "aws_sns_topic_policy", "arn");
    if (undecided) return unknown("a topic policy names its topic by reference");
    const text = own[0]?.body.policy ?? topic.body.policy;
    if (text === undefined) return fail("it has no topic policy in the stack");
    const statements = stack.statements(text);
    if (!statements) return unknown("only Terraform knows the topic policy");
    return statements.some((statement) => deniesPlainHttp(statement, "sns", ["sns:Publish"]))
      ? pass("its policy denies it")
      : fail("its policy has no such statement");
  },
};
