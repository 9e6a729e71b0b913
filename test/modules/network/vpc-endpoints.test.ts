import { VpcEndpoints, type VpcEndpointsProps } from "../../../modules/network/vpc-endpoints";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const PROPS = {
  name: "shop",
  vpcId: "vpc-1",
  vpcCidrBlock: "10.0.0.0/16",
  subnetIds: ["subnet-1", "subnet-2"],
  routeTableIds: ["rtb-1", "rtb-2"],
  organizationId: "o-exampleorg1",
};

const endpoints = (change: Partial<VpcEndpointsProps> = {}, region = "eu-west-1"): StackJson =>
  synth((stack) => new VpcEndpoints(stack, "endpoints", { ...PROPS, placement: stack.in(region), ...change }));

interface PolicyText {
  readonly Statement: readonly { readonly Sid: string }[];
}

describe("VpcEndpoints", () => {
  test("are those that cost nothing unless more is asked for", () => {
    const json = endpoints();
    expect(resourcesOf(json, "aws_vpc_endpoint")).toMatchObject({
      endpoints_s3: {
        service_name: "com.amazonaws.eu-west-1.s3",
        vpc_endpoint_type: "Gateway",
        route_table_ids: ["rtb-1", "rtb-2"],
      },
      endpoints_dynamodb: { service_name: "com.amazonaws.eu-west-1.dynamodb", vpc_endpoint_type: "Gateway" },
    });
    expect(resourcesOf(json, "aws_security_group")).toEqual({});
  });

  test("of interfaces stand in every zone, under AWS's own names, behind one security group", () => {
    const json = endpoints({ gateway: [], interface: ["kms", "ecr.api"] });
    expect(resourcesOf(json, "aws_vpc_endpoint")).toMatchObject({
      endpoints_kms: {
        service_name: "com.amazonaws.eu-west-1.kms",
        vpc_endpoint_type: "Interface",
        private_dns_enabled: true,
        subnet_ids: ["subnet-1", "subnet-2"],
        security_group_ids: ["${aws_security_group.endpoints_security-group_group.id}"],
      },
      "endpoints_ecr-api": { service_name: "com.amazonaws.eu-west-1.ecr.api" },
    });
    expect(resourceOf(json, "aws_vpc_security_group_ingress_rule")).toMatchObject({
      from_port: 443,
      to_port: 443,
      cidr_ipv4: "10.0.0.0/16",
    });
    expect(resourcesOf(json, "aws_vpc_security_group_egress_rule")).toEqual({});
  });

  test("have other names in China", () => {
    const json = endpoints({ interface: ["kms"] }, "cn-north-1");
    expect(resourcesOf(json, "aws_vpc_endpoint")).toMatchObject({
      endpoints_kms: { service_name: "cn.com.amazonaws.cn-north-1.kms" },
      endpoints_s3: { service_name: "com.amazonaws.cn-north-1.s3" },
    });
  });

  test("all have a policy, save for services that take none, which say so", () => {
    const json = endpoints({ interface: ["kms", "xray"], withoutPolicy: ["xray"] });
    const made = resourcesOf(json, "aws_vpc_endpoint");
    const sids = (name: string) =>
      (JSON.parse(String(made[name]?.policy)) as PolicyText).Statement.map(({ Sid }) => Sid);
    expect(sids("endpoints_kms")).toEqual(["OrganizationToOrganization", "AwsServices"]);
    expect(sids("endpoints_s3")).toEqual(["OrganizationToOrganization", "AwsServices", "ReadObjectsOfAws"]);
    expect(made.endpoints_xray).not.toHaveProperty("policy");
    expect(JSON.stringify(made.endpoints_xray)).toContain("xray takes no endpoint policy");
  });

  test("reach private APIs of the endpoint's own account unless others are named", () => {
    const json = endpoints({ gateway: [], interface: ["execute-api"] });
    expect(resourceOf(json, "aws_vpc_endpoint").policy).toContain("arn:aws:execute-api:eu-west-1:999999999999:*");
  });

  test("take statements of one's own", () => {
    const statements = {
      s3: [{ Sid: "Partner", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::p/*" }],
    } as const;
    const made = resourcesOf(endpoints({ statements }), "aws_vpc_endpoint");
    expect(made.endpoints_s3?.policy).toContain('"Sid":"Partner"');
    expect(made.endpoints_dynamodb?.policy).not.toContain("Partner");
  });

  test("are told by service", () => {
    synth((stack) => {
      const made = new VpcEndpoints(stack, "endpoints", { ...PROPS, placement: stack.in("eu-west-1") });
      expect(made.endpointId("s3")).toMatch(/TfToken/);
      expect(() => made.endpointId("kms")).toThrow("there is no endpoint of 'kms', only of s3, dynamodb");
    });
  });
});

test.each<[string, Partial<VpcEndpointsProps>, string]>([
  ["an organization that is none", { organizationId: "123" }, "organizationId must look like o-exampleorg1, got '123'"],
  [
    "a whole service name",
    { interface: ["com.amazonaws.eu-west-1.kms"] },
    "must hold the last part alone, such as kms",
  ],
  ["a name that is none", { interface: ["KMS"] }, "interface must hold names such as kms"],
  ["a service twice", { interface: ["kms", "kms"] }, "a service has one endpoint in a VPC, got 'kms' twice"],
  ["one of either kind", { interface: ["s3"] }, "got 's3' twice; take it out of one list"],
  ["no policy for what is not there", { withoutPolicy: ["xray"] }, "withoutPolicy names 'xray', which has no endpoint"],
  ["statements for what is not there", { statements: { kms: [] } }, "statements names 'kms', which has no endpoint"],
  [
    "a policy longer than AWS takes",
    {
      statements: {
        s3: [
          {
            Sid: "Long",
            Effect: "Allow",
            Principal: "*",
            Action: "s3:GetObject",
            Resource: Array.from({ length: 900 }, (_, index) => `arn:aws:s3:::bucket-${index}/*`),
          },
        ],
      },
    },
    "the policy of the endpoint of s3 must have at most 20480 characters, got ",
  ],
])("VpcEndpoints refuses %s", (_, change, message) => {
  expect(() => endpoints(change)).toThrow(message);
});
