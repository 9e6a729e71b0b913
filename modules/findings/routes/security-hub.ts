import type { FindingRoute } from "../route";

export type SecurityHubSeverity = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";

/**
 * Failed controls of Security Hub itself. Findings that other services send there are left out: they have routes of
 * their own, and nobody wants to read them twice. In the home region, where the aggregator brings all regions together.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html
 */
export function securityHubRoute(props: {
  readonly severities: readonly SecurityHubSeverity[];
  readonly homeRegion: string;
  readonly console: string;
}): FindingRoute {
  const { severities, homeRegion, console } = props;
  return {
    id: "security-hub",
    description: `Failed controls of Security Hub: ${severities.join(", ")}`,
    pattern: {
      source: ["aws.securityhub"],
      "detail-type": ["Security Hub Findings - Imported"],
      detail: {
        findings: {
          ProductArn: [{ suffix: ":product/aws/securityhub" }],
          Severity: { Label: severities },
          Compliance: { Status: ["FAILED"] },
          Workflow: { Status: ["NEW"] },
          RecordState: ["ACTIVE"],
        },
      },
    },
    message: {
      subject: "Security Hub control failed",
      titlePath: "$.detail.findings[0].Title",
      facts: {
        severity: "$.detail.findings[0].Severity.Label",
        control: "$.detail.findings[0].Compliance.SecurityControlId",
        resource: "$.detail.findings[0].Resources[0].Id",
        account: "$.detail.findings[0].AwsAccountId",
        region: "$.detail.findings[0].Region",
        time: "$.time",
      },
      descriptionPath: "$.detail.findings[0].Description",
      advice: "follow the control's remediation, or suppress the finding with a note that says why",
      link: `https://${console}/securityhub/home?region=${homeRegion}#/controls/<control>`,
    },
  };
}
