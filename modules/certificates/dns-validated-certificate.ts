import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import type { Placement } from "../placement";
import { type DomainNames, publicNameProblems, validatedNames } from "./domain-names";
import { type CertificateKeyAlgorithm, DEFAULT_KEY_ALGORITHM } from "./key-algorithm";
import { placementProblems } from "./placements";
import { type ValidationZones, zoneIdOf, zoneProblems } from "./validation-zones";

/** Seconds that a resolver keeps a validation record, which never changes. */
const RECORD_TTL = 300;

export interface DnsValidatedCertificateProps extends DomainNames {
  /**
   * Account, and each region that needs the certificate: that of a load balancer or regional API, and us-east-1 for
   * CloudFront. AWS copies no certificate, so each region gets one of its own, with the same names.
   */
  readonly placements: readonly [Placement, ...Placement[]];

  /**
   * Public zones that the names are in, by domain name: `{ "example.com": zone.zoneId }`. ACM asks from the internet, so
   * a private zone does not help.
   */
  readonly zones: ValidationZones;

  /**
   * Account of the zones.
   *
   * @default - the first of `placements`
   */
  readonly zonePlacement?: Placement;

  /**
   * Names, without an asterisk, whose validation record another certificate of this account has already made: ACM asks
   * for the same record for every certificate of an account, and two resources must not hold one record.
   *
   * @default - none
   */
  readonly validatedElsewhere?: readonly string[];

  /** @default "RSA_2048" */
  readonly keyAlgorithm?: CertificateKeyAlgorithm;
}

/**
 * A public certificate of ACM that Route 53 validates, in one region or several, logged for certificate transparency. Its
 * records stay, so ACM renews it by itself for as long as something uses it.
 *
 * A changed name makes a new certificate; the old one goes when nothing uses it any more.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export class DnsValidatedCertificate extends Construct {
  readonly #arns = new Map<string, string>();

  constructor(scope: Construct, id: string, props: DnsValidatedCertificateProps) {
    super(scope, id);
    this.validate(props);
    const certificates = props.placements.map((placement) => ({
      placement,
      certificate: this.request(placement, props),
    }));
    const records = new Map<string, string>();
    for (const { placement, certificate } of certificates) {
      const recordFqdns = [...validatedNames(props)].map(([name, asked]) => {
        const told = (attribute: string) => validationRecord(certificate, attribute, asked);
        if (props.validatedElsewhere?.includes(name)) return told("resource_record_name");
        const known = records.get(name);
        // Every region's certificate asks for the same record, so the first one's makes it for all.
        const fqdn = known ?? this.record(name, told, props);
        records.set(name, fqdn);
        return fqdn;
      });
      const validation = new AcmCertificateValidation(this, `validation-${placement.regionName}`, {
        ...placement,
        certificateArn: certificate.arn,
        validationRecordFqdns: recordFqdns,
      });
      this.#arns.set(placement.regionName, validation.certificateArn);
    }
  }

  /** Regions that have the certificate. */
  public get regions(): string[] {
    return [...this.#arns.keys()];
  }

  /** ARN of the certificate in `region`, known once ACM has issued it: what takes it is made after that. */
  public arnIn(region: string): string {
    const arn = this.#arns.get(region);
    if (arn === undefined) {
      throw new ConfigError(this, `has no certificate in ${quote(region)}, only in ${this.regions.join(", ")}`);
    }
    return arn;
  }

  private request(placement: Placement, props: DnsValidatedCertificateProps): AcmCertificate {
    return new AcmCertificate(this, `certificate-${placement.regionName}`, {
      ...placement,
      domainName: props.domainName,
      subjectAlternativeNames: props.alternativeNames && [...props.alternativeNames],
      validationMethod: "DNS",
      keyAlgorithm: props.keyAlgorithm ?? DEFAULT_KEY_ALGORITHM,
      // Browsers refuse a certificate that no log knows.
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      // One that is in use cannot be deleted.
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private record(
    name: string,
    told: (attribute: string) => string,
    { placements, zonePlacement = placements[0], zones }: DnsValidatedCertificateProps,
  ): string {
    return new Route53Record(this, `record-${name}`, {
      ...zonePlacement,
      zoneId: zoneIdOf(name, zones),
      name: told("resource_record_name"),
      type: "CNAME",
      ttl: RECORD_TTL,
      records: [told("resource_record_value")],
      // The record of a name stays the same whatever certificate asks for it, but Terraform learns that only after it has
      // asked. Without this it would delete the record and make it again, and renewals must always find it.
      lifecycle: { ignoreChanges: ["name"] },
    }).fqdn;
  }

  private validate(props: DnsValidatedCertificateProps): void {
    const { placements, zones, validatedElsewhere = [] } = props;
    const problems = [...placementProblems(placements), ...publicNameProblems(props)];
    if (problems.length === 0) {
      const names = [...validatedNames(props).keys()];
      const recorded = names.filter((name) => !validatedElsewhere.includes(name));
      const unknown = validatedElsewhere.filter((name) => !names.includes(name));
      problems.push(
        ...zoneProblems(recorded, zones),
        ...unknown.map(
          (name) =>
            `validatedElsewhere must name domains of this certificate (${names.join(", ")}), got ${quote(name)}`,
        ),
      );
    }
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
  }
}

/** What ACM says of the record that it wants to see for a name. Each name of the certificate has an entry. */
function validationRecord(certificate: AcmCertificate, attribute: string, name: string): string {
  const options = `${AcmCertificate.tfResourceType}.${certificate.friendlyUniqueId}.domain_validation_options`;
  return `\${one([for option in ${options} : option.${attribute} if option.domain_name == "${name}"])}`;
}
