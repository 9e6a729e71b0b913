import { denyUngovernedRegions } from "../../../policies/service-control/deny-ungoverned-regions";
import { CALLED_ANYWHERE, GLOBAL_SERVICES } from "../../../policies/service-control/global-services";
import { bySid } from "../../support/statements";
import { CONTEXT, denies, leaves, PLAN, ROOT, testControl } from "../../support/service-control-cases";

const inRegion = (region: string): { context: Record<string, string> } => ({
  context: { "aws:RequestedRegion": region },
});
const NONE = { regions: ["eu-west-1", "eu-central-1"], exceptions: [], additionalGlobalServices: [] };

describe("without exceptions", () => {
  testControl(denyUngovernedRegions(CONTEXT, NONE), [
    leaves("the home region", "ec2:RunInstances", inRegion("eu-west-1")),
    leaves("a governed region", "ec2:RunInstances", inRegion("eu-central-1")),
    denies("another region", "ec2:RunInstances", inRegion("ap-south-1")),
    denies("the root user", "ec2:RunInstances", { ...inRegion("ap-south-1"), principal: ROOT }),
    denies("workloads where global services are", "ec2:RunInstances", inRegion("us-east-1")),
    denies("functions there", "lambda:CreateFunction", inRegion("us-west-2")),
    denies("Bedrock", "bedrock:InvokeModel", inRegion("us-west-2")),
    denies("reading too", "s3:GetObject", inRegion("sa-east-1")),
    leaves("what a plan reads", "s3:GetBucketPolicy", { ...inRegion("sa-east-1"), principal: PLAN }),
    leaves("IAM", "iam:CreateRole", inRegion("us-east-1")),
    leaves("DNS", "route53:ChangeResourceRecordSets", inRegion("us-east-1")),
    leaves("CloudFront", "cloudfront:CreateDistribution", inRegion("us-east-1")),
    leaves("a certificate for CloudFront", "acm:RequestCertificate", inRegion("us-east-1")),
    leaves("a key for DNSSEC", "kms:CreateKey", inRegion("us-east-1")),
    leaves("Global Accelerator", "globalaccelerator:CreateAccelerator", inRegion("us-west-2")),
    leaves("the history of sign-ins", "cloudtrail:LookupEvents", inRegion("us-east-1")),
    denies("a certificate elsewhere", "acm:RequestCertificate", inRegion("ap-south-1")),
    denies("a key elsewhere", "kms:CreateKey", inRegion("ap-south-1")),
    denies("a web ACL elsewhere", "wafv2:CreateWebACL", inRegion("ap-south-1")),
    leaves("a session, by any endpoint", "sts:AssumeRole", inRegion("ap-south-1")),
    leaves("AWS Health's second endpoint", "health:DescribeEvents", inRegion("us-east-2")),
    leaves("a list of regions, by any endpoint", "ec2:DescribeRegions", inRegion("ap-south-1")),
  ]);
});

describe("with exceptions", () => {
  const exceptions = [
    { region: "us-west-2", services: ["bedrock:InvokeModel*", "aoss"], reason: "models that Europe lacks" },
    { region: "ap-south-1", services: ["bedrock:InvokeModel*", "polly"], reason: "inference across regions" },
  ];
  const control = denyUngovernedRegions(CONTEXT, { ...NONE, exceptions, additionalGlobalServices: ["devicefarm"] });

  testControl(control, [
    leaves("an action", "bedrock:InvokeModelWithResponseStream", inRegion("us-west-2")),
    leaves("the same action in another region", "bedrock:InvokeModel", inRegion("ap-south-1")),
    leaves("a governed region", "bedrock:InvokeModel", inRegion("eu-west-1")),
    denies("that action in a third region", "bedrock:InvokeModel", inRegion("sa-east-1")),
    denies("other actions of the service", "bedrock:CreateAgent", inRegion("us-west-2")),
    leaves("a service", "aoss:APIAccessAll", inRegion("us-west-2")),
    denies("a service in the region of the other exception", "aoss:APIAccessAll", inRegion("ap-south-1")),
    leaves("a service", "polly:SynthesizeSpeech", inRegion("ap-south-1")),
    denies("a service in the region of the other exception", "polly:SynthesizeSpeech", inRegion("us-west-2")),
    denies("other services", "ec2:RunInstances", inRegion("us-west-2")),
    leaves("another global service", "devicefarm:CreateProject", inRegion("us-west-2")),
    denies("another global service elsewhere", "devicefarm:CreateProject", inRegion("ap-south-1")),
  ]);

  test("says who has an exception, and why", () => {
    expect(control.exemptions).toContain("bedrock:InvokeModel*, aoss in us-west-2 (models that Europe lacks)");
  });
});

test("knows where the global services of other partitions are", () => {
  const control = denyUngovernedRegions(
    { ...CONTEXT, partition: "aws-us-gov" },
    { ...NONE, regions: ["us-gov-east-1"] },
  );
  expect(bySid(control.statements).CloseGlobalServicesElsewhere?.Condition).toMatchObject({
    StringNotEquals: { "aws:RequestedRegion": ["us-gov-east-1", "us-gov-west-1"] },
  });
});

test("what is called anywhere is a global service too, else the first statement denied it", () => {
  expect(CALLED_ANYWHERE.filter((action) => !GLOBAL_SERVICES.includes(action))).toEqual([]);
});
