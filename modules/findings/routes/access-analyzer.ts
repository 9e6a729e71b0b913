import type { FindingRoute } from "../route";

/**
 * Resources that somebody outside the organization can reach. Roles and users are global: the analyzer of every region
 * reports them, and only the home region's report counts.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html
 */
export function accessAnalyzerRoute(props: { readonly homeRegion: string; readonly console: string }): FindingRoute {
  const { homeRegion, console } = props;
  return {
    id: "access-analyzer",
    description: "Resources that are open to somebody outside the organization",
    pattern: {
      source: ["aws.access-analyzer"],
      "detail-type": ["Access Analyzer Finding"],
      $or: [
        { region: [homeRegion], detail: { status: ["ACTIVE"] } },
        { detail: { status: ["ACTIVE"], resourceType: [{ "anything-but": ["AWS::IAM::Role", "AWS::IAM::User"] }] } },
      ],
    },
    message: {
      subject: "Access from outside the organization",
      titlePath: "$.detail.resource",
      facts: {
        type: "$.detail.resourceType",
        public: "$.detail.isPublic",
        account: "$.detail.accountId",
        region: "$.detail.region",
        time: "$.time",
        finding: "$.detail.id",
      },
      advice: "close the access, or archive the finding if it is meant to be",
      link: `https://${console}/access-analyzer/home?region=<region>#/findings/details/<finding>`,
    },
  };
}
