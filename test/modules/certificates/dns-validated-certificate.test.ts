import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  DnsValidatedCertificate,
  type DnsValidatedCertificateProps,
} from "../../../modules/certificates/dns-validated-certificate";
import { Placement } from "../../../modules/placement";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth, type TestStack } from "../../support/synth";

const ZONE = "Z0123456789ABC";
type Change = Partial<DnsValidatedCertificateProps>;

const certificate = (change: (stack: TestStack) => Change = () => ({})): StackJson =>
  synth((stack) => {
    new DnsValidatedCertificate(stack, "tls", {
      placements: [stack.in("eu-west-1")],
      domainName: "shop.example.com",
      zones: { "example.com": ZONE },
      ...change(stack),
    });
  });

const twoRegions = (stack: TestStack): Change => ({ placements: [stack.in("eu-west-1"), stack.in("us-east-1")] });

/** The expression of what ACM says of the record for a name. */
const told = (attribute: string, name: string, region = "eu-west-1"): string =>
  `\${one([for option in aws_acm_certificate.tls_certificate-${region}.domain_validation_options : ` +
  `option.${attribute} if option.domain_name == "${name}"])}`;

describe("DnsValidatedCertificate", () => {
  test("is validated by DNS, logged, and replaced before the old one goes", () => {
    expect(resourceOf(certificate(), "aws_acm_certificate")).toMatchObject({
      domain_name: "shop.example.com",
      validation_method: "DNS",
      key_algorithm: "RSA_2048",
      options: { certificate_transparency_logging_preference: "ENABLED" },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("sends no empty list of names, which AWS would not tell back", () => {
    expect(resourceOf(certificate(), "aws_acm_certificate")).not.toHaveProperty("subject_alternative_names");
  });

  test("takes more names and another key", () => {
    const json = certificate(() => ({ alternativeNames: ["www.example.com"], keyAlgorithm: "EC_prime256v1" }));
    expect(resourceOf(json, "aws_acm_certificate")).toMatchObject({
      subject_alternative_names: ["www.example.com"],
      key_algorithm: "EC_prime256v1",
    });
  });

  test("makes the record that ACM asks for, in the zone of the name", () => {
    expect(resourceOf(certificate(), "aws_route53_record")).toMatchObject({
      zone_id: ZONE,
      name: told("resource_record_name", "shop.example.com"),
      type: "CNAME",
      ttl: 300,
      records: [told("resource_record_value", "shop.example.com")],
    });
  });

  test("keeps the record while the certificate is replaced: its name is the same for every certificate", () => {
    const record = resourceOf(certificate(), "aws_route53_record");
    expect(record.lifecycle).toEqual({ ignore_changes: ["name"] });
    expect(record).not.toHaveProperty("allow_overwrite");
  });

  test("waits until ACM has seen the records", () => {
    expect(resourceOf(certificate(), "aws_acm_certificate_validation")).toMatchObject({
      certificate_arn: "${aws_acm_certificate.tls_certificate-eu-west-1.arn}",
      validation_record_fqdns: ["${aws_route53_record.tls_record-shop_example_com.fqdn}"],
    });
  });

  test("hands out the ARN of a certificate that is issued", () => {
    const json = synth((stack) => {
      const placement = stack.in("eu-west-1");
      const tls = new DnsValidatedCertificate(stack, "tls", {
        placements: [placement],
        domainName: "shop.example.com",
        zones: { "example.com": ZONE },
      });
      expect(tls.regions).toEqual(["eu-west-1"]);
      new LbListener(stack, "listener", {
        ...placement,
        loadBalancerArn: "arn",
        certificateArn: tls.arnIn("eu-west-1"),
        defaultAction: [{ type: "forward" }],
      });
    });
    expect(resourceOf(json, "aws_lb_listener").certificate_arn).toBe(
      "${aws_acm_certificate_validation.tls_validation-eu-west-1.certificate_arn}",
    );
  });

  test("shares one record between a domain and its wildcard", () => {
    const names = { domainName: "*.example.com", alternativeNames: ["example.com", "*.shop.example.com"] };
    const json = certificate(() => names);
    expect(Object.keys(resourcesOf(json, "aws_route53_record"))).toEqual([
      "tls_record-example_com",
      "tls_record-shop_example_com",
    ]);
    expect(resourcesOf(json, "aws_route53_record")).toMatchObject({
      "tls_record-example_com": { name: told("resource_record_name", "example.com") },
      "tls_record-shop_example_com": { name: told("resource_record_name", "*.shop.example.com") },
    });
    expect(resourceOf(json, "aws_acm_certificate_validation").validation_record_fqdns).toHaveLength(2);
  });

  test("has a certificate in each region, for CloudFront too, and one record for all", () => {
    const json = certificate(twoRegions);
    expect(bodiesOf(json, "aws_acm_certificate").map(({ provider }) => provider)).toEqual([
      "aws.eu-west-1",
      "aws.us-east-1",
    ]);
    expect(bodiesOf(json, "aws_route53_record")).toHaveLength(1);
    for (const { validation_record_fqdns } of bodiesOf(json, "aws_acm_certificate_validation")) {
      expect(validation_record_fqdns).toEqual(["${aws_route53_record.tls_record-shop_example_com.fqdn}"]);
    }
  });

  test("puts each record into the nearest zone", () => {
    const json = certificate(() => ({
      alternativeNames: ["a.eu.example.com", "eu.example.com", "example.net"],
      zones: { "example.com": "ZCOM", "eu.example.com": "ZEU", "example.net": "ZNET" },
    }));
    const zones = Object.entries(resourcesOf(json, "aws_route53_record")).map(([name, { zone_id }]) => [name, zone_id]);
    expect(Object.fromEntries(zones)).toEqual({
      "tls_record-shop_example_com": "ZCOM",
      "tls_record-a_eu_example_com": "ZEU",
      "tls_record-eu_example_com": "ZEU",
      "tls_record-example_net": "ZNET",
    });
  });

  test("makes records in the account of the zones", () => {
    const json = certificate((stack) => ({ zonePlacement: stack.in("us-east-1") }));
    expect(resourceOf(json, "aws_route53_record").provider).toBe("aws.us-east-1");
    expect(resourceOf(json, "aws_acm_certificate").provider).toBe("aws.eu-west-1");
  });

  test("makes no record that another certificate of the account has made, and still waits for it", () => {
    const json = certificate(() => ({
      alternativeNames: ["example.com"],
      validatedElsewhere: ["example.com"],
    }));
    expect(Object.keys(resourcesOf(json, "aws_route53_record"))).toEqual(["tls_record-shop_example_com"]);
    expect(resourceOf(json, "aws_acm_certificate_validation").validation_record_fqdns).toEqual([
      "${aws_route53_record.tls_record-shop_example_com.fqdn}",
      told("resource_record_name", "example.com"),
    ]);
  });

  test("takes zones that the stack makes", () => {
    expect(
      resourceOf(
        certificate(() => ({ zones: { "example.com": "${aws_route53_zone.z.zone_id}" } })),
        "aws_route53_record",
      ).zone_id,
    ).toBe("${aws_route53_zone.z.zone_id}");
  });

  test("says in which regions it is", () => {
    expect(() =>
      synth((stack) => {
        new DnsValidatedCertificate(stack, "tls", {
          placements: [stack.in("eu-west-1"), stack.in("eu-central-1")],
          domainName: "shop.example.com",
          zones: { "example.com": ZONE },
        }).arnIn("us-east-1");
      }),
    ).toThrow("[test/tls] has no certificate in 'us-east-1', only in eu-west-1, eu-central-1");
  });

  test.each<[string, Change, string]>([
    ["upper case", { domainName: "Shop.example.com" }, "domainName must be a whole domain name in lower case"],
    ["a dot at the end", { domainName: "shop.example.com." }, "without a dot at its end"],
    ["one label", { domainName: "com" }, "domainName must be a whole domain name"],
    ["an asterisk inside", { domainName: "a.*.example.com" }, "with an asterisk at most as its first part"],
    ["two asterisks", { domainName: "*.*.example.com" }, "with an asterisk at most as its first part"],
    ["part of a label", { domainName: "api-*.example.com" }, "with an asterisk at most as its first part"],
    ["an underscore", { domainName: "my_shop.example.com" }, "got 'my_shop.example.com'"],
    ["an URL", { domainName: "https://example.com/" }, "must be a domain name, not an address"],
    ["an IPv4 address", { domainName: "192.0.2.7" }, "must be a domain name, not an address, got '192.0.2.7'"],
    ["an IPv6 address", { domainName: "2001:db8::1" }, "must be a domain name, not an address"],
    ["letters beyond ASCII", { domainName: "bücher.example.com" }, "in its ASCII form, beginning with xn--"],
    ["a name of private networks", { domainName: "shop.internal" }, "'shop.internal' is no name of the internet"],
    [
      "a first name that is too long",
      { domainName: `${"a".repeat(60)}.example.com` },
      "domainName must have at most 64 characters, got 72; a longer one can stand in alternativeNames",
    ],
    [
      "another name that is too long",
      { alternativeNames: [`${`${"a".repeat(60)}.`.repeat(4)}example.com`] },
      "alternativeNames[0] must have at most 253 characters, got 255",
    ],
    [
      "a label that is too long",
      { alternativeNames: [`${"a".repeat(64)}.example.com`] },
      "alternativeNames[0] must be",
    ],
    ["a reference", { domainName: "${aws_route53_zone.z.name}" }, "domainName must be written out: the validation"],
    [
      "a name twice",
      { alternativeNames: ["www.example.com", "shop.example.com"] },
      "alternativeNames must name each domain once, got 'shop.example.com' twice",
    ],
    [
      "eleven names",
      { alternativeNames: Array.from({ length: 10 }, (_, index) => `a${index}.example.com`) },
      "alternativeNames must leave at most 10 names, got 11; AWS raises the quota on request, then set maxNames",
    ],
    ["more than AWS ever grants", { maxNames: 101 }, "maxNames must be a whole number from 1 to 100, got 101"],
    [
      "no zone for a name",
      { alternativeNames: ["example.net"] },
      "zones must have the public zone that 'example.net' is in, got 'example.com'",
    ],
    ["no zone at all", { zones: {} }, "zones must have the public zone that 'shop.example.com' is in, got none"],
    [
      "a zone whose name only ends alike",
      { zones: { "ample.com": ZONE } },
      "zones must have the public zone that 'shop.example.com' is in",
    ],
    [
      "a zone for nothing",
      { zones: { "example.com": ZONE, "example.net": ZONE } },
      "zones must hold nothing else, but no name is in 'example.net'",
    ],
    [
      "a zone's name in place of its id",
      { zones: { "example.com": "example.com" } },
      "zones['example.com'] must be the id of a zone, such as Z0123456789ABC, got 'example.com'",
    ],
    [
      "a stranger validated elsewhere",
      { validatedElsewhere: ["example.net"] },
      "validatedElsewhere must name domains of this certificate (shop.example.com), got 'example.net'",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => certificate(() => change)).toThrow(message);
  });

  test("refuses a region twice, no region, and two accounts, whose records differ", () => {
    const placements = (choose: (stack: TestStack) => readonly Placement[]) => () =>
      certificate((stack) => ({ placements: choose(stack) as DnsValidatedCertificateProps["placements"] }));
    expect(placements((stack) => [stack.in("eu-west-1"), stack.in("eu-west-1")])).toThrow(
      "placements must name each region once, got 'eu-west-1' twice",
    );
    expect(placements(() => [])).toThrow("placements must name a region, got none");
    const stranger = (stack: TestStack): Placement =>
      new Placement(new AwsProvider(stack, "other", { alias: "other" }), {
        accountId: "111111111111",
        region: "us-east-1",
      });
    expect(placements((stack) => [stack.in("eu-west-1"), stranger(stack)])).toThrow(
      "placements must be in one account, got 999999999999 and 111111111111",
    );
  });
});
