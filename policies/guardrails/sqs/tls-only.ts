import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { deniesPlainHttp } from "../readers/plain-http";

/** LZ-SQS-02. */
export const sqsTlsOnly: Guardrail = {
  id: "LZ-SQS-02",
  title: "queues deny plain HTTP",
  why: "A message sent over plain HTTP can be read and changed on its way (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html).",
  fix: "deny sqs:* to everybody where aws:SecureTransport is false",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_sqs_queue"],
  judge(queue, stack) {
    const { own, undecided } = stack.parts(queue, "aws_sqs_queue_policy", "queue_url");
    if (undecided) return unknown("a queue policy names its queue by reference");
    const text = own[0]?.body.policy ?? queue.body.policy;
    if (text === undefined) return fail("it has no queue policy in the stack");
    const statements = stack.statements(text);
    if (!statements) return unknown("only Terraform knows the queue policy");
    return statements.some((statement) => deniesPlainHttp(statement, "sqs"))
      ? pass("its policy denies it")
      : fail("its policy has no such statement");
  },
};
