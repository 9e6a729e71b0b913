import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import { type DomainNames, namesOf, publicNameProblems, validatedName } from "./domain-names";
import { type CertificateKeyAlgorithm, DEFAULT_KEY_ALGORITHM } from "./key-algorithm";

/** What whoever takes e-mail validation agrees to, word for word. */
export const EMAIL_CONSENT = "somebody answers ACM's e-mail now and at every renewal, or the certificate ends";

export interface EmailValidatedCertificateProps extends DomainNames {
  readonly placement: Placement;

  /**
   * Domains whose mailboxes get the e-mail, by name of the certificate; each is the name itself or a domain above it. ACM
   * writes to admin@, administrator@, hostmaster@, postmaster@ and webmaster@ of it.
   *
   * @default - the name itself, without the asterisk
   */
  readonly validationDomains?: Readonly<Record<string, string>>;

  /** `EMAIL_CONSENT`: the sentence, so that it stands where reviewers read it. */
  readonly consent: typeof EMAIL_CONSENT;

  /** Why DNS validation cannot be had. It becomes the acknowledgement of LZ-ACM-01. */
  readonly reason: string;

  /** @default "RSA_2048" */
  readonly keyAlgorithm?: CertificateKeyAlgorithm;
}

/**
 * A public certificate of ACM that somebody validates by answering an e-mail, for domains whose DNS cannot be changed. It
 * does not renew by itself: ACM writes again before its end. Terraform does not wait for the answer; until then nothing
 * can use the certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html
 */
export class EmailValidatedCertificate extends Construct {
  /** ARN of the certificate. Load balancers, APIs and distributions refuse it until the e-mail is answered. */
  public readonly arn: string;

  constructor(scope: Construct, id: string, props: EmailValidatedCertificateProps) {
    super(scope, id);
    this.validate(props);
    const certificate = new AcmCertificate(this, "certificate", {
      ...props.placement,
      domainName: props.domainName,
      subjectAlternativeNames: props.alternativeNames && [...props.alternativeNames],
      validationMethod: "EMAIL",
      validationOption: Object.entries(props.validationDomains ?? {}).map(([domainName, validationDomain]) => ({
        domainName,
        validationDomain,
      })),
      keyAlgorithm: props.keyAlgorithm ?? DEFAULT_KEY_ALGORITHM,
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      lifecycle: { createBeforeDestroy: true },
    });
    acknowledge(certificate, "LZ-ACM-01", props.reason);
    this.arn = certificate.arn;
  }

  private validate(props: EmailValidatedCertificateProps): void {
    const { consent, validationDomains = {} } = props;
    const names = namesOf(props);
    const problems = publicNameProblems(props);
    if ((consent as string | undefined) !== EMAIL_CONSENT) {
      problems.push(`consent must be the sentence ${quote(EMAIL_CONSENT)}, got ${quote(String(consent))}`);
    }
    for (const [name, domain] of Object.entries(validationDomains)) {
      const owner = validatedName(name);
      if (!names.includes(name)) {
        problems.push(
          `validationDomains must be for names of this certificate (${names.join(", ")}), got ${quote(name)}`,
        );
      } else if (owner !== domain && !owner.endsWith(`.${domain}`)) {
        problems.push(`validationDomains[${quote(name)}] must be the name or a domain above it, got ${quote(domain)}`);
      }
    }
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
  }
}
