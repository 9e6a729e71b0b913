import type { Statement } from "../document";

/** Who may send events to a bus, and which bus. */
export interface OrganizationSenders {
  readonly busArn: string;
  /** Id of the organization (o-...): nobody else, even if an account leaves it. */
  readonly organizationId: string;
  /** Name of the role that sends, the same in every account of the organization. */
  readonly roleName: string;
  /** Partition of the organization, such as aws. */
  readonly partition: string;
}

/**
 * Lets one role of each account in the organization send events to a bus. Everybody else is left out by both conditions:
 * another organization's role of that name by the organization, another role of ours by the name.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions-manage.html
 */
export function organizationEvents({ busArn, organizationId, roleName, partition }: OrganizationSenders): Statement {
  return {
    Sid: "OrganizationEvents",
    Effect: "Allow",
    Principal: "*",
    Action: "events:PutEvents",
    Resource: busArn,
    Condition: {
      StringEquals: { "aws:PrincipalOrgID": organizationId },
      ArnLike: { "aws:PrincipalArn": `arn:${partition}:iam::*:role/${roleName}` },
    },
  };
}
