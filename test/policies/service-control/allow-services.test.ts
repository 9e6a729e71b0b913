import { servicePrefixes } from "../../../core/iam-actions/list";
import { ALWAYS_ALLOWED, allowServices } from "../../../policies/service-control/allow-services";
import { CONTEXT, denies, leaves, PLAN, ROOT, testControl } from "../../support/service-control-cases";

const list = { name: "payment-data", services: ["dynamodb", "s3:Get*"], reason: "PCI DSS scope of 2026" };

testControl(allowServices(CONTEXT, list), [
  leaves("a service", "dynamodb:PutItem"),
  leaves("an action", "s3:GetObject"),
  denies("other actions of that service", "s3:PutObject"),
  denies("another service", "sagemaker:CreateNotebookInstance"),
  denies("another service, by the root user", "ec2:RunInstances", { principal: ROOT }),
  denies("a service whose name begins alike", "dynamodbstreams:GetRecords"),
  leaves("what a plan reads", "ec2:GetEbsEncryptionByDefault", { principal: PLAN }),
  leaves("access", "iam:CreateRole"),
  leaves("sessions", "sts:AssumeRole"),
  leaves("logs", "logs:PutLogEvents"),
  leaves("keys", "kms:Decrypt"),
  leaves("events to the security account", "events:PutEvents"),
  leaves("shells through Systems Manager", "ssmmessages:OpenDataChannel"),
]);

test("carries its name in its id and Sid, and its reason", () => {
  const { id, why, statements } = allowServices(CONTEXT, list);
  expect({ id, why, sids: statements.map(({ Sid }) => Sid) }).toEqual({
    id: "allow-services-payment-data",
    why: "PCI DSS scope of 2026",
    sids: ["AllowOnlyPaymentData"],
  });
});

test("what is always allowed exists", () => {
  expect(ALWAYS_ALLOWED.filter((service) => !servicePrefixes().includes(service))).toEqual([]);
});
