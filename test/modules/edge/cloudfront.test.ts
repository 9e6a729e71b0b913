import type { Behavior, PathBehavior } from "../../../modules/edge/cloudfront/behavior";
import { CachePolicy, type CachePolicyProps } from "../../../modules/edge/cloudfront/cache-policy";
import { CloudFrontIngress, prefixListCommand } from "../../../modules/edge/cloudfront/cloudfront-ingress";
import { Distribution, type DistributionProps, FIREWALL_MANAGER } from "../../../modules/edge/cloudfront/distribution";
import { httpsOrigin } from "../../../modules/edge/cloudfront/https-origin";
import { LogDelivery } from "../../../modules/edge/cloudfront/log-delivery";
import { LogDestination } from "../../../modules/edge/cloudfront/log-destination";
import { MANAGED_POLICIES } from "../../../modules/edge/cloudfront/managed-policies";
import { OriginRequestPolicy } from "../../../modules/edge/cloudfront/origin-request-policy";
import { S3Origin } from "../../../modules/edge/cloudfront/s3-origin";
import { SecurityHeadersPolicy } from "../../../modules/edge/cloudfront/security-headers-policy";
import { VpcOrigin } from "../../../modules/edge/cloudfront/vpc-origin";
import { CERTIFICATE_ARN, loadBalancerArn, WEB_ACL_ARN } from "../../fixtures/module-stacks/edge-parts";
import { type Resource, resourceOf, resourcesOf, type StackJson, synth, type TestStack } from "../../support/synth";

const api = httpsOrigin({ originId: "api", domainName: "api.example.com" });
const spare = httpsOrigin({ originId: "spare", domainName: "spare.example.com" });
const group = { originGroupId: "both", primary: api, secondary: spare };

function distribution(props: Partial<DistributionProps> = {}): StackJson {
  return synth((stack) => build(stack, props));
}

function build(stack: TestStack, props: Partial<DistributionProps> = {}): Distribution {
  return new Distribution(stack, "site", {
    placement: stack.in("us-east-1"),
    name: "site",
    aliases: ["www.example.com"],
    certificateArn: CERTIFICATE_ARN,
    webAcl: WEB_ACL_ARN,
    logs: { bucketName: "logs" },
    defaultBehavior: { target: api },
    ...props,
  });
}

const bodyOf = (props: Partial<DistributionProps> = {}): Resource =>
  resourceOf(distribution(props), "aws_cloudfront_distribution");

