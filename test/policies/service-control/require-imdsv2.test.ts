import { requireImdsv2 } from "../../../policies/service-control/require-imdsv2";
import { CONTEXT, denies, leaves, testControl } from "../../support/service-control-cases";

const INSTANCE = "arn:aws:ec2:eu-west-1:444444444444:instance/i-1";
const launch = (tokens?: string, hops = "1") => ({
  resource: "arn:aws:ec2:eu-west-1:444444444444:instance/*",
  context: {
    ...(tokens === undefined ? {} : { "ec2:MetadataHttpTokens": tokens }),
    "ec2:MetadataHttpPutResponseHopLimit": hops,
  },
});
const change = (context: Record<string, string>) => ({ resource: INSTANCE, context });

describe("by default", () => {
  testControl(requireImdsv2(CONTEXT, { maximumHopLimit: 2, denyImdsv1Credentials: false }), [
    leaves("with IMDSv2", "ec2:RunInstances", launch("required")),
    leaves("containers", "ec2:RunInstances", launch("required", "2")),
    leaves("what else a launch uses", "ec2:RunInstances", { resource: "arn:aws:ec2:eu-west-1::image/ami-1" }),
    denies("with IMDSv1", "ec2:RunInstances", launch("optional")),
    denies("without saying", "ec2:RunInstances", launch()),
    denies("too many hops", "ec2:RunInstances", launch("required", "3")),
    denies("back to IMDSv1", "ec2:ModifyInstanceMetadataOptions", change({ "ec2:Attribute/HttpTokens": "optional" })),
    leaves("to IMDSv2", "ec2:ModifyInstanceMetadataOptions", change({ "ec2:Attribute/HttpTokens": "required" })),
    leaves("other options", "ec2:ModifyInstanceMetadataOptions", change({ "ec2:Attribute/HttpEndpoint": "disabled" })),
    leaves("old credentials", "s3:GetObject", { context: { "ec2:RoleDelivery": "1.0" } }),
  ]);
});

describe("with credentials of IMDSv1 denied", () => {
  testControl(requireImdsv2(CONTEXT, { maximumHopLimit: 1, denyImdsv1Credentials: true }), [
    denies("by IMDSv1", "s3:GetObject", { context: { "ec2:RoleDelivery": "1.0" } }),
    leaves("by IMDSv2", "s3:GetObject", { context: { "ec2:RoleDelivery": "2.0" } }),
    leaves("not of an instance", "s3:GetObject"),
    denies("more than one hop", "ec2:RunInstances", launch("required", "2")),
  ]);
});
