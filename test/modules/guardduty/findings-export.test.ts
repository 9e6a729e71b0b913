import { GuardDutyFindingsExport, type GuardDutyFindingsExportProps } from "../../../modules/guardduty/findings-export";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (region: string, more: Partial<GuardDutyFindingsExportProps> = {}) =>
  synth((s) => {
    new GuardDutyFindingsExport(s, "export", {
      placement: s.in(region),
      detectorId: "abc",
      bucketName: "findings",
      bucketRegion: "eu-west-1",
      keyArn: "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
      ...more,
    });
  });

describe("GuardDutyFindingsExport", () => {
  test.each(["eu-west-1", "us-east-1"])(
    "exports from %s to the bucket, with the key of the bucket's region",
    (region) => {
      expect(bodiesOf(build(region), "aws_guardduty_publishing_destination")).toEqual([
        {
          provider: `aws.${region}`,
          detector_id: "abc",
          destination_arn: "arn:aws:s3:::findings",
          kms_key_arn: "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
        },
      ]);
    },
  );

  test("names the bucket in its partition", () => {
    const json = build("cn-northwest-1", {
      bucketRegion: "cn-north-1",
      keyArn: "arn:aws-cn:kms:cn-north-1:222222222222:key/mrk-1",
    });
    expect(bodiesOf(json, "aws_guardduty_publishing_destination")).toMatchObject([
      { destination_arn: "arn:aws-cn:s3:::findings" },
    ]);
  });

  test("fails on the replica of the key in the exporting region", () => {
    expect(() => build("us-east-1", { keyArn: "arn:aws:kms:us-east-1:222222222222:key/mrk-1" })).toThrow(
      "[test/export] keyArn must be of a key in the bucket's region eu-west-1, got 'arn:aws:kms:us-east-1:222222222222:key/mrk-1'",
    );
  });
});
