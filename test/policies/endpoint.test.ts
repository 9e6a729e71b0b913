import { organizationEndpoint } from "../../policies/endpoint/organization";
import { policyDocument } from "../../policies/document";
import { type Asking, decide } from "../support/policy-decision";

const statements = (service: string, apiAccountIds = ["999999999999"]) =>
  organizationEndpoint({ service, region: "eu-west-1", organizationId: "o-exampleorg1", apiAccountIds });

const OURS: Asking = { arn: "arn:aws:iam::999999999999:role/app", organizationId: "o-exampleorg1" };
const STRANGER: Asking = { arn: "arn:aws:iam::888888888888:role/thief", organizationId: "o-otherorg123" };
const NOBODY: Asking = { anonymous: true };
const TO_OURS = { "aws:ResourceOrgID": "o-exampleorg1" };
const TO_STRANGERS = { "aws:ResourceOrgID": "o-otherorg123" };

describe("the policy of a VPC endpoint", () => {
  test.each<[string, string, Asking, string, string, Record<string, string>, string]>([
    ["ours to ours", "kms", OURS, "kms:Decrypt", "arn:aws:kms:eu-west-1:999999999999:key/1", TO_OURS, "allowed"],
    [
      "ours to a stranger's",
      "kms",
      OURS,
      "kms:Encrypt",
      "arn:aws:kms:eu-west-1:888888888888:key/1",
      TO_STRANGERS,
      "not allowed",
    ],
    [
      "a stranger to ours",
      "kms",
      STRANGER,
      "kms:Decrypt",
      "arn:aws:kms:eu-west-1:999999999999:key/1",
      TO_OURS,
      "not allowed",
    ],
    [
      "a stranger to his own bucket",
      "s3",
      STRANGER,
      "s3:PutObject",
      "arn:aws:s3:::loot/x",
      TO_STRANGERS,
      "not allowed",
    ],
    ["ours to a stranger's bucket", "s3", OURS, "s3:PutObject", "arn:aws:s3:::loot/x", TO_STRANGERS, "not allowed"],
    ["nobody to our bucket", "s3", NOBODY, "s3:GetObject", "arn:aws:s3:::ours/x", TO_OURS, "not allowed"],
    ["ours to our bucket", "s3", OURS, "s3:PutObject", "arn:aws:s3:::ours/x", TO_OURS, "allowed"],
    [
      "packages of Amazon Linux",
      "s3",
      NOBODY,
      "s3:GetObject",
      "arn:aws:s3:::al2023-repos-eu-west-1-de612dc2/core/x",
      {},
      "allowed",
    ],
    [
      "packages of another region",
      "s3",
      NOBODY,
      "s3:GetObject",
      "arn:aws:s3:::al2023-repos-us-east-1-de612dc2/core/x",
      {},
      "not allowed",
    ],
    [
      "writing to the packages",
      "s3",
      OURS,
      "s3:PutObject",
      "arn:aws:s3:::al2023-repos-eu-west-1-de612dc2/core/x",
      {},
      "not allowed",
    ],
    [
      "a service of AWS on our behalf",
      "s3",
      { service: "cloudtrail.amazonaws.com" },
      "s3:PutObject",
      "arn:aws:s3:::ours/x",
      { "aws:PrincipalIsAWSService": "true" },
      "allowed",
    ],
    [
      "a document of AWS",
      "ssm",
      OURS,
      "ssm:GetDocument",
      "arn:aws:ssm:eu-west-1::document/AWS-RunPatchBaseline",
      {},
      "allowed",
    ],
    [
      "a stranger to a document of AWS",
      "ssm",
      STRANGER,
      "ssm:GetDocument",
      "arn:aws:ssm:eu-west-1::document/AWS-RunPatchBaseline",
      {},
      "not allowed",
    ],
    [
      "writing a parameter of AWS",
      "ssm",
      OURS,
      "ssm:PutParameter",
      "arn:aws:ssm:eu-west-1::parameter/aws/x",
      {},
      "not allowed",
    ],
    [
      "an image of Amazon",
      "ec2",
      OURS,
      "ec2:RunInstances",
      "arn:aws:ec2:eu-west-1::image/ami-1",
      { "ec2:Owner": "amazon" },
      "allowed",
    ],
    [
      "an image of somebody else",
      "ec2",
      OURS,
      "ec2:RunInstances",
      "arn:aws:ec2:eu-west-1::image/ami-1",
      { "ec2:Owner": "888888888888" },
      "not allowed",
    ],
    [
      "a federated user to our role",
      "sts",
      { federated: "accounts.google.com" },
      "sts:AssumeRoleWithWebIdentity",
      "arn:aws:iam::999999999999:role/app",
      TO_OURS,
      "allowed",
    ],
    [
      "a federated user to a stranger's role",
      "sts",
      { federated: "accounts.google.com" },
      "sts:AssumeRoleWithWebIdentity",
      "arn:aws:iam::888888888888:role/drop",
      TO_STRANGERS,
      "not allowed",
    ],
    [
      "ours to a stranger's role",
      "sts",
      OURS,
      "sts:AssumeRole",
      "arn:aws:iam::888888888888:role/drop",
      TO_STRANGERS,
      "not allowed",
    ],
    [
      "a model of AWS",
      "bedrock-runtime",
      OURS,
      "bedrock:InvokeModel",
      "arn:aws:bedrock:eu-central-1::foundation-model/anthropic.x",
      {},
      "allowed",
    ],
    [
      "a stranger to a model of AWS",
      "bedrock-runtime",
      STRANGER,
      "bedrock:InvokeModel",
      "arn:aws:bedrock:eu-west-1::foundation-model/anthropic.x",
      {},
      "not allowed",
    ],
    [
      "a token to our private API",
      "execute-api",
      NOBODY,
      "execute-api:Invoke",
      "arn:aws:execute-api:eu-west-1:999999999999:abc/v1/GET/rfps",
      {},
      "allowed",
    ],
    [
      "anybody to a stranger's private API",
      "execute-api",
      OURS,
      "execute-api:Invoke",
      "arn:aws:execute-api:eu-west-1:888888888888:abc/v1/POST/drop",
      {},
      "not allowed",
    ],
  ])("%s (%s)", (_, service, principal, action, resource, context, expected) => {
    expect(decide(statements(service), { principal, action, resource, context })).toBe(expected);
  });

  test("names the accounts whose APIs are reached", () => {
    const [statement] = statements("execute-api", ["111111111111", "222222222222"]);
    expect(statement?.Resource).toEqual([
      "arn:aws:execute-api:eu-west-1:111111111111:*",
      "arn:aws:execute-api:eu-west-1:222222222222:*",
    ]);
  });

  test.each(["s3", "dynamodb", "kms", "ssm", "ec2", "sts", "execute-api", "bedrock-runtime"])(
    "of %s is far below the 20,480 characters that AWS takes",
    (service) => {
      expect(policyDocument(statements(service)).length).toBeLessThan(3000);
    },
  );
});
