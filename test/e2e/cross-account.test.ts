import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DecryptCommand, DescribeKeyCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { Ami } from "@cdktf/provider-aws/lib/ami";
import { EbsSnapshot } from "@cdktf/provider-aws/lib/ebs-snapshot";
import type { EbsSnapshotCopy } from "@cdktf/provider-aws/lib/ebs-snapshot-copy";
import { EbsVolume } from "@cdktf/provider-aws/lib/ebs-volume";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformOutput } from "cdktf";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { ImageConsumerRole } from "../../modules/image-sharing/consumer-role";
import { SharedImage } from "../../modules/image-sharing/shared-image";
import { SharedSnapshot } from "../../modules/image-sharing/shared-snapshot";
import { SnapshotCopy } from "../../modules/image-sharing/snapshot-copy";
import { Key } from "../../modules/kms/key";
import { Placement } from "../../modules/placement";
import { policyDocument } from "../../policies/document";
import { copySharedImages } from "../../policies/identity/image-consumer";
import { imageSharing } from "../../policies/key/image-sharing";
import { assumedByPrincipals } from "../../policies/role/principals";
import { AWS_PROVIDER_VERSION } from "../../modules/app/versions";
import { applyOnEmulator, startTestEmulator } from "../support/emulator-run";
import { ADMINISTRATOR_ACCOUNT, synth, TEST_ACCOUNT, type TestStack } from "../support/synth";
import { describeWith } from "../support/tools";

const REGION = "eu-west-1";
const SOURCE = TEST_ACCOUNT;
const TARGET = ADMINISTRATOR_ACCOUNT;
const STRANGER = "333333333333";
const CONSUMER = "example-story-consumer";
const WITHOUT_KEYS = "example-story-without-keys";

/**
 * A snapshot or image that is encrypted in one account is copied by a role of another: with the policies that the modules
 * make, and not without any one of them. The emulator enforces each hop itself (cli/sandbox/emulator/shared_keys.py and
 * shared_images.py, a small evaluator over the very documents that Terraform put there):
 *
 * | hop | enforced by |
 * |---|---|
 * | permission on the snapshot or image | `shared_images.py`, as EC2 does |
 * | key policy of the source account | `shared_keys.py`; test/policies/image-sharing.test.ts as a table |
 * | identity policy of the role | `shared_keys.py`; the same table |
 * | own key of the target account | nothing here, since the emulator checks no right within an account; the table |
 */
