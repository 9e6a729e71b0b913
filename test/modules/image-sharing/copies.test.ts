import { ImageConsumerRole, type ImageConsumerRoleProps } from "../../../modules/image-sharing/consumer-role";
import { ImageCopy, type ImageCopyProps } from "../../../modules/image-sharing/image-copy";
import { SnapshotCopy, type SnapshotCopyProps } from "../../../modules/image-sharing/snapshot-copy";
import { Key } from "../../../modules/kms/key";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const key = (region: string, account: string) =>
  `arn:aws:kms:${region}:${account}:key/11111111-2222-3333-4444-555555555555`;
const SOURCE_KEY = key("eu-west-1", "222222222222");
const OWN_KEY = key("eu-central-1", "999999999999");
const SNAPSHOT = "snap-0123456789abcdef0";
const IMAGE = "ami-0123456789abcdef0";

const snapshotCopy = (props: Partial<SnapshotCopyProps> = {}) =>
  synth(
    (s) =>
      new SnapshotCopy(s, "copy", {
        placement: s.in("eu-central-1"),
        sourceSnapshotId: SNAPSHOT,
        sourceRegion: "eu-west-1",
        sourceKeyArn: SOURCE_KEY,
        keyArn: OWN_KEY,
        description: "The disk",
        ...props,
      }),
  );

const imageCopy = (props: Partial<ImageCopyProps> = {}) =>
  synth(
    (s) =>
      new ImageCopy(s, "copy", {
        placement: s.in("eu-central-1"),
        name: "golden",
        sourceImageId: IMAGE,
        sourceRegion: "eu-west-1",
        sourceKeyArn: SOURCE_KEY,
        keyArn: OWN_KEY,
        ...props,
      }),
  );

const wrongSources: [Partial<SnapshotCopyProps>, string][] = [
  [{ keyArn: "alias/copies" }, "keyArn must be the full ARN of a key, not an id or alias, got 'alias/copies'"],
  [
    { keyArn: key("eu-west-1", "999999999999") },
    `keyArn must be a key of eu-central-1, got one of eu-west-1: '${key("eu-west-1", "999999999999")}'`,
  ],
  [
    { keyArn: key("eu-central-1", "222222222222") },
    `keyArn must be a key of account 999999999999, got one of 222222222222: '${key("eu-central-1", "222222222222")}'`,
  ],
  [
    { sourceKeyArn: "arn:aws:kms:eu-west-1:222222222222:alias/images" },
    "sourceKeyArn must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-west-1:222222222222:alias/images'",
  ],
  [
    { sourceKeyArn: "alias/aws/ebs" },
    "sourceKeyArn must be a key of ours: what the AWS managed key 'alias/aws/ebs' encrypts cannot be shared with another account",
  ],
  [
    { sourceKeyArn: key("us-east-1", "222222222222") },
    `sourceKeyArn must be a key of eu-west-1, got one of us-east-1: '${key("us-east-1", "222222222222")}'`,
  ],
  [{ sourceRegion: "Frankfurt" }, "sourceRegion must be a region such as eu-west-1, got 'Frankfurt'"],
  [
    { sourceRegion: "eu-central-1", sourceKeyArn: OWN_KEY },
    `keyArn must be another key than the source's where the copy stays in eu-central-1, got '${OWN_KEY}' for both`,
  ],
];

describe("SnapshotCopy", () => {
  test("is encrypted anew with the key of its own place", () => {
    expect(bodiesOf(snapshotCopy(), "aws_ebs_snapshot_copy")).toEqual([
      {
        provider: "aws.eu-central-1",
        description: "The disk",
        source_snapshot_id: SNAPSHOT,
        source_region: "eu-west-1",
        encrypted: true,
        kms_key_id: OWN_KEY,
      },
    ]);
  });

  test("stays in its region unless another is named", () => {
    const copy = snapshotCopy({ sourceRegion: undefined, sourceKeyArn: key("eu-central-1", "222222222222") });
    expect(resourceOf(copy, "aws_ebs_snapshot_copy")).toMatchObject({ source_region: "eu-central-1" });
  });

  test("takes the ARN of a key of the same stack, and tells its own id", () => {
    const json = synth((s) => {
      const placement = s.in("eu-central-1");
      const { keyArn } = new Key(s, "key", { placement, alias: "alias/example-copies", description: "Copies" });
      const source = { placement, sourceRegion: "eu-west-1", sourceKeyArn: SOURCE_KEY, keyArn };
      const { snapshotId } = new SnapshotCopy(s, "copy", {
        ...source,
        sourceSnapshotId: SNAPSHOT,
        description: "The disk",
      });
      expect(snapshotId).toMatch(/TOKEN/);
    });
    expect(resourceOf(json, "aws_ebs_snapshot_copy").kms_key_id).toBe("${aws_kms_key.key_key.arn}");
  });

  test.each<[Partial<SnapshotCopyProps>, string]>([
    ...wrongSources,
    [{ sourceSnapshotId: "snap-1" }, "sourceSnapshotId must be 'snap-' and 8 or 17 hexadecimal digits, got 'snap-1'"],
    [{ description: "x".repeat(256) }, "description must have up to 255 characters, got 256"],
  ])("refuses %j", (props, message) => {
    expect(() => snapshotCopy(props)).toThrow(`[test/copy] ${message}`);
  });
});

