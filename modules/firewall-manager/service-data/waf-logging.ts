import { Token } from "cdktf";
import type { Json } from "../../../core/json";

/** A part of the request that logs show as REDACTED. */
export type RedactedField = "method" | "uri-path" | "query-string" | { readonly header: string };

/** Actions by which log records are kept or dropped. */
export type LoggedAction = "ALLOW" | "BLOCK" | "COUNT" | "CAPTCHA" | "CHALLENGE" | "EXCLUDED_AS_COUNT";

/** Where the web ACLs of a policy log to, and what. */
export interface WafPolicyLogging {
  /** ARN of one S3 bucket or Firehose stream whose name begins with aws-waf-logs-. Not a CloudWatch log group. */
  readonly destinationArn: string;

  /** At most 20. @default - none */
  readonly redactedFields?: readonly RedactedField[];

  /** Only records with one of these actions are kept. @default - all are */
  readonly keepOnly?: readonly LoggedAction[];
}

/** Source: API_SecurityServicePolicyData, "Logging configurations". */
const MAXIMUM_REDACTED = 20;

/** The logging, as Firewall Manager has it in its JSON. */
export function loggingData({ destinationArn, redactedFields = [], keepOnly }: WafPolicyLogging): Json {
  return {
    logDestinationConfigs: [destinationArn],
    redactedFields: redactedFields.map(redactedField),
    loggingFilterConfigs: keepOnly
      ? {
          defaultBehavior: "DROP",
          filters: [
            {
              behavior: "KEEP",
              requirement: "MEETS_ANY",
              conditions: keepOnly.map((actionCondition) => ({ actionCondition })),
            },
          ],
        }
      : null,
  };
}

function redactedField(field: RedactedField): Json {
  switch (field) {
    case "method":
      return { redactedFieldType: "Method" };
    case "uri-path":
      return { redactedFieldType: "UriPath" };
    case "query-string":
      return { redactedFieldType: "QueryString" };
    default:
      return { redactedFieldType: "SingleHeader", redactedFieldValue: field.header };
  }
}

/** What is wrong with the logging, in words; empty if nothing is. */
export function loggingProblems({ destinationArn, redactedFields = [], keepOnly }: WafPolicyLogging): string[] {
  const problems: string[] = [];
  const destination = /^arn:[^:]+:(s3:::|firehose:[^:]+:\d{12}:deliverystream\/)aws-waf-logs-/;
  if (!Token.isUnresolved(destinationArn) && !destination.test(destinationArn)) {
    problems.push(
      "service.logging.destinationArn must be an S3 bucket or Firehose stream whose name begins with aws-waf-logs-, " +
        `got '${destinationArn}'`,
    );
  }
  if (redactedFields.length > MAXIMUM_REDACTED) {
    problems.push(
      `service.logging.redactedFields must be at most ${MAXIMUM_REDACTED}, got ${redactedFields.length} of them`,
    );
  }
  if (keepOnly?.length === 0) {
    problems.push("service.logging.keepOnly must name at least one action; leave it out to keep every record");
  }
  return problems;
}