describe("Distribution", () => {
  test("takes HTTPS alone, with a certificate of its own by SNI and TLS 1.2", () => {
    expect(bodyOf()).toMatchObject({
      viewer_certificate: {
        acm_certificate_arn: CERTIFICATE_ARN,
        minimum_protocol_version: "TLSv1.2_2021",
        ssl_support_method: "sni-only",
      },
      default_cache_behavior: { viewer_protocol_policy: "redirect-to-https" },
      web_acl_id: WEB_ACL_ARN,
      http_version: "http2and3",
      is_ipv6_enabled: true,
      default_root_object: "index.html",
      restrictions: { geo_restriction: { restriction_type: "none" } },
      price_class: "PriceClass_All",
      retain_on_delete: false,
    });
  });

  test("reads only, caches by the path and sends security headers unless told otherwise", () => {
    expect(bodyOf().default_cache_behavior).toMatchObject({
      allowed_methods: ["GET", "HEAD"],
      cached_methods: ["GET", "HEAD"],
      compress: true,
      cache_policy_id: MANAGED_POLICIES.cachingOptimized,
      response_headers_policy_id: MANAGED_POLICIES.securityHeaders,
    });
    expect(bodyOf().default_cache_behavior).not.toHaveProperty("origin_request_policy_id");
  });

  test("leaves the web ACL to Firewall Manager, and says so", () => {
    const body = bodyOf({ webAcl: FIREWALL_MANAGER });
    expect(body).not.toHaveProperty("web_acl_id");
    expect(body.lifecycle).toEqual({ ignore_changes: ["web_acl_id"] });
    expect(JSON.stringify(body["//"])).toContain("LZ-CLOUDFRONT-03");
    expect(bodyOf()).not.toHaveProperty("lifecycle");
  });

  test("has each origin once, however many behaviors use it, and groups beside them", () => {
    const body = bodyOf({
      defaultBehavior: { target: group },
      behaviors: [
        { pathPattern: "/api/*", target: api, methods: "all" },
        { pathPattern: "/spare/*", target: spare, methods: "read-options" },
      ],
    });
    const origins = body.origin as { origin_id: string }[];
    expect(origins.map(({ origin_id }) => origin_id)).toEqual(["api", "spare"]);
    expect(body.origin_group).toEqual([
      {
        origin_id: "both",
        failover_criteria: { status_codes: [500, 502, 503, 504] },
        member: [{ origin_id: "api" }, { origin_id: "spare" }],
      },
    ]);
    expect(body.ordered_cache_behavior).toMatchObject([
      { path_pattern: "/api/*", target_origin_id: "api", viewer_protocol_policy: "redirect-to-https" },
      { path_pattern: "/spare/*", allowed_methods: ["GET", "HEAD", "OPTIONS"] },
    ]);
  });

  test("can go without a root object, for APIs", () => {
    expect(bodyOf({ defaultRootObject: "none" })).not.toHaveProperty("default_root_object");
  });

  test("keeps countries out, or lets some in alone, in an order that does not change", () => {
    const geo = (props: Partial<DistributionProps>) => bodyOf(props).restrictions;
    expect(geo({ geoRestriction: { block: ["RU", "KP"] } })).toEqual({
      geo_restriction: { restriction_type: "blacklist", locations: ["KP", "RU"] },
    });
    expect(geo({ geoRestriction: { allow: ["DE"] } })).toEqual({
      geo_restriction: { restriction_type: "whitelist", locations: ["DE"] },
    });
  });

  test("sends pages in place of errors", () => {
    const pages = bodyOf({ errorPages: [{ status: 403, path: "/404.html", responseStatus: 404 }] });
    expect(pages.custom_error_response).toEqual([
      { error_code: 403, response_code: 404, response_page_path: "/404.html" },
    ]);
  });

  test("delivers its access logs to a bucket, in us-east-1, after the bucket's policy stands", () => {
    const stack = distribution();
    expect(resourceOf(stack, "aws_cloudwatch_log_delivery_source")).toMatchObject({
      name: "site",
      log_type: "ACCESS_LOGS",
      resource_arn: "${aws_cloudfront_distribution.site_distribution.arn}",
      provider: "aws.us-east-1",
    });
    expect(resourceOf(stack, "aws_cloudwatch_log_delivery_destination")).toMatchObject({
      output_format: "json",
      delivery_destination_configuration: [{ destination_resource_arn: "arn:aws:s3:::logs" }],
    });
    const delivery = resourceOf(stack, "aws_cloudwatch_log_delivery");
    expect(delivery).toMatchObject({
      delivery_source_name: "${aws_cloudwatch_log_delivery_source.site_logs_source.name}",
      delivery_destination_arn: "${aws_cloudwatch_log_delivery_destination.site_logs_destination.arn}",
    });
    // AWS and provider 5 change the path that is set here, at each change anew.
    expect(delivery).not.toHaveProperty("s3_delivery_configuration");
    expect(bodyOf()).not.toHaveProperty("logging_config");
  });

  test("delivers to another account's destination without one of its own", () => {
    const destinationArn = "arn:aws:logs:us-east-1:222222222222:delivery-destination:cloudfront";
    const stack = distribution({ logs: { destinationArn } });
    expect(resourcesOf(stack, "aws_cloudwatch_log_delivery_destination")).toEqual({});
    expect(resourceOf(stack, "aws_cloudwatch_log_delivery").delivery_destination_arn).toBe(destinationArn);
  });

  test("waits for a destination of the same stack, whose ARN alone would not tell Terraform to", () => {
    const stack = synth((s) => {
      const placement = s.in("us-east-1");
      const central = new LogDestination(s, "central", {
        placement,
        name: "central",
        bucketName: "logs",
        accountIds: ["111111111111"],
      });
      new LogDelivery(s, "logs", {
        placement,
        name: "orders",
        distributionArn: "arn:aws:cloudfront::999999999999:distribution/E1",
        target: { destinationArn: central.destinationArn, dependsOn: central.ready },
      });
    });
    expect(resourceOf(stack, "aws_cloudwatch_log_delivery").depends_on).toEqual([
      "aws_cloudwatch_log_delivery_destination_policy.central_policy",
    ]);
  });

  const path = (pathPattern: string, rest: Partial<Behavior> = {}): PathBehavior => ({
    pathPattern,
    target: api,
    ...rest,
  });
  test.each<[string, Partial<DistributionProps>, string]>([
    ["a name with a dot", { name: "site.prod" }, "name must have 1 to 60 letters, digits"],
    ["no alias", { aliases: [] }, "aliases must name at least one domain"],
    [
      "an alias in capitals",
      { aliases: ["WWW.example.com"] },
      "aliases must be domain names in lower case, got 'WWW.example.com'",
    ],
    ["an alias with a scheme", { aliases: ["https://example.com"] }, "got 'https://example.com'"],
    [
      "a certificate of another region",
      { certificateArn: CERTIFICATE_ARN.replace("us-east-1", "eu-west-1") },
      "certificateArn must be a certificate of ACM in us-east-1",
    ],
    [
      "a regional web ACL",
      { webAcl: "arn:aws:wafv2:us-east-1:999999999999:regional/webacl/site/1" },
      "webAcl must be the ARN of a web ACL of scope CLOUDFRONT in us-east-1 or 'firewall-manager'",
    ],
    ["a web ACL by id", { webAcl: "12345678-1234" }, "got '12345678-1234'"],
    [
      "a root object with a slash",
      { defaultRootObject: "/index.html" },
      "defaultRootObject must not be empty or begin with a slash",
    ],
    [
      "an unknown country",
      { geoRestriction: { block: ["Germany"] } },
      "two-letter country codes such as DE, got 'Germany'",
    ],
    ["a code that no country has", { geoRestriction: { block: ["UK"] } }, "country codes such as DE, got 'UK'"],
    ["no country", { geoRestriction: { allow: [] } }, "geoRestriction must name at least one country"],
    ["a country twice", { geoRestriction: { allow: ["DE", "DE"] } }, "geoRestriction names 'DE' twice"],
    [
      "writing to a group of origins",
      { defaultBehavior: { target: group, methods: "all" } },
      "methods of a behavior with an origin group must be 'read' or 'read-options', got 'all' for 'both'",
    ],
    ["a path twice", { behaviors: [path("/a"), path("/a")] }, "behaviors has two for the path '/a'"],
    [
      "two origins of one name",
      { behaviors: [path("/a", { target: httpsOrigin({ originId: "api", domainName: "b.example.com" }) })] },
      "two origins have the originId 'api'",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => distribution(props)).toThrow(message);
  });

  test("refuses another region than us-east-1", () => {
    expect(() => synth((stack) => build(stack, { placement: stack.in("eu-west-1") }))).toThrow(
      "[test/site] placement must be in us-east-1, where AWS keeps what CloudFront and Route 53 use, got 'eu-west-1'",
    );
  });
});

