import { EbsEncryptionByDefault } from "../../../modules/ebs/encryption-by-default";
import type { Statement } from "../../../policies/document";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

describe("EbsEncryptionByDefault", () => {
  test("turns encryption on in its region, with the key that AWS manages", () => {
    const json = synth((s) => new EbsEncryptionByDefault(s, "ebs", { placement: s.in("eu-central-1") }));
    expect(bodiesOf(json, "aws_ebs_encryption_by_default")).toEqual([{ provider: "aws.eu-central-1", enabled: true }]);
    expect(Object.keys(json.resource ?? {})).toEqual(["aws_ebs_encryption_by_default"]);
  });

  describe("with a key of its own", () => {
    const json = synth(
      (s) => new EbsEncryptionByDefault(s, "ebs", { placement: s.in("eu-central-1"), keyAlias: "alias/acme-ebs" }),
    );

    test("makes it the default before anything is encrypted by default", () => {
      expect(bodiesOf(json, "aws_ebs_default_kms_key")).toEqual([
        { provider: "aws.eu-central-1", key_arn: "${aws_kms_key.ebs_key_key.arn}" },
      ]);
      expect(resourceOf(json, "aws_ebs_encryption_by_default").depends_on).toEqual([
        "aws_ebs_default_kms_key.ebs_default-key",
      ]);
    });

    test("rotates the key, and keeps it from being destroyed", () => {
      expect(resourceOf(json, "aws_kms_key")).toMatchObject({
        enable_key_rotation: true,
        lifecycle: { prevent_destroy: true },
      });
      expect(resourceOf(json, "aws_kms_alias").name).toBe("alias/acme-ebs");
    });

    test("lets the account use the key by way of EC2 in that region", () => {
      const { Statement: statements } = JSON.parse(String(resourceOf(json, "aws_kms_key").policy)) as {
        Statement: Statement[];
      };
      expect(statements.map(({ Sid }) => Sid)).toEqual(["AccountAdministration", "EbsByWayOfEc2"]);
      expect(statements[1]?.Condition).toEqual({
        StringEquals: { "kms:CallerAccount": TEST_ACCOUNT, "kms:ViaService": "ec2.eu-central-1.amazonaws.com" },
      });
    });
  });
});