describe("ImageCopy", () => {
  test("is encrypted with the key of its own place", () => {
    expect(bodiesOf(imageCopy(), "aws_ami_copy")).toEqual([
      {
        provider: "aws.eu-central-1",
        name: "golden",
        description: "golden",
        source_ami_id: IMAGE,
        source_ami_region: "eu-west-1",
        encrypted: true,
        kms_key_id: OWN_KEY,
      },
    ]);
  });

  test.each<[Partial<ImageCopyProps>, string]>([
    ...wrongSources,
    [{ sourceImageId: "golden" }, "sourceImageId must be 'ami-' and 8 or 17 hexadecimal digits, got 'golden'"],
    [{ name: "ab" }, "name must be 3-128 letters, digits and ( ) [ ] space . / - ' @ _, got 'ab'"],
    [{ name: "golden#1" }, "name must be 3-128 letters, digits and ( ) [ ] space . / - ' @ _, got 'golden#1'"],
    [
      { deprecationTime: "2027-06-30T00:00:30Z" },
      "deprecationTime must be UTC in whole minutes such as 2027-06-30T00:00:00Z, got '2027-06-30T00:00:30Z'",
    ],
  ])("refuses %j", (props, message) => {
    expect(() => imageCopy(props)).toThrow(`[test/copy] ${message}`);
  });
});

describe("ImageConsumerRole", () => {
  const build = (props: Partial<ImageConsumerRoleProps> = {}) =>
    synth(
      (s) =>
        new ImageConsumerRole(s, "consumer", {
          placement: s.in("eu-west-1"),
          roleName: "example-image-consumer",
          trust: { accountId: "999999999999", principals: ["role/pipeline"] },
          sourceKeyArns: [SOURCE_KEY],
          ownKeyArns: [OWN_KEY],
          regions: ["eu-west-1", "eu-central-1"],
          ...props,
        }),
    );

  test("may use the named keys alone, and is taken by the named principals", () => {
    const json = build();
    const statements = statementsOf(resourceOf(json, "aws_iam_role_policy").policy);
    expect(statements.DecryptSharedImages?.Resource).toEqual([SOURCE_KEY]);
    expect(statements.EncryptOwnCopies?.Resource).toEqual([OWN_KEY]);
    expect(statements.GrantImageKeysToEc2?.Resource).toEqual([SOURCE_KEY, OWN_KEY]);
    expect(statementsOf(resourceOf(json, "aws_iam_role").assume_role_policy).TrustedPrincipals).toMatchObject({
      Principal: { AWS: "arn:aws:iam::999999999999:root" },
      Condition: { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::999999999999:role/pipeline"] } },
    });
  });

  test.each<[Partial<ImageConsumerRoleProps>, string]>([
    [{ sourceKeyArns: [] }, "sourceKeyArns must name at least one"],
    [{ ownKeyArns: [] }, "ownKeyArns must name at least one"],
    [{ regions: [] }, "regions must name at least one"],
    [{ regions: ["*"] }, "regions must be a region such as eu-west-1, got '*'"],
    [
      { sourceKeyArns: ["arn:aws:kms:eu-west-1:222222222222:key/*"] },
      "sourceKeyArns must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-west-1:222222222222:key/*'",
    ],
    [
      { ownKeyArns: [SOURCE_KEY] },
      `ownKeyArns must be a key of account 999999999999, got one of 222222222222: '${SOURCE_KEY}'`,
    ],
  ])("refuses %j", (props, message) => {
    expect(() => build(props)).toThrow(`[test/consumer] ${message}`);
  });
});