describeWith("moto_server")("a snapshot of one account, read by a role of another", () => {
  describeWith("terraform")("with the real Terraform and provider", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-cross-account-"));
    let emulator: Emulator;
    let made: Record<string, string>;
    let consumer: Session;
    let withoutKeys: Session;

    beforeAll(async () => {
      emulator = await startTestEmulator(root);
      made = await applyOnEmulator(emulator, root, "cross-account", synth(story));
      consumer = await assume(emulator.url, CONSUMER);
      withoutKeys = await assume(emulator.url, WITHOUT_KEYS);
    }, 300_000);
    afterAll(() => {
      emulator.stop();
      rmSync(root, { recursive: true, force: true });
    });

    const copies = (session: Session, snapshot: string) =>
      copy(emulator.url, session, made.ownKey, { Action: "CopySnapshot", SourceSnapshotId: made[snapshot] });
    const copiesImage = (session: Session, image: string) =>
      copy(emulator.url, session, made.ownKey, { Action: "CopyImage", SourceImageId: made[image], Name: "a-copy" });

    test("the role copies it, as Terraform did with the role", async () => {
      expect(await copies(consumer, "shared")).toMatch(/<snapshotId>snap-/);
      expect(made.copy).toMatch(/^snap-/);
      expect(await copies({ accessKeyId: TARGET }, "copy")).toMatch(/<snapshotId>snap-/);
    });

    test("not without the permission on the snapshot", async () => {
      expect(await copies(consumer, "notShared")).toContain("InvalidSnapshot.NotFound");
    });

    test("not without the key policy of the source account", async () => {
      expect(await copies(consumer, "keyNotShared")).toContain(
        `no resource-based policy allows the kms:DescribeKey action on ${made.privateKey}`,
      );
    });

    test("not without the key in the role's own policy", async () => {
      expect(await copies(withoutKeys, "shared")).toContain(
        `no identity-based policy allows the kms:DescribeKey action on ${made.sharedKey}`,
      );
    });

    test("not from a third account", async () => {
      expect(await copies({ accessKeyId: STRANGER }, "shared")).toContain("InvalidSnapshot.NotFound");
    });

    test("an image in the same way", async () => {
      expect(await copiesImage(consumer, "image")).toMatch(/<imageId>ami-/);
      expect(await copiesImage(consumer, "imageNotShared")).toContain("InvalidAMIID.NotFound");
      expect(await copiesImage(withoutKeys, "image")).toContain("no identity-based policy allows the kms:DescribeKey");
      expect(await copiesImage({ accessKeyId: STRANGER }, "image")).toContain("InvalidAMIID.NotFound");
    });

    test("the role looks at the key, and nobody else does", async () => {
      const describe = (session: Session, key: string) =>
        kms(emulator.url, session).send(new DescribeKeyCommand({ KeyId: made[key] }));
      expect((await describe(consumer, "sharedKey")).KeyMetadata?.AWSAccountId).toBe(SOURCE);
      const refusedBy = (policy: string) => `no ${policy} policy allows the kms:DescribeKey action`;
      await expect(describe(consumer, "privateKey")).rejects.toThrow(refusedBy("resource-based"));
      await expect(describe(withoutKeys, "sharedKey")).rejects.toThrow(refusedBy("identity-based"));
      await expect(describe({ accessKeyId: STRANGER }, "sharedKey")).rejects.toThrow(refusedBy("resource-based"));
    });

    test("the role decrypts nothing with it but by way of EC2", async () => {
      const owner = kms(emulator.url, { accessKeyId: SOURCE });
      const data = await owner.send(new GenerateDataKeyCommand({ KeyId: made.sharedKey, KeySpec: "AES_256" }));
      const decrypt = new DecryptCommand({ KeyId: made.sharedKey, CiphertextBlob: data.CiphertextBlob });
      expect((await owner.send(decrypt)).Plaintext).toEqual(data.Plaintext);
      await expect(kms(emulator.url, consumer).send(decrypt)).rejects.toThrow("no resource-based policy");
    });
  });
});

/** Both accounts in one stack: three snapshots, of which one has all that it takes, and two roles. */
function story(stack: TestStack): void {
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
  const source = stack.in(REGION);
  const target = placementOf(stack, "target", { accessKey: TARGET, secretKey: "emulator" });
  const roleArn = `arn:aws:iam::${TARGET}:role/${CONSUMER}`;
  // The emulator hands out a session before the role is there, and judges each call by what the role then has.
  const asConsumer = placementOf(stack, "consumer", {
    accessKey: TARGET,
    secretKey: "emulator",
    assumeRole: [{ roleArn }],
  });

  const { keyArn: sharedKey } = new Key(stack, "shared-key", {
    placement: source,
    alias: "alias/example-story-shared",
    description: "Its policy lets the target in",
    statements: imageSharing({ receivers: { accountIds: [TARGET] }, region: REGION }),
    preventDestroy: false,
  });
  const { keyArn: privateKey } = new Key(stack, "private-key", {
    placement: source,
    alias: "alias/example-story-private",
    description: "Its policy lets nobody in",
    preventDestroy: false,
  });
  const { keyArn: ownKey } = new Key(stack, "own-key", {
    placement: target,
    alias: "alias/example-story-own",
    description: "Encrypts the copies",
    preventDestroy: false,
  });
  const volume = (id: string, kmsKeyId: string): string =>
    new EbsVolume(stack, id, { ...source, availabilityZone: `${REGION}a`, size: 1, encrypted: true, kmsKeyId }).id;
  const snapshot = (id: string, volumeId: string): string => new EbsSnapshot(stack, id, { ...source, volumeId }).id;
  const sharedVolume = volume("shared-volume", sharedKey);
  const shared = snapshot("shared", sharedVolume);
  const notShared = snapshot("not-shared", sharedVolume);
  const keyNotShared = snapshot("key-not-shared", volume("private-volume", privateKey));
  const share = { placement: source, accountIds: [TARGET] };
  new SharedSnapshot(stack, "share", { ...share, snapshotId: shared, keyArn: sharedKey });
  new SharedSnapshot(stack, "share-without-key", { ...share, snapshotId: keyNotShared, keyArn: privateKey });

  const image = (id: string): string =>
    new Ami(stack, id, {
      ...source,
      name: `example-story-${id}`,
      rootDeviceName: "/dev/xvda",
      virtualizationType: "hvm",
      ebsBlockDevice: [{ deviceName: "/dev/xvda", snapshotId: shared }],
    }).id;
  const sharedImage = image("image");
  new SharedImage(stack, "share-image", {
    placement: source,
    imageId: sharedImage,
    keyArn: sharedKey,
    targets: { accountIds: [TARGET] },
  });

  new ImageConsumerRole(stack, "consumer-role", {
    placement: target,
    roleName: CONSUMER,
    trust: { accountId: TARGET, principals: [] },
    sourceKeyArns: [sharedKey, privateKey],
    ownKeyArns: [ownKey],
    regions: [REGION],
  });
  const copy = new SnapshotCopy(stack, "copy", {
    placement: asConsumer,
    sourceSnapshotId: shared,
    sourceKeyArn: sharedKey,
    keyArn: ownKey,
    description: "Made by Terraform with the consumer role",
  });
  // Two accounts are two stacks elsewhere, and the one that shares is deployed first.
  (copy.node.findChild("copy") as EbsSnapshotCopy).addOverride("depends_on", [
    "aws_iam_role_policy.consumer-role_policy",
    `aws_snapshot_create_volume_permission.share_to-${TARGET}`,
  ]);
  roleWithoutKeys(stack, target);

  const keys = { sharedKey, privateKey, ownKey };
  const snapshots = { shared, keyNotShared, notShared, copy: copy.snapshotId };
  const outputs = { ...keys, ...snapshots, image: sharedImage, imageNotShared: image("image-not-shared") };
  for (const [id, value] of Object.entries(outputs)) {
    new TerraformOutput(stack, `output-${id}`, { value }).overrideLogicalId(id);
  }
}

