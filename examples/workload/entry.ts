import { bucketArn } from "cdktf-landing-zone/core/arns";
import { accessLogBucketName, bucketName } from "cdktf-landing-zone/core/names";
import { DnsValidatedCertificate } from "cdktf-landing-zone/modules/certificates/dns-validated-certificate";
import { Distribution } from "cdktf-landing-zone/modules/edge/cloudfront/distribution";
import { S3Origin } from "cdktf-landing-zone/modules/edge/cloudfront/s3-origin";
import { LoadBalancer } from "cdktf-landing-zone/modules/edge/load-balancer/load-balancer";
import { AliasRecord } from "cdktf-landing-zone/modules/edge/route53/alias-record";
import { aliasTarget } from "cdktf-landing-zone/modules/edge/route53/alias-target";
import { PublicZone } from "cdktf-landing-zone/modules/edge/route53/public-zone";
import { QueryLogs } from "cdktf-landing-zone/modules/edge/route53/query-logs";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { SecureBucket } from "cdktf-landing-zone/modules/s3/secure-bucket";
import { cloudFrontRead } from "cdktf-landing-zone/policies/bucket/cloudfront";
import { Construct } from "constructs";
import type { OrdersNetwork } from "./network";
import { DOMAIN, LANDING_ZONE } from "./settings";

export interface OrdersEntryProps {
  readonly home: Placement;
  /** us-east-1, where CloudFront and Route 53 have their resources. */
  readonly global: Placement;
  readonly network: OrdersNetwork;
}

/** How customers get in: names, certificates, the load balancer and the pages. */
export class OrdersEntry extends Construct {
  constructor(scope: Construct, id: string, { home, global, network }: OrdersEntryProps) {
    super(scope, id);
    const queryLogs = new QueryLogs(this, "query-logs", { placement: global, keyAlias: "alias/orders-dns" });
    const zone = new PublicZone(this, "zone", { placement: global, name: DOMAIN, queryLogs });
    const certificate = new DnsValidatedCertificate(this, "certificate", {
      placements: [home, global],
      domainName: DOMAIN,
      alternativeNames: [`*.${DOMAIN}`],
      zones: { [DOMAIN]: zone.zoneId },
      zonePlacement: global,
    });
    this.loadBalancer(home, global, network, zone.zoneId, certificate.arnIn(home.regionName));
    this.pages(home, global, certificate.arnIn(global.regionName));
  }

  /** Firewall Manager gives the balancer its web ACL: the platform team's policies reach this account. */
  private loadBalancer(
    home: Placement,
    global: Placement,
    network: OrdersNetwork,
    zoneId: string,
    certificateArn: string,
  ) {
    const balancer = new LoadBalancer(this, "load-balancer", {
      placement: home,
      name: "orders",
      vpcId: network.home.vpcId,
      subnetIds: network.home.subnetIds("public"),
      scheme: "internet-facing",
      sources: { everybody: { cidr: "0.0.0.0/0" } },
      certificateArn,
      targets: { type: "ip", healthCheckPath: "/health" },
      logs: {
        bucketName: bucketName(
          LANDING_ZONE.organization,
          "load-balancer",
          LANDING_ZONE.logArchiveAccountId,
          home.regionName,
        ),
        region: home.regionName,
      },
      webAcl: "firewall-manager",
    });
    new AliasRecord(this, "api", {
      placement: global,
      zoneId,
      name: `api.${DOMAIN}`,
      target: aliasTarget(balancer),
      types: ["A"],
    });
  }

  private pages(home: Placement, global: Placement, certificateArn: string): void {
    const { organization, accountId, logArchiveAccountId } = LANDING_ZONE;
    const name = bucketName(organization, "order-pages", accountId, home.regionName);
    const files = new S3Origin(this, "files", {
      placement: global,
      originId: "files",
      bucketName: name,
      bucketRegion: home.regionName,
    });
    const { distributionArn } = new Distribution(this, "distribution", {
      placement: global,
      name: "orders",
      aliases: [`www.${DOMAIN}`],
      certificateArn,
      webAcl: "firewall-manager",
      logs: {
        destinationArn: `arn:aws:logs:us-east-1:${logArchiveAccountId}:delivery-destination:${organization}-cloudfront`,
      },
      defaultBehavior: { target: files },
    });
    new SecureBucket(this, "pages", {
      placement: home,
      bucketName: name,
      // CloudFront reads with a key of S3's own; the pages are public anyway.
      encryption: { type: "s3" },
      accessLogs: { bucketName: accessLogBucketName(organization, accountId, home.regionName) },
      statements: [cloudFrontRead(bucketArn(name), [distributionArn])],
    });
  }
}
