import type { FindingRoute } from "../route";

/** https://docs.aws.amazon.com/health/latest/APIReference/API_Event.html */
export const HEALTH_CATEGORIES = ["issue", "accountNotification", "scheduledChange", "investigation"] as const;

export type HealthCategory = (typeof HEALTH_CATEGORIES)[number];

/**
 * Events of AWS Health about one account, among them reports of abuse and exposed credentials. Public ones are left out:
 * each account and region would send its own copy.
 *
 * @see https://docs.aws.amazon.com/health/latest/ug/about-public-events.html
 */
export function healthRoute(props: { readonly categories: readonly HealthCategory[] }): FindingRoute {
  return {
    id: "health",
    description: `AWS Health about our accounts: ${props.categories.join(", ")}`,
    pattern: {
      source: ["aws.health"],
      "detail-type": ["AWS Health Event", "AWS Health Abuse Event"],
      detail: { eventScopeCode: ["ACCOUNT_SPECIFIC"], eventTypeCategory: props.categories },
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