describe("origins", () => {
  test("a public host is asked by HTTPS with TLS 1.2 alone", () => {
    expect(api.origin.customOriginConfig).toEqual({
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
      originReadTimeout: undefined,
    });
  });

  test("a bucket is read with origin access control", () => {
    const stack = synth((scope) => {
      const placement = scope.in("us-east-1");
      const target = new S3Origin(scope, "files", {
        placement,
        originId: "files",
        bucketName: "b",
        bucketRegion: "eu-west-1",
      });
      build(scope, { defaultBehavior: { target } });
    });
    expect(resourceOf(stack, "aws_cloudfront_origin_access_control")).toMatchObject({
      origin_access_control_origin_type: "s3",
      signing_behavior: "always",
      signing_protocol: "sigv4",
    });
    expect(resourceOf(stack, "aws_cloudfront_distribution").origin).toEqual([
      {
        domain_name: "b.s3.eu-west-1.amazonaws.com",
        origin_access_control_id: "${aws_cloudfront_origin_access_control.files_access-control.id}",
        origin_id: "files",
      },
    ]);
  });

  test("something in a VPC is reached without an address in the internet", () => {
    const stack = synth((scope) => {
      const target = vpcOrigin(scope, {});
      build(scope, { defaultBehavior: { target } });
    });
    expect(resourceOf(stack, "aws_cloudfront_vpc_origin").vpc_origin_endpoint_config).toEqual([
      {
        arn: loadBalancerArn("eu-west-1"),
        http_port: 80,
        https_port: 443,
        name: "app",
        origin_protocol_policy: "https-only",
        origin_ssl_protocols: [{ items: ["TLSv1.2"], quantity: 1 }],
      },
    ]);
    expect(resourceOf(stack, "aws_cloudfront_distribution").origin).toMatchObject([
      { vpc_origin_config: { vpc_origin_id: "${aws_cloudfront_vpc_origin.app_vpc-origin.id}" } },
    ]);
  });

  test.each([
    ["a name with a space", { originId: "my api" }, "originId must have 1 to 128 letters"],
    ["a URL", { domainName: "https://api.example.com" }, "domainName must be a host name without https://"],
    [
      "a path without a slash",
      { originPath: "v1" },
      "originPath must begin with a slash and not end with one, got 'v1'",
    ],
    ["a path that ends with one", { originPath: "/v1/" }, "got '/v1/'"],
    ["no time to answer", { readTimeoutInSeconds: 0 }, "readTimeoutInSeconds must be a whole number from 1 to 180"],
  ])("refuses %s", (_, props, message) => {
    expect(() => httpsOrigin({ originId: "api", domainName: "api.example.com", ...props })).toThrow(message);
  });

  test.each([
    [
      "a bucket as resource",
      { resourceArn: "arn:aws:s3:::b" },
      "resourceArn must be the ARN of an application or network",
    ],
    ["a port below 1024", { httpsPort: 80 }, "httpsPort must be 443 or from 1024 to 65535, got 80"],
  ])("refuses %s", (_, props, message) => {
    expect(() => synth((stack) => vpcOrigin(stack, props))).toThrow(message);
  });
});

