import {
  Wafv2WebAclLoggingConfiguration,
  type Wafv2WebAclLoggingConfigurationRedactedFields,
} from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import type { Placement } from "../placement";
import { destinationProblem } from "./log-destination";
import { type LogFilter, logFilterProblems, loggingFilter } from "./log-filter";

/** A part of the request that the log shows as REDACTED. */
export type RedactedField = "method" | "query-string" | "uri-path" | { readonly header: string };

/** Headers with which somebody else could act as the user. */
const DEFAULT_REDACTED: readonly RedactedField[] = [{ header: "authorization" }, { header: "cookie" }];

/** Where the log of a web ACL goes, and what it does not hold. */
export interface WebAclLogs {
  /**
   * ARN of an S3 bucket (the log archive's one of the region), a Firehose stream or a CloudWatch log group (without `:*`).
   * Its name begins with aws-waf-logs-. A stream stands in the web ACL's account and region, a log group in its region.
   */
  readonly destinationArn: string;

  /**
   * What the log hides. The full log of a request holds every header otherwise.
   *
   * @default - the headers authorization and cookie
   */
  readonly redacted?: readonly RedactedField[];

  /**
   * Which requests are logged.
   *
   * @default - all of them
   */
  readonly filter?: LogFilter;

  /**
   * What must stand before WAF can deliver, if the same stack makes it: the policy of the bucket or the log group.
   *
   * @default - the destination is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

export interface WebAclLoggingProps {
  readonly placement: Placement;

  /** ARN of the web ACL. */
  readonly webAclArn: string;

  /** Where the logs go, and what is left out of them. */
  readonly logs: WebAclLogs;
}

/**
 * The log of one web ACL.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-management.html
 */
export class WebAclLogging extends Construct {
  constructor(scope: Construct, id: string, { placement, webAclArn, logs }: WebAclLoggingProps) {
    super(scope, id);
    const problems = logProblems(logs);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
    new Wafv2WebAclLoggingConfiguration(this, "configuration", {
      ...placement,
      resourceArn: webAclArn,
      logDestinationConfigs: [logs.destinationArn],
      redactedFields: (logs.redacted ?? DEFAULT_REDACTED).map(redactedField),
      loggingFilter: logs.filter && loggingFilter(logs.filter),
      dependsOn: logs.dependsOn && [...logs.dependsOn],
    });
  }
}

/** Everything that WAF would refuse about a log. */
export function logProblems({ destinationArn, redacted = [], filter }: WebAclLogs): string[] {
  const destination = destinationProblem(destinationArn);
  const headers = redacted.flatMap((field) => (typeof field === "string" ? [] : [field.header]));
  const odd = headers.filter((header) => !/^[a-z0-9!#$%&'*+.^_`|~-]{1,64}$/.test(header));
  return [
    ...(destination === undefined ? [] : [destination]),
    ...odd.map(
      (header) => `logs.redacted must name headers in lower case, at most 64 characters, got ${quote(header)}`,
    ),
    ...(new Set(headers).size < headers.length ? ["logs.redacted must name each header once"] : []),
    ...(filter === undefined ? [] : logFilterProblems(filter)),
  ];
}

function redactedField(field: RedactedField): Wafv2WebAclLoggingConfigurationRedactedFields {
  if (field === "method") return { method: {} };
  if (field === "query-string") return { queryString: {} };
  if (field === "uri-path") return { uriPath: {} };
  return { singleHeader: { name: field.header } };
}
