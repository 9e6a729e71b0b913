import { errorHints } from "../../../cli/deploy/recovery/error-hints";
import { StackResources } from "../../../cli/deploy/recovery/stack-json";

const context = {
  directory: "cdktf.out/stacks/bootstrap",
  resources: new StackResources({
    aws_s3_bucket: { state_bucket: { bucket: "example-tfstate" } },
    aws_inspector2_member_association: { shop: { account_id: "444444444444" } },
    aws_ssm_parameter: { token: { name: "/example/shop/token", type: "SecureString" } },
    aws_guardduty_detector: { detector: { provider: "aws.eu-west-1" } },
  }),
  owner: { accountId: "111111111111", homeRegion: "eu-west-1" },
};

const hints = (error: string): string => errorHints([error], context).join("\n");

test("an object with a name that exists can be imported", () => {
  const error =
    "Error: creating S3 Bucket (example-tfstate): BucketAlreadyOwnedByYou\n\n  with aws_s3_bucket.state_bucket,";
  expect(hints(error)).toContain(
    "terraform -chdir=cdktf.out/stacks/bootstrap import aws_s3_bucket.state_bucket example-tfstate",
  );
});

test("for one without a name there is the command that lists it", () => {
  const error =
    "Error: creating: a detector already exists for the current account\n\n  with aws_guardduty_detector.detector,";
  expect(hints(error)).toContain("import aws_guardduty_detector.detector '<id>'");
  expect(hints(error)).toContain("aws guardduty list-detectors");
});

test("a member that Inspector associated by itself can be imported", () => {
  const error =
    "Error: ValidationException: The request is rejected because the given account ID is already a member or " +
    "associated member of the current account.\n\n  with aws_inspector2_member_association.shop,";
  expect(hints(error)).toContain("import aws_inspector2_member_association.shop 444444444444");
});

test("a secret that exists is deleted, since importing it would put it into the state", () => {
  const error =
    "Error: creating SSM Parameter (/example/shop/token): ParameterAlreadyExists\n\n  with aws_ssm_parameter.token,";
  expect(hints(error)).toContain("aws ssm delete-parameter --name /example/shop/token --region eu-west-1");
  expect(hints(error)).not.toContain("import aws_ssm_parameter.token");
});

test("a lock that a killed run left in S3 can be released", () => {
  const error =
    "Error: Error acquiring the state lock\n\nLock Info:\n  ID:        5c1e5c1e-0000\n  Path:      bucket/x.tfstate";
  expect(hints(error)).toContain("terraform -chdir=cdktf.out/stacks/bootstrap force-unlock 5c1e5c1e-0000");
});

test("other errors speak for themselves", () => {
  expect(hints("Error: creating S3 Bucket: AccessDenied\n\n  with aws_s3_bucket.state_bucket,")).toBe("");
});
