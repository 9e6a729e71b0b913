import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerCertificate } from "@cdktf/provider-aws/lib/lb-listener-certificate";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { SecurityGroup } from "../../network/security-group";
import type { SecurityGroupRule } from "../../network/security-group-rule";
import { WebAclAssociation } from "../../waf/association";
import { loadBalancerProblems } from "./load-balancer-problems";
import { type LoadBalancerProps, TLS_POLICIES } from "./load-balancer-props";
import { TargetGroup } from "./target-group";

/**
 * An application load balancer that speaks HTTPS alone, hides what is behind it, logs each request, and lets in nobody
 * but its sources. Clients see the balancer: the targets' addresses, their Server header and malformed headers stay
 * behind.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html
 */
export class LoadBalancer extends Construct {
  public readonly arn: string;

  /** The last part of the ARN, which metrics go by. */
  public readonly arnSuffix: string;

  /** Name under which the balancer is reached; alias records and origins point to it. */
  public readonly dnsName: string;

  /** Zone of `dnsName`, for alias records. */
  public readonly hostedZoneId: string;

  public readonly targetGroup: TargetGroup;

  public readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    const problems = loadBalancerProblems(props);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    const { placement, name, vpcId, logs } = props;
    this.securityGroup = this.entrance(props);
    this.targetGroup = new TargetGroup(this, "targets", { ...props.targets, placement, vpcId, balancerName: name });
    const toBucket = { bucket: logs.bucketName, enabled: true };
    const balancer = new Lb(this, "load-balancer", {
      ...placement,
      name,
      loadBalancerType: "application",
      internal: (props.scheme ?? "internal") === "internal",
      subnets: [...props.subnetIds],
      securityGroups: [this.securityGroup.id],
      enableDeletionProtection: props.deletionProtection ?? true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: props.desyncMitigation ?? "defensive",
      idleTimeout: props.idleTimeoutInSeconds ?? 60,
      accessLogs: toBucket,
      connectionLogs: toBucket,
      minimumLoadBalancerCapacity:
        props.reservedCapacityUnits === undefined ? undefined : { capacityUnits: props.reservedCapacityUnits },
    });
    this.arn = balancer.arn;
    this.arnSuffix = balancer.arnSuffix;
    this.dnsName = balancer.dnsName;
    this.hostedZoneId = balancer.zoneId;
    this.listeners(props);
    if (props.webAcl !== "firewall-manager") {
      new WebAclAssociation(this, "web-acl", {
        placement,
        webAclArn: props.webAcl.arn,
        resourceType: "application-load-balancer",
        resourceArn: this.arn,
        notUnderFirewallManager: props.webAcl.notUnderFirewallManager,
      });
    }
  }

  /** Lets the balancer reach a group of targets, and that group be reached by it. */
  public allowTargets(name: string, targets: SecurityGroup): void {
    const rule = { protocol: "tcp", port: this.targetGroup.port } as const;
    this.securityGroup.allowTo(name, {
      ...rule,
      description: `Requests to ${name}`,
      peer: { securityGroupId: targets.id },
    });
    targets.allowFrom("load-balancer", {
      ...rule,
      description: "Requests from the load balancer",
      peer: { securityGroupId: this.securityGroup.id },
    });
  }

  private entrance({ placement, vpcId, name, sources, redirectHttp = true }: LoadBalancerProps): SecurityGroup {
    const ports = { https: 443, ...(redirectHttp ? { http: 80 } : {}) };
    const rules = Object.entries(sources).flatMap(([source, peer]) =>
      Object.entries(ports).map(([scheme, port]): [string, SecurityGroupRule] => [
        `${scheme}-${source}`,
        { description: `${scheme.toUpperCase()} from ${source}`, protocol: "tcp", port, peer },
      ]),
    );
    return new SecurityGroup(this, "security-group", {
      placement,
      vpcId,
      name,
      description: `Load balancer ${name}`,
      ingress: Object.fromEntries(rules),
    });
  }

  private listeners(props: LoadBalancerProps): void {
    const { placement, certificateArn, moreCertificateArns = {}, tlsPolicy, redirectHttp = true } = props;
    const https = new LbListener(this, "https", {
      ...placement,
      loadBalancerArn: this.arn,
      protocol: "HTTPS",
      port: 443,
      certificateArn,
      sslPolicy: tlsPolicy ?? TLS_POLICIES[0],
      // Attackers look for the name and version of what answers.
      routingHttpResponseServerEnabled: false,
      defaultAction: [{ type: "forward", targetGroupArn: this.targetGroup.arn }],
    });
    for (const [name, arn] of Object.entries(moreCertificateArns)) {
      const certificate = { listenerArn: https.arn, certificateArn: arn };
      new LbListenerCertificate(this, `certificate-${name}`, { ...placement, ...certificate });
    }
    if (!redirectHttp) return;
    new LbListener(this, "http", {
      ...placement,
      loadBalancerArn: this.arn,
      protocol: "HTTP",
      port: 80,
      routingHttpResponseServerEnabled: false,
      defaultAction: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
    });
  }
}
