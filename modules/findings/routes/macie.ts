import type { FindingRoute } from "../route";

/** From the least to the worst, in the words of Macie's events. */
export const MACIE_SEVERITIES = ["Low", "Medium", "High"] as const;

export type MacieSeverity = (typeof MACIE_SEVERITIES)[number];

/**
 * Macie findings: sensitive data in a bucket, and buckets that became public or are shared outside.
 *
 * @see https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html
 */
export function macieRoute(props: { readonly minimumSeverity: MacieSeverity; readonly console: string }): FindingRoute {
  const { minimumSeverity, console } = props;
  return {
    id: "macie",
    description: `Macie findings of severity ${minimumSeverity} and more`,
    pattern: {
      source: ["aws.macie"],
      "detail-type": ["Macie Finding"],
      detail: {
        severity: { description: MACIE_SEVERITIES.slice(MACIE_SEVERITIES.indexOf(minimumSeverity)) },
      },
    },
    message: {
      subject: "Macie finding",
      titlePath: "$.detail.title",
      facts: {
        severity: "$.detail.severity.description",
        type: "$.detail.type",
        bucket: "$.detail.resourcesAffected.s3Bucket.name",
        account: "$.detail.accountId",
        region: "$.detail.region",
        time: "$.time",
        finding: "$.detail.id",
      },
      descriptionPath: "$.detail.description",
      advice:
        "ask the owner whether the data belongs there and who may read it; close the bucket first if it is public",
      link: `https://${console}/macie/home?region=<region>#findings?itemId=<finding>`,
    },
  };
}
