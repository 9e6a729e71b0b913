import { putUploads } from "../../../policies/role/api-gateway-upload";
import { decideIdentity, type Decision, type Request } from "../../support/policy-decision";

const BUCKET = "arn:aws:s3:::acme-uploads";
const KEY = "arn:aws:kms:eu-west-1:444444444444:key/1";
const principal = { arn: "arn:aws:iam::444444444444:role/rfp-put" };
const target = { region: "eu-west-1", bucketName: "acme-uploads", keyPrefix: "incoming/", keyArn: KEY };

const byS3 = (context: string): Request["context"] => ({
  "kms:ViaService": "s3.eu-west-1.amazonaws.com",
  "kms:EncryptionContext:aws:s3:arn": context,
});

describe("putUploads", () => {
  test.each<readonly [action: string, resource: string, context: Request["context"], expected: Decision]>([
    ["s3:PutObject", `${BUCKET}/incoming/rfp.csv`, {}, "allowed"],
    ["s3:PutObject", `${BUCKET}/incoming/a/rfp.csv`, {}, "allowed"],
    ["s3:PutObject", `${BUCKET}/done/rfp.csv`, {}, "not allowed"],
    ["s3:PutObject", `${BUCKET}-other/incoming/rfp.csv`, {}, "not allowed"],
    ["s3:GetObject", `${BUCKET}/incoming/rfp.csv`, {}, "not allowed"],
    ["s3:DeleteObject", `${BUCKET}/incoming/rfp.csv`, {}, "not allowed"],
    ["s3:PutObjectTagging", `${BUCKET}/incoming/rfp.csv`, {}, "not allowed"],
    ["s3:PutObjectAcl", `${BUCKET}/incoming/rfp.csv`, {}, "not allowed"],
    ["s3:ListBucket", BUCKET, {}, "not allowed"],
    ["kms:GenerateDataKey", KEY, byS3(BUCKET), "allowed"],
    ["kms:GenerateDataKey", KEY, byS3(`${BUCKET}/incoming/rfp.csv`), "allowed"],
    ["kms:GenerateDataKey", KEY, byS3(`${BUCKET}/done/rfp.csv`), "not allowed"],
    ["kms:GenerateDataKey", KEY, {}, "not allowed"],
    ["kms:GenerateDataKey", KEY.replace("/1", "/2"), byS3(BUCKET), "not allowed"],
    ["kms:Decrypt", KEY, byS3(BUCKET), "not allowed"],
  ])("%s %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(putUploads(target), { principal, action, resource, context })).toBe(expected);
  });

  test("asks for no key where S3's own encrypts", () => {
    const statements = putUploads({ ...target, keyArn: undefined });
    expect(statements.map(({ Action }) => Action)).toEqual(["s3:PutObject"]);
  });

  test("names what is in China as it is there", () => {
    expect(putUploads({ ...target, region: "cn-north-1", keyArn: undefined })[0]?.Resource).toBe(
      "arn:aws-cn:s3:::acme-uploads/incoming/*",
    );
  });
});
