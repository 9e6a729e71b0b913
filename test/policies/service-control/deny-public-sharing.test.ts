import { denyPublicSharing } from "../../../policies/service-control/deny-public-sharing";
import { CONTEXT, denies, leaves, testControl } from "../../support/service-control-cases";

const SNAPSHOT = "arn:aws:ec2:eu-west-1::snapshot/snap-1";
const FUNCTION = "arn:aws:lambda:eu-west-1:444444444444:function:web";
const setting = (name: string) => ({ resource: `arn:aws:ssm:eu-west-1:444444444444:servicesetting/ssm/${name}` });

testControl(denyPublicSharing(CONTEXT), [
  denies("a public snapshot", "ec2:ModifySnapshotAttribute", {
    resource: SNAPSHOT,
    context: { "ec2:Add/group": "all" },
  }),
  leaves("a snapshot for an account", "ec2:ModifySnapshotAttribute", {
    resource: SNAPSHOT,
    context: { "ec2:Add/userId": "333333333333" },
  }),
  leaves("a snapshot that is private again", "ec2:ModifySnapshotAttribute", {
    resource: SNAPSHOT,
    context: { "ec2:Remove/group": "all" },
  }),
  denies("lifting the block", "ec2:DisableSnapshotBlockPublicAccess"),
  denies("weakening the block", "ec2:EnableSnapshotBlockPublicAccess"),
  denies("lifting the block of images", "ec2:DisableImageBlockPublicAccess"),
  leaves("blocking images", "ec2:EnableImageBlockPublicAccess"),
  denies("the account's block of buckets", "s3:PutAccountPublicAccessBlock"),
  leaves("a bucket's own block", "s3:PutBucketPublicAccessBlock", { resource: "arn:aws:s3:::own" }),
  denies("public documents", "ssm:UpdateServiceSetting", setting("documents/console/public-sharing-permission")),
  denies("public documents", "ssm:ResetServiceSetting", setting("documents/console/public-sharing-permission")),
  leaves("other settings", "ssm:UpdateServiceSetting", setting("parameter-store/high-throughput-enabled")),
  denies("a function URL without sign-in", "lambda:CreateFunctionUrlConfig", {
    resource: FUNCTION,
    context: { "lambda:FunctionUrlAuthType": "NONE" },
  }),
  denies("opening a function URL", "lambda:UpdateFunctionUrlConfig", {
    resource: FUNCTION,
    context: { "lambda:FunctionUrlAuthType": "NONE" },
  }),
  leaves("a function URL with sign-in", "lambda:CreateFunctionUrlConfig", {
    resource: FUNCTION,
    context: { "lambda:FunctionUrlAuthType": "AWS_IAM" },
  }),
  denies("a function for everybody", "lambda:AddPermission", {
    resource: FUNCTION,
    context: { "lambda:Principal": "*" },
  }),
  leaves("a function for a service", "lambda:AddPermission", {
    resource: FUNCTION,
    context: { "lambda:Principal": "events.amazonaws.com" },
  }),
  denies("a share with outsiders", "ram:CreateResourceShare", {
    context: { "ram:RequestedAllowsExternalPrincipals": "true" },
  }),
  leaves("a share within the organization", "ram:CreateResourceShare", {
    context: { "ram:RequestedAllowsExternalPrincipals": "false" },
  }),
  denies("more in a share with outsiders", "ram:AssociateResourceShare", {
    context: { "ram:AllowsExternalPrincipals": "true" },
  }),
  denies("a public repository", "ecr-public:CreateRepository"),
  leaves("pulling public images", "ecr-public:GetAuthorizationToken"),
]);
