import { ApiGatewayBasePathMapping } from "@cdktf/provider-aws/lib/api-gateway-base-path-mapping";
import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { certificateArnProblem } from "../../certificates/certificate-arn";
import { isKnown } from "../../known";
import type { Placement } from "../../placement";
import { AliasRecord } from "../route53/alias-record";
import { requireRecordName } from "../route53/record-name";

/** What of a REST API answers under a path of the domain. */
export interface MappedApi {
  /** Id of the REST API. */
  readonly restApiId: string;

  /** Name of the stage. Take it from the stage's resource, so that the stage comes first. */
  readonly stageName: string;

  /** First part of the path, such as orders for https://<domain>/orders/...; undefined stands for every other path. */
  readonly basePath?: string;
}

/** Clients show a certificate too. */
export interface MutualTls {
  /** The authorities that clients' certificates come from: s3://<bucket>/<key> of a PEM file of at most 1,000. */
  readonly truststoreUri: string;

  /** Version of the file; without one API Gateway keeps what it read first. */
  readonly truststoreVersion: string;

  /**
   * ARN of a public certificate of ACM for the same name: shows who owns the domain, where `certificateArn` is imported or
   * private.
   *
   * @default - certificateArn is a public certificate of ACM
   */
  readonly ownershipCertificateArn?: string;
}

export interface ApiDomainProps {
  /** Account and region of the APIs. */
  readonly placement: Placement;

  /** Whole domain name in lower case, such as api.example.com. */
  readonly domainName: string;

  /** ARN of the certificate, in the region of the APIs. */
  readonly certificateArn: string;

  /** The REST APIs behind the name, by an id of your choice. */
  readonly apis: Readonly<Record<string, MappedApi>>;

  /**
   * Public zone that gets an alias record for the name.
   *
   * @default - none: the name is made elsewhere, and points to `target`
   */
  readonly zone?: {
    readonly zoneId: string;
    /** Account of the zone. @default - that of the APIs */
    readonly placement?: Placement;
  };

  /** @default - clients need no certificate */
  readonly mutualTls?: MutualTls;
}

/**
 * A name of one's own for REST APIs of a region, over TLS 1.2 or newer. The APIs keep their own name
 * (<id>.execute-api...) until their `disableExecuteApiEndpoint` is true, which mutual TLS needs to be of use.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-regional-api-custom-domain-create.html
 */
export class ApiDomain extends Construct {
  /** What the name stands for: the target of a record. */
  public readonly target: { readonly dnsName: string; readonly hostedZoneId: string };

  constructor(scope: Construct, id: string, props: ApiDomainProps) {
    super(scope, id);
    this.validate(props);
    const { placement, domainName, mutualTls, zone } = props;
    const domain = new ApiGatewayDomainName(this, "domain", {
      ...placement,
      domainName,
      regionalCertificateArn: props.certificateArn,
      endpointConfiguration: { types: ["REGIONAL"] },
      securityPolicy: "TLS_1_2",
      mutualTlsAuthentication: mutualTls && {
        truststoreUri: mutualTls.truststoreUri,
        truststoreVersion: mutualTls.truststoreVersion,
      },
      ownershipVerificationCertificateArn: mutualTls?.ownershipCertificateArn,
    });
    for (const [name, { restApiId, stageName, basePath }] of Object.entries(props.apis)) {
      new ApiGatewayBasePathMapping(this, name, {
        ...placement,
        domainName: domain.domainName,
        apiId: restApiId,
        stageName,
        basePath,
      });
    }
    this.target = { dnsName: domain.regionalDomainName, hostedZoneId: domain.regionalZoneId };
    if (zone === undefined) return;
    new AliasRecord(this, "record", {
      placement: zone.placement ?? placement,
      zoneId: zone.zoneId,
      name: domainName,
      target: this.target,
      // The domain has IPv4 addresses.
      types: ["A"],
    });
  }

  private validate({ placement, domainName, certificateArn, apis, mutualTls }: ApiDomainProps): void {
    requireRecordName(this, domainName);
    const paths = Object.values(apis).map(({ basePath }) => basePath);
    const ownership = mutualTls?.ownershipCertificateArn;
    const problems = [
      certificateArnProblem("certificateArn", certificateArn, placement.regionName),
      ownership && certificateArnProblem("mutualTls.ownershipCertificateArn", ownership, placement.regionName),
      mutualTls && truststoreProblem(mutualTls.truststoreUri),
      paths.length === 0 ? "apis must name at least one API, got none" : undefined,
      ...paths.map(basePathProblem),
      new Set(paths).size < paths.length ? "apis must each have a base path of their own" : undefined,
    ].filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
  }
}

function truststoreProblem(uri: string): string | undefined {
  if (!isKnown(uri) || /^s3:\/\/[a-z0-9.-]{3,63}\/.+$/.test(uri)) return undefined;
  return `mutualTls.truststoreUri must look like s3://<bucket>/<key>, got '${uri}'`;
}

function basePathProblem(path: string | undefined): string | undefined {
  if (path === undefined || /^[\w$.+!*'()-]{1,300}$/.test(path)) return undefined;
  return `basePath must be one part of a path without a slash, got '${path}'`;
}
