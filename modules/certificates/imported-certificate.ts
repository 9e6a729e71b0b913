import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";
import { certificateArnProblem } from "./certificate-arn";

const DAY_IN_MS = 86_400_000;

export interface ImportedCertificateProps {
  /** Account and region that it was imported to. */
  readonly placement: Placement;

  /** ARN that `aws acm import-certificate` answered. Importing again under this ARN keeps everything that uses it. */
  readonly certificateArn: string;

  /** Last day on which it is valid, YYYY-MM-DD in UTC: `openssl x509 -noout -enddate -in certificate.pem`. */
  readonly notAfter: string;

  /** The day of the run, YYYY-MM-DD in UTC; the app passes it on, so that one day always gives one result. */
  readonly today: string;

  /**
   * Days before its end from which nothing is deployed until a new certificate is imported, 1 to 365.
   *
   * @default 30
   */
  readonly stopInDays?: number;
}

/**
 * A certificate that was made elsewhere and imported by hand (docs/runbooks/imported-certificates.md): Terraform would
 * keep its private key in the state. ACM does not renew it, so a run fails while there is still time.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html
 */
export class ImportedCertificate extends Construct {
  public readonly arn: string;

  constructor(scope: Construct, id: string, props: ImportedCertificateProps) {
    super(scope, id);
    const { placement, certificateArn, notAfter, today, stopInDays = 30 } = props;
    const [end, now] = [this.day("notAfter", notAfter), this.day("today", today)];
    const problem =
      certificateArnProblem("certificateArn", certificateArn, placement.regionName) ??
      wholeNumberProblem("stopInDays", stopInDays, 1, 365);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const daysLeft = (end - now) / DAY_IN_MS;
    if (daysLeft < stopInDays) {
      const state = daysLeft < 0 ? `ended ${-daysLeft} days ago` : `ends in ${daysLeft} days`;
      throw new ConfigError(
        this,
        `the imported certificate ${state}, on ${notAfter}, and ACM does not renew it: import a new one under the same ` +
          "ARN (docs/runbooks/imported-certificates.md), then set notAfter",
      );
    }
    this.arn = certificateArn;
  }

  /** A day of the calendar as milliseconds; Date.parse alone takes 2027-02-30 for the second of March. */
  private day(prop: string, text: string): number {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) {
      return time;
    }
    throw new ConfigError(this, `${prop} must be a day as YYYY-MM-DD, got ${quote(text)}`);
  }
}
