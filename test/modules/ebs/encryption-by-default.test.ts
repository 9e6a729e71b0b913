import { EbsEncryptionByDefault } from "../../../modules/ebs/encryption-by-default";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test("EbsEncryptionByDefault turns encryption on in its region", () => {
  const json = synth((s) => new EbsEncryptionByDefault(s, "ebs", { placement: s.in("eu-central-1") }));
  expect(bodiesOf(json, "aws_ebs_encryption_by_default")).toEqual([{ provider: "aws.eu-central-1", enabled: true }]);
});