function placementOf(
  stack: TestStack,
  alias: string,
  credentials: Pick<ConstructorParameters<typeof AwsProvider>[2] & object, "accessKey" | "secretKey" | "assumeRole">,
): Placement {
  const provider = new AwsProvider(stack, `aws-${alias}`, { alias, region: REGION, ...credentials });
  return new Placement(provider, { accountId: TARGET, region: REGION });
}

/** It may copy, but no policy of its own names a key. */
function roleWithoutKeys(stack: TestStack, placement: Placement): void {
  const role = new IamRole(stack, "without-keys", {
    ...placement,
    name: WITHOUT_KEYS,
    assumeRolePolicy: policyDocument([
      assumedByPrincipals({ accountId: TARGET, partition: "aws", names: [], multiFactor: false }),
    ]),
  });
  new IamRolePolicy(stack, "without-keys-policy", {
    ...placement,
    name: "copy-only",
    role: role.name,
    policy: policyDocument(copySharedImages([REGION])),
  });
}

/** An access key that is an account's number means that account. */
interface Session {
  readonly accessKeyId: string;
  readonly sessionToken?: string;
}

async function assume(endpoint: string, role: string): Promise<Session> {
  const sts = new STSClient({ region: REGION, endpoint, credentials: secretOf({ accessKeyId: TARGET }) });
  const RoleArn = `arn:aws:iam::${TARGET}:role/${role}`;
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "story" }));
  return { accessKeyId: Credentials?.AccessKeyId ?? "", sessionToken: Credentials?.SessionToken };
}

function kms(endpoint: string, session: Session): KMSClient {
  return new KMSClient({ region: REGION, endpoint, credentials: secretOf(session), maxAttempts: 1 });
}

function secretOf(session: Session) {
  return { ...session, secretAccessKey: "emulator" };
}

/** EC2's query API as it is; the emulator looks at no signature. The answer, or the error. */
async function copy(
  endpoint: string,
  session: Session,
  keyArn: string | undefined,
  request: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const fields = { Version: "2016-11-15", SourceRegion: REGION, Encrypted: "true", KmsKeyId: keyArn, ...request };
  const known = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      Authorization: `AWS4-HMAC-SHA256 Credential=${session.accessKeyId}/20260101/${REGION}/ec2/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams(known),
  });
  return response.text();
}
