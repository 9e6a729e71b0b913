import { Construct } from "constructs";
import { arn } from "../../core/arns";
import { eventForwardingQueueName, findingCollectionRuleName } from "../../core/names";
import { EventRule } from "../events/event-rule";
import type { Placement } from "../placement";
import { findingCollection } from "./collection";

export interface FindingCollectionProps {
  /** The security account, in one of its regions. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Region of the security bus. */
  readonly homeRegion: string;

  /** The security account's bus, in the home region. */
  readonly busArn: string;

  /** The security account's role that may send to it. */
  readonly roleArn: string;
}

/**
 * Sends the findings of the whole organization, which come in at the administrator in each region, to the bus in the
 * home region. What cannot be sent goes to the queue of `AccountEvents`, which stands since an earlier stack.
 */
export class FindingCollection extends Construct {
  constructor(scope: Construct, id: string, props: FindingCollectionProps) {
    super(scope, id);
    const { placement, organization } = props;
    const { accountId: account, regionName: region } = placement;
    new EventRule(this, "collection", {
      placement,
      ruleName: findingCollectionRuleName(organization),
      description: "Sends findings of the whole organization to the security bus in the home region",
      pattern: findingCollection({ isHomeRegion: region === props.homeRegion }),
      targets: [{ id: "security-bus", arn: props.busArn, roleArn: props.roleArn }],
      deadLetterQueueArn: arn({ service: "sqs", region, account, resource: eventForwardingQueueName(organization) }),
      after: [],
    });
  }
}
