import { SharedImage, type SharedImageProps } from "../../../modules/image-sharing/shared-image";
import { SharedSnapshot, type SharedSnapshotProps } from "../../../modules/image-sharing/shared-snapshot";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/11111111-2222-3333-4444-555555555555";
const ORGANIZATION = "arn:aws:organizations::111111111111:organization/o-exampleorg1";
const UNIT = "arn:aws:organizations::111111111111:ou/o-exampleorg1/ou-ab12-11111111";
const IMAGE = "ami-0123456789abcdef0";
const SNAPSHOT = "snap-0123456789abcdef0";

const image = (props: Partial<SharedImageProps> = {}) =>
  synth(
    (s) =>
      new SharedImage(s, "image", {
        placement: s.in("eu-west-1"),
        imageId: IMAGE,
        keyArn: KEY,
        targets: { accountIds: ["222222222222"] },
        ...props,
      }),
  );

const snapshot = (props: Partial<SharedSnapshotProps> = {}) =>
  synth(
    (s) =>
      new SharedSnapshot(s, "snapshot", {
        placement: s.in("eu-west-1"),
        snapshotId: SNAPSHOT,
        keyArn: KEY,
        accountIds: ["222222222222"],
        ...props,
      }),
  );

const wrongKeys: [string, string][] = [
  ["alias/images", "keyArn must be the full ARN of a key, not an id or alias, got 'alias/images'"],
  [
    "arn:aws:kms:eu-west-1:999999999999:alias/images",
    "keyArn must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-west-1:999999999999:alias/images'",
  ],
  [
    "arn:aws:kms:eu-west-1:999999999999:alias/aws/ebs",
    "keyArn must be a key of ours: what the AWS managed key 'arn:aws:kms:eu-west-1:999999999999:alias/aws/ebs' encrypts cannot be shared with another account",
  ],
  [
    KEY.replace("eu-west-1", "us-east-1"),
    `keyArn must be a key of eu-west-1, got one of us-east-1: '${KEY.replace("eu-west-1", "us-east-1")}'`,
  ],
];

const wrongAccounts: [string[], string][] = [
  [["all"], "must be account ids: what is shared with 'all' is public, and everybody reads what is on the disk"],
  [[], "must name at least one account"],
  [["22222222222"], "must be account ids of 12 digits, got '22222222222'"],
  [["999999999999"], "must not contain the account that shares, got '999999999999'"],
  [["222222222222", "222222222222"], "must name each account once, got '222222222222' twice"],
];

describe("SharedImage", () => {
  test("gives each account a launch permission", () => {
    const accountIds = ["222222222222", "333333333333"];
    expect(bodiesOf(image({ targets: { accountIds } }), "aws_ami_launch_permission")).toEqual(
      accountIds.map((account_id) => ({ provider: "aws.eu-west-1", image_id: IMAGE, account_id })),
    );
  });

  test("is shared with an organization, or with units of it", () => {
    expect(bodiesOf(image({ targets: { organizationArn: ORGANIZATION } }), "aws_ami_launch_permission")).toEqual([
      { provider: "aws.eu-west-1", image_id: IMAGE, organization_arn: ORGANIZATION },
    ]);
    const units = image({ targets: { organizationalUnitArns: [UNIT] } });
    expect(bodiesOf(units, "aws_ami_launch_permission")).toEqual([
      { provider: "aws.eu-west-1", image_id: IMAGE, organizational_unit_arn: UNIT },
    ]);
  });

  test("keeps its addresses when a target is added or goes", () => {
    const json = image({ targets: { accountIds: ["333333333333", "222222222222"] } });
    expect(Object.keys(json.resource?.aws_ami_launch_permission ?? {}).sort()).toEqual([
      "image_to-222222222222",
      "image_to-333333333333",
    ]);
  });

  test.each(wrongKeys)("refuses the key %s", (keyArn, message) => {
    expect(() => image({ keyArn })).toThrow(`[test/image] ${message}`);
  });

  test.each(wrongAccounts)("refuses the accounts %j", (accountIds, message) => {
    expect(() => image({ targets: { accountIds } })).toThrow(`[test/image] targets.accountIds ${message}`);
  });

  test.each<[Partial<SharedImageProps>, string]>([
    [{ imageId: "ami-xyz" }, "imageId must be 'ami-' and 8 or 17 hexadecimal digits, got 'ami-xyz'"],
    [{ imageId: SNAPSHOT }, `imageId must be 'ami-' and 8 or 17 hexadecimal digits, got '${SNAPSHOT}'`],
    [
      { targets: { organizationArn: "o-exampleorg1" } },
      "targets.organizationArn must be arn:aws:organizations::<account>:organization/o-..., got 'o-exampleorg1'",
    ],
    [{ targets: { organizationalUnitArns: [] } }, "targets.organizationalUnitArns must name at least one unit"],
    [
      { targets: { organizationalUnitArns: ["ou-ab12-11111111"] } },
      "targets.organizationalUnitArns must be arn:aws:organizations::<account>:ou/o-.../ou-..., got 'ou-ab12-11111111'",
    ],
    [
      { targets: { organizationalUnitArns: [UNIT, UNIT] } },
      `targets.organizationalUnitArns must name each unit once, got '${UNIT}' twice`,
    ],
  ])("refuses %j", (props, message) => {
    expect(() => image(props)).toThrow(`[test/image] ${message}`);
  });
});

describe("SharedSnapshot", () => {
  test("gives each account a permission", () => {
    expect(bodiesOf(snapshot(), "aws_snapshot_create_volume_permission")).toEqual([
      { provider: "aws.eu-west-1", snapshot_id: SNAPSHOT, account_id: "222222222222" },
    ]);
  });

  test.each(wrongKeys)("refuses the key %s", (keyArn, message) => {
    expect(() => snapshot({ keyArn })).toThrow(`[test/snapshot] ${message}`);
  });

  test.each(wrongAccounts)("refuses the accounts %j", (accountIds, message) => {
    expect(() => snapshot({ accountIds })).toThrow(`[test/snapshot] accountIds ${message}`);
  });

  test("refuses what is no snapshot", () => {
    expect(() => snapshot({ snapshotId: IMAGE })).toThrow(
      `[test/snapshot] snapshotId must be 'snap-' and 8 or 17 hexadecimal digits, got '${IMAGE}'`,
    );
  });
});
