import { LoadBalancer } from "../../../../modules/edge/load-balancer/load-balancer";
import type { LoadBalancerProps } from "../../../../modules/edge/load-balancer/load-balancer-props";
import { bodiesOf } from "../../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../../support/synth";

const REGION = "eu-west-1";

const BASE: Omit<LoadBalancerProps, "placement"> = {
  name: "shop",
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2"],
  sources: { everybody: { cidr: "0.0.0.0/0" } },
  certificateArn: "arn:aws:acm:eu-west-1:999999999999:certificate/1",
  targets: {},
  logs: { bucketName: "example-load-balancer-222222222222-eu-west-1", region: REGION },
  webAcl: "firewall-manager",
};

const balancer = (change: Partial<LoadBalancerProps> = {}): StackJson =>
  synth((stack) => new LoadBalancer(stack, "lb", { ...BASE, placement: stack.in(REGION), ...change }));

const listener = (json: StackJson, port: number) =>
  Object.values(resourcesOf(json, "aws_lb_listener")).find((each) => each.port === port);

describe("LoadBalancer", () => {
  test("is internal, protected from deletion, and drops what is no proper request", () => {
    expect(resourceOf(balancer(), "aws_lb")).toMatchObject({
      name: "shop",
      load_balancer_type: "application",
      internal: true,
      enable_deletion_protection: true,
      drop_invalid_header_fields: true,
      desync_mitigation_mode: "defensive",
      idle_timeout: 60,
      subnets: ["subnet-1", "subnet-2"],
      security_groups: ["${aws_security_group.lb_security-group_group.id}"],
    });
  });

  test("logs requests and connections to the archive", () => {
    const logs = { bucket: "example-load-balancer-222222222222-eu-west-1", enabled: true };
    expect(resourceOf(balancer(), "aws_lb")).toMatchObject({ access_logs: logs, connection_logs: logs });
  });

  test("speaks TLS 1.2 and 1.3, and does not say what answers", () => {
    expect(listener(balancer(), 443)).toMatchObject({
      protocol: "HTTPS",
      certificate_arn: BASE.certificateArn,
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      routing_http_response_server_enabled: false,
      default_action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.lb_targets_target-group.arn}" }],
    });
  });

  test("sends plain HTTP to HTTPS", () => {
    expect(listener(balancer(), 80)).toMatchObject({
      protocol: "HTTP",
      default_action: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", status_code: "HTTP_301" } }],
    });
  });

  test("closes port 80 where nobody needs it", () => {
    const json = balancer({ redirectHttp: false });
    expect(listener(json, 80)).toBeUndefined();
    expect(bodiesOf(json, "aws_vpc_security_group_ingress_rule").map(({ from_port }) => from_port)).toEqual([443]);
  });

  test("lets in nobody but its sources, each by a rule of its own", () => {
    const json = balancer({
      sources: { cloudfront: { prefixListId: "pl-1" }, accelerator: { securityGroupId: "sg-1" } },
    });
    expect(resourcesOf(json, "aws_vpc_security_group_ingress_rule")).toMatchObject({
      "lb_security-group_ingress-https-cloudfront": { prefix_list_id: "pl-1", from_port: 443 },
      "lb_security-group_ingress-http-cloudfront": { prefix_list_id: "pl-1", from_port: 80 },
      "lb_security-group_ingress-https-accelerator": { referenced_security_group_id: "sg-1", from_port: 443 },
      "lb_security-group_ingress-http-accelerator": { referenced_security_group_id: "sg-1", from_port: 80 },
    });
    expect(resourcesOf(json, "aws_vpc_security_group_egress_rule")).toEqual({});
  });

  test("reaches targets by TLS, and tells a healthy one by HTTPS", () => {
    expect(resourceOf(balancer(), "aws_lb_target_group")).toMatchObject({
      target_type: "instance",
      protocol: "HTTPS",
      port: 443,
      deregistration_delay: "60",
      health_check: { protocol: "HTTPS", path: "/", matcher: "200", interval: 15, timeout: 5 },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("calls another kind of target group by another name, since both stand for a while", () => {
    const nameOf = (targets: LoadBalancerProps["targets"]) =>
      resourceOf(balancer({ targets, name: "a-name-as-long-as-aws-takes-it-32".slice(0, 32) }), "aws_lb_target_group")
        .name;
    expect(nameOf({ protocol: "HTTP" })).not.toBe(nameOf({}));
    expect(nameOf({ healthCheckPath: "/health" })).toBe(nameOf({}));
    expect(nameOf({ type: "ip" })).toMatch(/^[a-zA-Z0-9-]{1,32}$/);
  });

  test("leaves the web ACL to Firewall Manager", () => {
    expect(resourcesOf(balancer(), "aws_wafv2_web_acl_association")).toEqual({});
  });

  test("stands behind a web ACL of its own, with a reason", () => {
    const arn = "arn:aws:wafv2:eu-west-1:999999999999:regional/webacl/shop/1";
    const json = balancer({ webAcl: { arn, notUnderFirewallManager: "the account has no policy of it" } });
    expect(resourceOf(json, "aws_wafv2_web_acl_association")).toMatchObject({
      web_acl_arn: arn,
      resource_arn: "${aws_lb.lb_load-balancer.arn}",
    });
  });

  test("serves more hosts, each with a certificate of its own", () => {
    const arn = "arn:aws:acm:eu-west-1:999999999999:certificate/2";
    expect(
      resourcesOf(balancer({ moreCertificateArns: { outlet: arn } }), "aws_lb_listener_certificate"),
    ).toMatchObject({
      "lb_certificate-outlet": { listener_arn: "${aws_lb_listener.lb_https.arn}", certificate_arn: arn },
    });
  });

  test("takes weaker and stronger settings by name", () => {
    const json = balancer({
      scheme: "internet-facing",
      deletionProtection: false,
      desyncMitigation: "strictest",
      tlsPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06",
      idleTimeoutInSeconds: 300,
      reservedCapacityUnits: 200,
      targets: { type: "ip", protocol: "HTTP", port: 8000, healthyStatusCodes: "200-299" },
    });
    expect(resourceOf(json, "aws_lb")).toMatchObject({
      internal: false,
      enable_deletion_protection: false,
      desync_mitigation_mode: "strictest",
      idle_timeout: 300,
      minimum_load_balancer_capacity: { capacity_units: 200 },
    });
    expect(listener(json, 443)).toMatchObject({ ssl_policy: "ELBSecurityPolicy-TLS13-1-3-2021-06" });
    expect(resourceOf(json, "aws_lb_target_group")).toMatchObject({ protocol: "HTTP", port: 8000 });
  });
});

test.each<[string, Partial<LoadBalancerProps>, string]>([
  ["a name that AWS keeps", { name: "internal-shop" }, "not begin with 'internal-', got 'internal-shop'"],
  ["a name over 32 characters", { name: "s".repeat(33) }, "name must have at most 32 letters"],
  ["a name that ends with a hyphen", { name: "shop-" }, "name must have at most 32 letters"],
  ["one subnet", { subnetIds: ["subnet-1"] }, "subnetIds must be in two zones or more, got 1"],
  ["a subnet twice", { subnetIds: ["subnet-1", "subnet-1"] }, "subnetIds must each be named once"],
  ["nobody to let in", { sources: {} }, "sources must name somebody"],
  [
    "a bucket of another region",
    { logs: { bucketName: "logs", region: "us-east-1" } },
    "the bucket of logs must be in eu-west-1, got 'logs' in us-east-1",
  ],
  [
    "a certificate of another region",
    { certificateArn: "arn:aws:acm:us-east-1:999999999999:certificate/1" },
    "certificateArn must be the ARN of a certificate in eu-west-1",
  ],
  [
    "another certificate of another region",
    { moreCertificateArns: { outlet: "arn:aws:acm:us-east-1:999999999999:certificate/1" } },
    "moreCertificateArns['outlet'] must be the ARN of a certificate in eu-west-1",
  ],
  [
    "more certificates than a balancer holds",
    { moreCertificateArns: Object.fromEntries(Array.from({ length: 26 }, (_, index) => [index, BASE.certificateArn])) },
    "moreCertificateArns must name at most 25, got 26",
  ],
  [
    "a web ACL of CloudFront",
    {
      webAcl: {
        arn: "arn:aws:wafv2:us-east-1:999999999999:global/webacl/shop/1",
        notUnderFirewallManager: "the account has no policy of it",
      },
    },
    "webAcl.arn must be the ARN of a regional web ACL in eu-west-1",
  ],
  ["an idle timeout of 0", { idleTimeoutInSeconds: 0 }, "idleTimeoutInSeconds must be a whole number from 1 to 4000"],
  ["less capacity than AWS reserves", { reservedCapacityUnits: 50 }, "from 100 to 1500, got 50"],
  [
    "a port over 65535",
    { targets: { port: 70_000 } },
    "targets.port must be a whole number from 1 to 65535, got 70000",
  ],
  ["a path without a slash", { targets: { healthCheckPath: "health" } }, "healthCheckPath must begin with a slash"],
  ["a status code that is none", { targets: { healthyStatusCodes: "OK" } }, "must look like 200, 200-299 or 200,204"],
  ["a check every second", { targets: { healthCheckIntervalInSeconds: 1 } }, "from 5 to 300, got 1"],
  ["a delay of a day", { targets: { deregistrationDelayInSeconds: 86_400 } }, "from 0 to 3600, got 86400"],
  ["a source that is none", { sources: { office: { cidr: "192.0.2.1/24" } } }, "did you mean '192.0.2.0/24'?"],
])("LoadBalancer refuses %s", (_, change, message) => {
  expect(() => balancer(change)).toThrow(message);
  expect(() => balancer(change)).toThrow("[test/lb");
});
