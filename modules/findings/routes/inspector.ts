import type { FindingRoute } from "../route";

export type InspectorSeverity = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";

/**
 * Inspector findings by score. Only findings about packages have one; the others go by severity.
 *
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html
 */
export function inspectorRoute(props: {
  /** 0 to 10. */
  readonly minimumScore: number;
  /** Severities of findings that have no score: about code and network paths. */
  readonly severitiesWithoutScore: readonly InspectorSeverity[];
  readonly console: string;
}): FindingRoute {
  const { minimumScore, severitiesWithoutScore, console } = props;
  return {
    id: "inspector",
    description: `Inspector findings with a score of ${minimumScore} and more`,
    pattern: {
      source: ["aws.inspector2"],
      "detail-type": ["Inspector2 Finding"],
      detail: {
        status: ["ACTIVE"],
        $or: [
          { inspectorScore: [{ numeric: [">=", minimumScore] }] },
          { inspectorScore: [{ exists: false }], severity: severitiesWithoutScore },
        ],
      },
    },
    message: {
      subject: "Inspector finding",
      titlePath: "$.detail.title",
      facts: {
        severity: "$.detail.severity",
        type: "$.detail.type",
        resource: "$.detail.resources[0].id",
        account: "$.detail.awsAccountId",
        region: "$.region",
        time: "$.time",
        finding: "$.detail.findingArn",
      },
      descriptionPath: "$.detail.description",
      advice: "update the package or close the path; if there is no fix yet, take the resource off the network",
      link: `https://${console}/inspector/v2/home?region=<region>#/findings/all`,
    },
  };
}
