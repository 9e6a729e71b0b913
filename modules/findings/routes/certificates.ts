import type { FindingRoute } from "../route";

/**
 * Certificates of ACM that end soon, have ended, were revoked, or that ACM cannot renew without help. ACM reports a
 * certificate once a day from 45 days before its end; an imported one is never renewed by itself.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export function certificatesRoute(props: {
  /** 1 to 45: reports before that are left out. */
  readonly noticeInDays: number;
  readonly console: string;
}): FindingRoute {
  return {
    id: "certificates",
    description: `Certificates that end within ${props.noticeInDays} days or that ACM cannot renew`,
    pattern: {
      $or: [
        {
          source: ["aws.acm"],
          "detail-type": ["ACM Certificate Approaching Expiration"],
          detail: { DaysToExpiry: [{ numeric: ["<=", props.noticeInDays] }] },
        },
        {
          source: ["aws.acm"],
          "detail-type": [
            "ACM Certificate Expired",
            "ACM Certificate Renewal Action Required",
            "ACM Certificate Revoked",
          ],
        },
      ],
    },
    message: {
      subject: "Certificate",
      titlePath: "$.detail.CommonName",
      facts: {
        event: "$.detail-type",
        certificate: "$.resources[0]",
        account: "$.account",
        region: "$.region",
        time: "$.time",
      },
      advice: "import a new one if it was imported; otherwise look at its validation records",
      link: `https://${props.console}/acm/home?region=<region>#/certificates/list`,
    },
  };
}
