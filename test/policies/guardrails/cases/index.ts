import { ACM } from "./acm";
import type { Cases } from "./case";
import { DATA } from "./data";
import { DETECTION } from "./detection";
import { EC2 } from "./ec2";
import { EDGE } from "./edge";
import { IAM } from "./iam";
import { KMS } from "./kms";
import { MESSAGES } from "./messages";
import { NETWORK_FIREWALL } from "./network-firewall";
import { NETWORK } from "./network";
import { RESILIENCE } from "./resilience";
import { S3 } from "./s3";
import { SERVERLESS } from "./serverless";
import { SSM } from "./ssm";
import { TERRAFORM } from "./terraform";

/** Compliant, noncompliant and undecided cases of every guardrail, by id. */
export const CASES: Cases = {
  ...ACM,
  ...S3,
  ...KMS,
  ...IAM,
  ...MESSAGES,
  ...DATA,
  ...EC2,
  ...SERVERLESS,
  ...DETECTION,
  ...EDGE,
  ...NETWORK_FIREWALL,
  ...NETWORK,
  ...RESILIENCE,
  ...SSM,
  ...TERRAFORM,
};
