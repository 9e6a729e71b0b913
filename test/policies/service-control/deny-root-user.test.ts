import { denyRootUser } from "../../../policies/service-control/deny-root-user";
import { BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const ASSUMED = { ...ROOT, assumedRoot: true as const };
const BUCKET = "arn:aws:s3:::locked";

testControl(denyRootUser(CONTEXT), [
  denies("everything", "ec2:RunInstances", { principal: ROOT }),
  denies("reading too", "s3:ListAllMyBuckets", { principal: ROOT }),
  denies("keys for itself", "iam:CreateAccessKey", { principal: ROOT }),
  denies("policies of buckets", "s3:DeleteBucketPolicy", { principal: ROOT, resource: BUCKET }),
  denies("the root user of another account", "s3:ListBucket", { principal: { arn: "arn:aws:iam::333333333333:root" } }),
  leaves("a central root session unlocks a bucket", "s3:DeleteBucketPolicy", { principal: ASSUMED, resource: BUCKET }),
  leaves("a central root session unlocks a queue", "sqs:SetQueueAttributes", { principal: ASSUMED }),
  leaves("a central root session removes credentials", "iam:DeleteLoginProfile", { principal: ASSUMED }),
  leaves("roles", "ec2:RunInstances"),
  leaves("the break-glass role", "iam:CreateAccessKey", { principal: BREAK_GLASS }),
  leaves("a user called root", "ec2:RunInstances", { principal: { arn: "arn:aws:iam::444444444444:user/root" } }),
  leaves("the root user of the management account", "ec2:RunInstances", {
    principal: { arn: "arn:aws:iam::111111111111:root" },
  }),
]);
