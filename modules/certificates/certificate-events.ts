import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { consoleHost, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import { EventRule } from "../events/event-rule";
import { textMessage } from "../events/message";
import { certificatesRoute } from "../findings/routes/certificates";
import type { Placement } from "../placement";

/** Days before the end from which ACM sends events, unless the account was told otherwise (docs/limits.md). */
const FIRST_EVENT_IN_DAYS = 45;

export interface CertificateEventsProps {
  /** Account and region of the certificates: ACM sends events in each region, us-east-1 for CloudFront's. */
  readonly placement: Placement;

  /** Name of the rule; the policies of topic and queue name it. */
  readonly ruleName: string;

  /** Topic in the same region that lets the rule publish, such as an `EventTopic`. */
  readonly topicArn: string;

  /** Queue for what the topic does not take, in the same region, such as a `DeadLetterQueue`. */
  readonly deadLetterQueueArn: string;

  /** What lets the rule publish: `ready` of topic and queue. */
  readonly after: readonly ITerraformDependable[];

  /** Days before its end from which people are told of a certificate every day, 1 to 45. @default 45 */
  readonly noticeInDays?: number;
}

/**
 * Tells people of certificates that end soon, have ended, were revoked, or that ACM cannot renew by itself. The landing
 * zone tells the security team of the same (`services.findings.routes.certificates`); this is for the team that owns them.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export class CertificateEvents extends Construct {
  constructor(scope: Construct, id: string, props: CertificateEventsProps) {
    super(scope, id);
    const { placement, noticeInDays = FIRST_EVENT_IN_DAYS } = props;
    const problem = wholeNumberProblem("noticeInDays", noticeInDays, 1, FIRST_EVENT_IN_DAYS);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const console = consoleHost(partitionOf(placement.regionName));
    const { description, pattern, message } = certificatesRoute({ noticeInDays, console });
    new EventRule(this, "rule", {
      placement,
      ruleName: props.ruleName,
      description,
      pattern,
      targets: [{ id: "topic", arn: props.topicArn, input: textMessage(message) }],
      deadLetterQueueArn: props.deadLetterQueueArn,
      after: props.after,
    });
  }
}
