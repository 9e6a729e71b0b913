import { ApiDomain, type ApiDomainProps } from "../../../modules/edge/api-gateway/api-domain";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const ARN = "arn:aws:acm:eu-west-1:999999999999:certificate/12345678-1234";
const orders = { restApiId: "a1b2c3d4e5", stageName: "live" };
const trust = { truststoreUri: "s3://example-trust/clients.pem", truststoreVersion: "1" };

const domain = (change: Partial<ApiDomainProps> = {}): StackJson =>
  synth((stack) => {
    new ApiDomain(stack, "domain", {
      placement: stack.in("eu-west-1"),
      domainName: "api.example.com",
      certificateArn: ARN,
      apis: { orders },
      ...change,
    });
  });

describe("ApiDomain", () => {
  test("is regional and takes TLS 1.2 or newer", () => {
    const json = resourceOf(domain(), "aws_api_gateway_domain_name");
    expect(json).toMatchObject({
      domain_name: "api.example.com",
      regional_certificate_arn: ARN,
      endpoint_configuration: { types: ["REGIONAL"] },
      security_policy: "TLS_1_2",
    });
    expect(json).not.toHaveProperty("mutual_tls_authentication");
  });

  test("leads to the APIs, each under its path", () => {
    const json = domain({ apis: { all: orders, prices: { restApiId: "b2", stageName: "v1", basePath: "prices" } } });
    const common = { domain_name: "${aws_api_gateway_domain_name.domain_domain.domain_name}" };
    expect(resourcesOf(json, "aws_api_gateway_base_path_mapping")).toMatchObject({
      domain_all: { ...common, api_id: "a1b2c3d4e5", stage_name: "live" },
      domain_prices: { ...common, api_id: "b2", stage_name: "v1", base_path: "prices" },
    });
    expect(resourcesOf(json, "aws_api_gateway_base_path_mapping").domain_all).not.toHaveProperty("base_path");
  });

  test("has a record in the zone, or none", () => {
    expect(bodiesOf(domain(), "aws_route53_record")).toEqual([]);
    expect(resourceOf(domain({ zone: { zoneId: "Z1" } }), "aws_route53_record")).toMatchObject({
      zone_id: "Z1",
      name: "api.example.com",
      type: "A",
      alias: {
        name: "${aws_api_gateway_domain_name.domain_domain.regional_domain_name}",
        zone_id: "${aws_api_gateway_domain_name.domain_domain.regional_zone_id}",
      },
    });
  });

  test("makes the record in the zone's account", () => {
    const json = synth((stack) => {
      new ApiDomain(stack, "domain", {
        placement: stack.in("eu-west-1"),
        domainName: "api.example.com",
        certificateArn: ARN,
        apis: { orders },
        zone: { zoneId: "Z1", placement: stack.in("us-east-1") },
      });
    });
    expect(resourceOf(json, "aws_route53_record").provider).toBe("aws.us-east-1");
  });

  test("asks clients for a certificate", () => {
    const json = domain({ mutualTls: { ...trust, ownershipCertificateArn: ARN } });
    expect(resourceOf(json, "aws_api_gateway_domain_name")).toMatchObject({
      mutual_tls_authentication: { truststore_uri: "s3://example-trust/clients.pem", truststore_version: "1" },
      ownership_verification_certificate_arn: ARN,
    });
  });

  test.each<[string, Partial<ApiDomainProps>, string]>([
    ["a name in upper case", { domainName: "API.example.com" }, "name must be a whole domain name in lower case"],
    [
      "a certificate of another region",
      { certificateArn: ARN.replace("eu-west-1", "us-east-1") },
      "certificateArn must be the ARN of a certificate in eu-west-1, got 'arn:aws:acm:us-east-1",
    ],
    ["no API", { apis: {} }, "apis must name at least one API, got none"],
    ["two APIs under one path", { apis: { a: orders, b: orders } }, "apis must each have a base path of their own"],
    ["a path with a slash", { apis: { a: { ...orders, basePath: "/orders" } } }, "without a slash, got '/orders'"],
    [
      "a trust store that is not in S3",
      { mutualTls: { ...trust, truststoreUri: "https://example.com/ca.pem" } },
      "mutualTls.truststoreUri must look like s3://<bucket>/<key>, got 'https://example.com/ca.pem'",
    ],
    [
      "a proof of ownership from another region",
      { mutualTls: { ...trust, ownershipCertificateArn: ARN.replace("eu-west-1", "us-east-1") } },
      "mutualTls.ownershipCertificateArn must be the ARN of a certificate in eu-west-1",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => domain(change)).toThrow(message);
  });
});