function vpcOrigin(stack: TestStack, props: { resourceArn?: string; httpsPort?: number }): VpcOrigin {
  return new VpcOrigin(stack, "app", {
    placement: stack.in("us-east-1"),
    originId: "app",
    resourceArn: loadBalancerArn("eu-west-1"),
    domainName: "app.internal",
    ...props,
  });
}

describe("policies", () => {
  const cache = (props: Partial<CachePolicyProps>) =>
    resourceOf(
      synth((stack) => new CachePolicy(stack, "p", { placement: stack.in("us-east-1"), name: "p", ...props })),
      "aws_cloudfront_cache_policy",
    );

  test("a cache keys by the path alone, so that invented values do not get past it", () => {
    expect(cache({}).parameters_in_cache_key_and_forwarded_to_origin).toEqual({
      cookies_config: { cookie_behavior: "none" },
      enable_accept_encoding_brotli: true,
      enable_accept_encoding_gzip: true,
      headers_config: { header_behavior: "none" },
      query_strings_config: { query_string_behavior: "none" },
    });
  });

  test("a cache without a lifetime has no compressed objects", () => {
    expect(cache({ maxTtlInSeconds: 0, defaultTtlInSeconds: 0 })).toMatchObject({
      max_ttl: 0,
      parameters_in_cache_key_and_forwarded_to_origin: { enable_accept_encoding_gzip: false },
    });
  });

  test("the origin sees what is named", () => {
    const stack = synth((scope) => {
      const placement = scope.in("us-east-1");
      new OriginRequestPolicy(scope, "p", {
        placement,
        name: "p",
        queryStrings: ["q"],
        cookies: "all",
        headers: ["Accept"],
      });
    });
    expect(resourceOf(stack, "aws_cloudfront_origin_request_policy")).toMatchObject({
      cookies_config: { cookie_behavior: "all" },
      headers_config: { header_behavior: "whitelist", headers: { items: ["Accept"] } },
      query_strings_config: { query_string_behavior: "whitelist", query_strings: { items: ["q"] } },
    });
  });

  test("security headers override those of the origin", () => {
    const stack = synth(
      (scope) => new SecurityHeadersPolicy(scope, "p", { placement: scope.in("us-east-1"), name: "p" }),
    );
    const { security_headers_config: headers, remove_headers_config: removed } = resourceOf(
      stack,
      "aws_cloudfront_response_headers_policy",
    );
    const settings = Object.values(headers as Record<string, { override: boolean }>);
    expect(settings).toHaveLength(5);
    expect(settings.every(({ override }) => override)).toBe(true);
    expect(removed).toEqual({ items: [{ header: "Server" }, { header: "X-Powered-By" }] });
  });

  test("refuses lifetimes out of order and names that CloudFront does not take", () => {
    expect(() => cache({ minTtlInSeconds: 100, defaultTtlInSeconds: 10 })).toThrow(
      "lifetimes must rise from minTtlInSeconds",
    );
    expect(() => cache({ name: "my policy" })).toThrow("name must have 1 to 128 letters");
  });
});

