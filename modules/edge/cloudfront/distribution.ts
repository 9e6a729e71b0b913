import {
  CloudfrontDistribution,
  type CloudfrontDistributionOriginGroup,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { acknowledge } from "../../acknowledge";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";
import { type Behavior, behaviorBlock, behaviorProblem, type PathBehavior, pathBehaviorBlock } from "./behavior";
import { type GeoRestriction, geoRestrictionBlock, geoRestrictionProblem } from "./geo-restriction";
import { type DistributionLogs, LogDelivery } from "./log-delivery";
import { type Origin, type OriginGroup, originsOf } from "./origin";

/** The web ACL is put on by a Firewall Manager policy. */
export const FIREWALL_MANAGER = "firewall-manager";

/** An answer in place of the origin's error. */
export interface ErrorPage {
  /** Status of the origin: 400, 403-405, 414, 416, 500-504. */
  readonly status: number;

  /** Path of the page that is sent instead, such as /errors/404.html. */
  readonly path: string;

  /**
   * Status that the viewer sees.
   *
   * @default - the origin's
   */
  readonly responseStatus?: number;
}

export interface DistributionProps {
  /** The distribution's account, in us-east-1. */
  readonly placement: Placement;

  /** Name of its log delivery, unique in the account: at most 60 letters, digits, hyphens and underscores. */
  readonly name: string;

  /** Domain names that viewers use; the certificate must be for all of them. */
  readonly aliases: readonly string[];

  /** ARN of the certificate of ACM, in us-east-1. */
  readonly certificateArn: string;

  /**
   * ARN of a web ACL of scope CLOUDFRONT, or "firewall-manager" where a policy of Firewall Manager attaches one: Terraform
   * then leaves the web ACL alone.
   */
  readonly webAcl: string;

  /** Where access logs go. */
  readonly logs: DistributionLogs;

  /** What is done with requests that no other behavior is for. */
  readonly defaultBehavior: Behavior;

  /**
   * Behaviors for some paths, in the order in which they are tried.
   *
   * @default - none
   */
  readonly behaviors?: readonly PathBehavior[];

  /**
   * Object that is sent for /, such as index.html, without a slash at its begin. Without one, CloudFront hands / on to the
   * origin, which may list what it holds (Security Hub CloudFront.1); give "none" for APIs, which answer / themselves.
   *
   * @default "index.html"
   */
  readonly defaultRootObject?: string;

  /**
   * Pages in place of the origin's errors.
   *
   * @default - none
   */
  readonly errorPages?: readonly ErrorPage[];

  /**
   * Countries that viewers may, or may not, come from.
   *
   * @default - everywhere
   */
  readonly geoRestriction?: GeoRestriction;

  /**
   * Edge locations that serve: 100 is North America, Europe and Israel, 200 adds Asia, Africa and the Middle East.
   *
   * @default "PriceClass_All"
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html
   */
  readonly priceClass?: "PriceClass_100" | "PriceClass_200" | "PriceClass_All";

  /**
   * What the CloudFront console says of it, at most 128 characters.
   *
   * @default - the name
   */
  readonly comment?: string;

  /**
   * Whether `destroy` only disables it: it stays in AWS, without Terraform.
   *
   * @default false
   */
  readonly retainOnDelete?: boolean;
}

/**
 * A CloudFront distribution: HTTPS alone with TLS 1.2, HTTP/2 and HTTP/3, IPv6, a certificate of one's own by SNI, a web
 * ACL, access logs, security headers.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesGeneral.html
 */
export class Distribution extends Construct {
  public readonly distributionId: string;

  /** ARN, for `cloudFrontRead` and Shield Advanced. */
  public readonly distributionArn: string;

  /** Its own name, such as d111111abcdef8.cloudfront.net, and the zone of it: the target of alias records. */
  public readonly domainName: string;
  public readonly hostedZoneId: string;

  constructor(scope: Construct, id: string, props: DistributionProps) {
    super(scope, id);
    this.validate(props);
    const { placement, name, behaviors = [], errorPages = [], defaultRootObject = "index.html", webAcl } = props;
    const targets = [props.defaultBehavior, ...behaviors].map(({ target }) => target);
    const distribution = new CloudfrontDistribution(this, "distribution", {
      ...placement,
      enabled: true,
      comment: props.comment ?? name,
      aliases: [...props.aliases],
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: props.priceClass ?? "PriceClass_All",
      defaultRootObject: defaultRootObject === "none" ? undefined : defaultRootObject,
      webAclId: webAcl === FIREWALL_MANAGER ? undefined : webAcl,
      origin: uniqueOrigins(targets).map(({ origin }) => origin),
      originGroup: uniqueGroups(targets),
      defaultCacheBehavior: behaviorBlock(props.defaultBehavior),
      orderedCacheBehavior: behaviors.map(pathBehaviorBlock),
      customErrorResponse: errorPages.map(({ status, path, responseStatus }) => ({
        errorCode: status,
        responseCode: responseStatus ?? status,
        responsePagePath: path,
      })),
      restrictions: { geoRestriction: geoRestrictionBlock(props.geoRestriction) },
      viewerCertificate: {
        acmCertificateArn: props.certificateArn,
        minimumProtocolVersion: "TLSv1.2_2021",
        sslSupportMethod: "sni-only",
      },
      retainOnDelete: props.retainOnDelete ?? false,
      // Terraform would take the web ACL of Firewall Manager off again at each run.
      lifecycle: webAcl === FIREWALL_MANAGER ? { ignoreChanges: ["web_acl_id"] } : undefined,
    });
    if (webAcl === FIREWALL_MANAGER) {
      acknowledge(distribution, "LZ-CLOUDFRONT-03", "a policy of Firewall Manager attaches the web ACL");
    }
    new LogDelivery(this, "logs", { placement, name, distributionArn: distribution.arn, target: props.logs });
    this.distributionId = distribution.id;
    this.distributionArn = distribution.arn;
    this.domainName = distribution.domainName;
    this.hostedZoneId = distribution.hostedZoneId;
  }

  private validate(props: DistributionProps): void {
    requireEdgeRegion(this, props.placement);
    const behaviors = [props.defaultBehavior, ...(props.behaviors ?? [])];
    const problems = [
      nameProblem(props.name),
      aliasesProblem(props.aliases),
      certificateProblem(props.certificateArn),
      webAclProblem(props.webAcl),
      rootObjectProblem(props.defaultRootObject),
      geoRestrictionProblem(props.geoRestriction),
      ...behaviors.map(behaviorProblem),
      originsProblem(behaviors.map(({ target }) => target)),
      pathsProblem(props.behaviors ?? []),
    ].filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
  }
}

function nameProblem(name: string): string | undefined {
  if (/^[\w-]{1,60}$/.test(name)) return undefined;
  return `name must have 1 to 60 letters, digits, hyphens and underscores, got '${name}'`;
}

function aliasesProblem(aliases: readonly string[]): string | undefined {
  if (aliases.length === 0) return "aliases must name at least one domain: the certificate is for it";
  const wrong = aliases.find(
    (alias) => !Token.isUnresolved(alias) && !/^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/.test(alias),
  );
  return wrong === undefined ? undefined : `aliases must be domain names in lower case, got '${wrong}'`;
}

function certificateProblem(arn: string): string | undefined {
  if (Token.isUnresolved(arn) || /^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\//.test(arn)) return undefined;
  return `certificateArn must be a certificate of ACM in us-east-1, the only region that CloudFront takes one from, got '${arn}'`;
}

function webAclProblem(webAcl: string): string | undefined {
  if (webAcl === FIREWALL_MANAGER || Token.isUnresolved(webAcl)) return undefined;
  if (/^arn:[\w-]+:wafv2:us-east-1:\d{12}:global\/webacl\//.test(webAcl)) return undefined;
  return `webAcl must be the ARN of a web ACL of scope CLOUDFRONT in us-east-1 or '${FIREWALL_MANAGER}', got '${webAcl}'`;
}

function rootObjectProblem(object: string | undefined): string | undefined {
  if (object === undefined || /^[^/].*$/.test(object)) return undefined;
  return `defaultRootObject must not be empty or begin with a slash, got '${object}'`;
}

function pathsProblem(behaviors: readonly PathBehavior[]): string | undefined {
  const paths = behaviors.map(({ pathPattern }) => pathPattern);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  return twice === undefined ? undefined : `behaviors has two for the path '${twice}'`;
}

function originsProblem(targets: readonly (Origin | OriginGroup)[]): string | undefined {
  const byId = new Map<string, Origin>();
  for (const origin of targets.flatMap(originsOf)) {
    const known = byId.get(origin.originId);
    if (known !== undefined && known !== origin) return `two origins have the originId '${origin.originId}'`;
    byId.set(origin.originId, origin);
  }
  return undefined;
}

function uniqueOrigins(targets: readonly (Origin | OriginGroup)[]): readonly Origin[] {
  return [...new Set(targets.flatMap(originsOf))];
}

function uniqueGroups(targets: readonly (Origin | OriginGroup)[]): CloudfrontDistributionOriginGroup[] {
  const groups = new Set(targets.filter((target): target is OriginGroup => "primary" in target));
  return [...groups].map(({ originGroupId, primary, secondary, statusCodes = [500, 502, 503, 504] }) => ({
    originId: originGroupId,
    failoverCriteria: { statusCodes: [...statusCodes] },
    member: [{ originId: primary.originId }, { originId: secondary.originId }],
  }));
}
