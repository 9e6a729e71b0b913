import type { FindingRoute } from "../route";

/** https://docs.aws.amazon.com/health/latest/APIReference/API_Event.html */
export const HEALTH_CATEGORIES = ["issue", "accountNotification", "scheduledChange", "investigation"] as const;

export type HealthCategory = (typeof HEALTH_CATEGORIES)[number];

/**
 * Events of AWS Health about one account, among them reports of abuse and exposed credentials. Public ones are left out:
 * each account and region would send its own copy. So are backups: us-west-2 gets a copy of every other region's events,
 * and us-east-1 of those of us-west-2.
 *
 * @see https://docs.aws.amazon.com/health/latest/ug/choosing-a-region.html
 * @see https://docs.aws.amazon.com/health/latest/ug/about-public-events.html
 */
export function healthRoute(props: { readonly categories: readonly HealthCategory[] }): FindingRoute {
  return {
    id: "health",
    description: `AWS Health about our accounts: ${props.categories.join(", ")}`,
    pattern: {
      source: ["aws.health"],
      "detail-type": ["AWS Health Event", "AWS Health Abuse Event"],
      detail: {
        eventScopeCode: ["ACCOUNT_SPECIFIC"],
        eventTypeCategory: props.categories,
        // AWS names the field and not its type, and older events lack it.
        backupEvent: [false, "false", { exists: false }],
      },
    },
    message: {
      subject: "AWS Health",
      titlePath: "$.detail.eventTypeCode",
      facts: {
        service: "$.detail.service",
        category: "$.detail.eventTypeCategory",
        account: "$.account",
        region: "$.region",
        time: "$.time",
      },
      descriptionPath: "$.detail.eventDescription[0].latestDescription",
      advice: "read the event in the account's Health dashboard and do what it says",
      link: "https://health.aws.amazon.com/health/home",
    },
  };
}
