import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { listOf } from "../../elements";

/**
 * Services that send aws:SourceAccount or aws:SourceArn when they take a role, as their own pages say. Others, such as
 * Lambda, EC2 and API Gateway, do not, and a condition would lock them out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
const SENDERS = [
  "bedrock.amazonaws.com",
  "chatbot.amazonaws.com",
  "config.amazonaws.com",
  "events.amazonaws.com",
  "firehose.amazonaws.com",
  "pipes.amazonaws.com",
  "scheduler.amazonaws.com",
  "states.amazonaws.com",
  "vpc-flow-logs.amazonaws.com",
];

const SOURCE_KEYS = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"];

/** LZ-IAM-07. */
export const iamConfusedDeputy: Guardrail = {
  id: "LZ-IAM-07",
  title: "a role for a service says for which account or resource the service acts",
  why: "Without it somebody else's resource can make the service use the role (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html).",
  fix: "put aws:SourceAccount or aws:SourceArn into the trust policy's condition",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_iam_role"],
  judge({ body }, stack) {
    const statements = stack.statements(body.assume_role_policy);
    if (!statements) return unknown("only Terraform knows the trust policy");
    const services = statements.flatMap(sendersOf);
    if (services.length === 0) return undefined;
    const open = statements.filter((statement) => !namesSource(statement)).flatMap(sendersOf);
    return open.length > 0 ? fail(`it trusts ${open.join(", ")} for everybody`) : pass("its services name the source");
  },
};

function sendersOf({ Effect, Principal }: Statement): readonly string[] {
  if (Effect !== "Allow" || typeof Principal !== "object") return [];
  return listOf(Principal.Service).filter((service) => SENDERS.includes(service));
}

function namesSource({ Condition = {} }: Statement): boolean {
  const keys = Object.values(Condition).flatMap((operator) => Object.keys(operator));
  return keys.some((key) => SOURCE_KEYS.includes(key.toLowerCase()));
}