describe("CloudFrontIngress", () => {
  const ingress = (prefixListId: string) =>
    synth((stack) => {
      new CloudFrontIngress(stack, "in", { placement: stack.in("eu-west-1"), securityGroupId: "sg-1", prefixListId });
    });

  test("lets CloudFront's addresses in by HTTPS, and nothing else", () => {
    expect(resourceOf(ingress("pl-4fa04526"), "aws_vpc_security_group_ingress_rule")).toMatchObject({
      from_port: 443,
      to_port: 443,
      ip_protocol: "tcp",
      prefix_list_id: "pl-4fa04526",
    });
    expect(resourceOf(ingress("pl-4fa04526"), "aws_vpc_security_group_ingress_rule")).not.toHaveProperty("cidr_ipv4");
  });

  test("shows the command that reads the id of the prefix list", () => {
    expect(() => ingress("com.amazonaws.global.cloudfront.origin-facing")).toThrow(prefixListCommand("eu-west-1"));
  });
});

describe("LogDestination", () => {
  const destination = (accountIds: string[]) =>
    synth((stack) => {
      const placement = stack.in("us-east-1");
      new LogDestination(stack, "d", { placement, name: "cloudfront", bucketName: "logs", accountIds });
    });

  test("lets the accounts, in order, make deliveries", () => {
    const { delivery_destination_policy: policy } = resourceOf(
      destination(["222222222222", "111111111111"]),
      "aws_cloudwatch_log_delivery_destination_policy",
    );
    expect((JSON.parse(policy as string) as { Statement: unknown[] }).Statement).toEqual([
      {
        Sid: "CreateDeliveries",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::111111111111:root", "arn:aws:iam::222222222222:root"] },
        Action: "logs:CreateDelivery",
        Resource: "arn:aws:logs:us-east-1:999999999999:delivery-destination:cloudfront",
      },
    ]);
  });

  test("refuses what is no account", () => {
    expect(() => destination([])).toThrow("accountIds must hold accounts of 12 digits, got ''");
    expect(() => destination(["*"])).toThrow("accountIds must hold accounts of 12 digits, got '*'");
  });
});
