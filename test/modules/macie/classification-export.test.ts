import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { ClassificationExport } from "../../../modules/macie/classification-export";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";

const json = synth((s) => {
  const placement = s.in("eu-west-1");
  const { settled } = new ClassificationExport(s, "results", { placement, bucketName: "results", kmsKeyArn: KEY });
  new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [settled] });
});

describe("ClassificationExport", () => {
  test("stores results in the bucket, encrypted with the key", () => {
    expect(bodiesOf(json, "aws_macie2_classification_export_configuration")).toEqual([
      { provider: "aws.eu-west-1", s3_destination: { bucket_name: "results", kms_key_arn: KEY } },
    ]);
  });

  test("is settled once results are stored", () => {
    expect(bodiesOf(json, "aws_ebs_encryption_by_default")).toMatchObject([
      { depends_on: ["aws_macie2_classification_export_configuration.results_export"] },
    ]);
  });
});
