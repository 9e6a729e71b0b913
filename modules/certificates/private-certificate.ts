import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { isKnown } from "../known";
import type { Placement } from "../placement";
import { type DomainNames, nameProblems } from "./domain-names";
import { type CertificateKeyAlgorithm, DEFAULT_KEY_ALGORITHM } from "./key-algorithm";

/** Days before its end at which ACM renews a private certificate, and days that one is valid. */
const OWN_RENEWAL_IN_DAYS = 60;
const VALIDITY_IN_DAYS = 395;

export interface PrivateCertificateProps extends DomainNames {
  /** Account and region of the certificate; the authority must be in the same region. */
  readonly placement: Placement;

  /**
   * ARN of the certificate authority of AWS Private CA: of this account, or of another one that shares it by AWS RAM. It
   * must let acm.amazonaws.com issue and renew (`aws_acmpca_permission`), or the certificate never renews.
   */
  readonly certificateAuthorityArn: string;

  /** Of the same family, RSA or EC, as the authority's key. @default "RSA_2048" */
  readonly keyAlgorithm?: CertificateKeyAlgorithm;

  /**
   * Days before its end from which a deployment renews it, 61 to 394: earlier than ACM, which does so 60 days before.
   *
   * @default - ACM renews it
   */
  readonly renewalInDays?: number;
}

/**
 * A certificate of an authority of one's own, for names inside networks, whose clients trust that authority. No log knows
 * it. AWS bills the authority by the month.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html
 */
export class PrivateCertificate extends Construct {
  /** ARN of the certificate, which is issued at once. */
  public readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateCertificateProps) {
    super(scope, id);
    this.validate(props);
    this.arn = new AcmCertificate(this, "certificate", {
      ...props.placement,
      domainName: props.domainName,
      subjectAlternativeNames: props.alternativeNames && [...props.alternativeNames],
      certificateAuthorityArn: props.certificateAuthorityArn,
      keyAlgorithm: props.keyAlgorithm ?? DEFAULT_KEY_ALGORITHM,
      earlyRenewalDuration: props.renewalInDays === undefined ? undefined : `P${props.renewalInDays}D`,
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }

  private validate(props: PrivateCertificateProps): void {
    const { placement, certificateAuthorityArn: authority, renewalInDays: days } = props;
    const region = placement.regionName;
    const problems = nameProblems(props);
    const isAuthority = new RegExp(`^arn:aws[a-z-]*:acm-pca:${region}:\\d{12}:certificate-authority/[\\w-]+$`);
    if (isKnown(authority) && !isAuthority.test(authority)) {
      problems.push(
        `certificateAuthorityArn must be the ARN of a certificate authority in ${region}, got ${quote(authority)}`,
      );
    }
    if (days !== undefined && !(Number.isInteger(days) && days > OWN_RENEWAL_IN_DAYS && days < VALIDITY_IN_DAYS)) {
      problems.push(
        `renewalInDays must be a whole number from ${OWN_RENEWAL_IN_DAYS + 1} to ${VALIDITY_IN_DAYS - 1}, got ${days}`,
      );
    }
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
  }
}
