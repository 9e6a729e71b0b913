import { quote } from "../../core/text";
import { isKnown } from "../known";

/** What the name of everything that WAF writes its logs to begins with. */
const PREFIX = "aws-waf-logs-";

/**
 * Where WAF delivers logs to, by the part of the ARN that tells it.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-destinations.html
 */
const DESTINATIONS = [
  { what: "an S3 bucket", arn: /^arn:aws[\w-]*:s3:::([^/]+)$/ },
  { what: "a Firehose stream", arn: /^arn:aws[\w-]*:firehose:[\w-]+:\d{12}:deliverystream\/(.+)$/ },
  { what: "a CloudWatch log group", arn: /^arn:aws[\w-]*:logs:[\w-]+:\d{12}:log-group:([^:]+)$/ },
];

/** What WAF would refuse about the ARN of a log destination; undefined if nothing or only Terraform knows. */
export function destinationProblem(arn: string): string | undefined {
  if (!isKnown(arn)) return undefined;
  const got = `got ${quote(arn)}`;
  if (/:log-group:.+:\*$/.test(arn)) return `logs.destinationArn of a log group must not end with ':*', ${got}`;
  if (/^arn:aws[\w-]*:s3:::.+\//.test(arn)) {
    return `logs.destinationArn must be a bucket without a path, since WAF writes below AWSLogs/ itself, ${got}`;
  }
  for (const destination of DESTINATIONS) {
    const name = destination.arn.exec(arn)?.[1];
    if (name === undefined) continue;
    if (name.startsWith(PREFIX) && name.length > PREFIX.length) return undefined;
    return `logs.destinationArn must name ${destination.what} whose name begins with '${PREFIX}', ${got}`;
  }
  return `logs.destinationArn must be the ARN of ${DESTINATIONS.map(({ what }) => what).join(", ")}, ${got}`;
}
