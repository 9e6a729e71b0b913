import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { RestApiDomain, RestApiEndpoint, RestApiWebAcl } from "../api-gateway/rest-api/props";
import type { RequestLimits } from "../edge/api-gateway/limits";
import { keyArnProblem } from "../kms/key-arn";
import type { Placement } from "../placement";
import type { AccessLogTarget } from "../s3/access-logs";
import type { RfpModels } from "./models";

/** With the longest function and region it makes the name of a role of 64 characters. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 24;

export interface RfpApiProps {
  /** Account and region of all of it. */
  readonly placement: Placement;

  /** What all names begin with: lower-case letters and digits in words joined by hyphens, at most 24 characters. */
  readonly name: string;

  /**
   * ARN of the customer managed key of the account in the placement's region. Its policy must let CloudWatch
   * Logs, CloudWatch, EventBridge and the delivery of Step Functions' logs in: a data key of the landing zone with the
   * services cloudwatch, events, logs and states.
   */
  readonly keyArn: string;

  /** Name of the bucket of uploaded documents, unique in all of AWS. */
  readonly uploadsBucketName: string;

  /** Where the access logs of that bucket go: the account's own bucket of such logs in the region. */
  readonly accessLogs: AccessLogTarget;

  /** Origins of the pages that may call, such as https://rfp.example.com; no path, no wildcard. */
  readonly allowedOrigins: readonly string[];

  /**
   * Whether what it holds matters. False, in an account without real data, lets the stack be destroyed with all of it,
   * and pages of localhost call.
   *
   * @default true
   */
  readonly production?: boolean;

  /** From where the API is reached. @default - regional, from everywhere */
  readonly endpoint?: RestApiEndpoint;

  /** A name of one's own. @default - that of API Gateway */
  readonly domain?: RestApiDomain;

  /** Whose web ACL stands before the API. @default - that of the organization's Firewall Manager policy */
  readonly webAcl?: RestApiWebAcl;

  /** Whether everybody needs a second factor, from an authenticator app. @default "ON" */
  readonly mfa?: "ON" | "OPTIONAL";

  /** Models of Amazon Bedrock, which the account must have access to. */
  readonly models: RfpModels;

  /** Guardrail of Bedrock in the same account and region that every call of a model passes. @default - none */
  readonly guardrail?: { readonly id: string; readonly version: string };

  /** Ids of the knowledge bases of answered questions and of documents, in the same account and region. */
  readonly knowledgeBases: { readonly faqId: string; readonly documentsId: string };

  /** Questions of a document that are answered at a time, 1-40. @default 5 */
  readonly maxConcurrency?: number;

  /** Whether GuardDuty scans uploads, and only clean ones are read. @default true */
  readonly malwareProtection?: boolean;

  /** Days after which an uploaded document expires, and again as many until its older versions do. @default 90 */
  readonly uploadsRetentionInDays?: number;

  /** Days that logs are kept: one of the periods that CloudWatch Logs takes. @default 365 */
  readonly logRetentionInDays?: number;

  /** Requests that the API takes from all callers together. @default - 50 a second, 100 at once */
  readonly limits?: RequestLimits;

  /** Addresses that are told of trouble; each confirms once. @default - nobody until somebody subscribes */
  readonly alarmEmails?: readonly string[];
}

/** Refuses what none of the parts looks at. */
export function checkRfpApi(scope: Construct, { placement, name, keyArn }: RfpApiProps): void {
  if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
    throw new ConfigError(
      scope,
      `name must be at most ${MAX_NAME_LENGTH} lower-case letters and digits, in words joined by hyphens, got '${name}'`,
    );
  }
  const problem = keyArnProblem("keyArn", keyArn, { region: placement.regionName });
  if (problem !== undefined) throw new ConfigError(scope, problem);
}
