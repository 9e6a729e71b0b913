import { constants, createPublicKey, publicEncrypt, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateKeyCommand,
  DecryptCommand,
  DeleteImportedKeyMaterialCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GetKeyRotationStatusCommand,
  EnableKeyRotationCommand,
  GetParametersForImportCommand,
  ImportKeyMaterialCommand,
  KMSClient,
  ReplicateKeyCommand,
  UpdatePrimaryRegionCommand,
} from "@aws-sdk/client-kms";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

/** What the runbooks of keys do by hand, past Terraform, as the emulator has it. */
describeWith("moto_server")("KMS on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-kms-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const kmsIn = (region: string): KMSClient =>
    new KMSClient({
      region,
      endpoint: emulator.url,
      credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
      maxAttempts: 1,
    });

  async function importInto(kms: KMSClient, KeyId: string, material: Buffer, ValidTo?: Date): Promise<void> {
    const { PublicKey = new Uint8Array(), ImportToken } = await kms.send(
      new GetParametersForImportCommand({
        KeyId,
        WrappingAlgorithm: "RSAES_OAEP_SHA_256",
        WrappingKeySpec: "RSA_2048",
      }),
    );
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: "der", type: "spki" });
    const EncryptedKeyMaterial = publicEncrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" },
      material,
    );
    const ExpirationModel = ValidTo === undefined ? "KEY_MATERIAL_DOES_NOT_EXPIRE" : "KEY_MATERIAL_EXPIRES";
    await kms.send(
      new ImportKeyMaterialCommand({ KeyId, ImportToken, EncryptedKeyMaterial, ExpirationModel, ValidTo }),
    );
  }

  const stateOf = async (kms: KMSClient, KeyId: string) => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    return [KeyMetadata?.KeyState, KeyMetadata?.ExpirationModel, KeyMetadata?.ValidTo];
  };
  const typeOf = async (kms: KMSClient, KeyId: string) => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    return KeyMetadata?.MultiRegionConfiguration?.MultiRegionKeyType;
  };

  test("material is imported into each region, and the two decrypt for each other", async () => {
    const [home, other] = [kmsIn("eu-west-1"), kmsIn("eu-central-1")];
    const created = await home.send(new CreateKeyCommand({ Origin: "EXTERNAL", MultiRegion: true }));
    const KeyId = created.KeyMetadata?.KeyId ?? "";
    await home.send(new ReplicateKeyCommand({ KeyId, ReplicaRegion: "eu-central-1" }));
    expect(await stateOf(home, KeyId)).toEqual(["PendingImport", undefined, undefined]);

    const material = randomBytes(32);
    const end = new Date("2027-11-30T12:00:00Z");
    await importInto(home, KeyId, material, end);
    expect(await stateOf(home, KeyId)).toEqual(["Enabled", "KEY_MATERIAL_EXPIRES", end]);
    expect(await stateOf(other, KeyId)).toEqual(["PendingImport", undefined, undefined]);
    await importInto(other, KeyId, material);
    expect(await stateOf(other, KeyId)).toEqual(["Enabled", "KEY_MATERIAL_DOES_NOT_EXPIRE", undefined]);

    const { CiphertextBlob } = await home.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from("a secret") }));
    const { Plaintext = [] } = await other.send(new DecryptCommand({ CiphertextBlob }));
    expect(Buffer.from(Plaintext).toString()).toBe("a secret");

    await expect(importInto(home, KeyId, randomBytes(32))).rejects.toThrow("another material before");
    await expect(importInto(home, KeyId, randomBytes(16))).rejects.toThrow("32 bytes");
    await home.send(new DeleteImportedKeyMaterialCommand({ KeyId }));
    expect(await stateOf(home, KeyId)).toEqual(["PendingImport", undefined, undefined]);
  });

  test("nothing is imported into a key whose material KMS made", async () => {
    const kms = kmsIn("eu-west-1");
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    await expect(importInto(kms, KeyMetadata?.KeyId ?? "", randomBytes(32))).rejects.toThrow("not valid for this");
  });

  test("the primary moves to a region with a replica, with its rotation, and nowhere else", async () => {
    const [home, other] = [kmsIn("eu-west-1"), kmsIn("eu-central-1")];
    const created = await home.send(new CreateKeyCommand({ MultiRegion: true }));
    const KeyId = created.KeyMetadata?.KeyId ?? "";
    await home.send(new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 180 }));
    await home.send(new ReplicateKeyCommand({ KeyId, ReplicaRegion: "eu-central-1" }));
    const moveTo = (kms: KMSClient, PrimaryRegion: string) =>
      kms.send(new UpdatePrimaryRegionCommand({ KeyId, PrimaryRegion }));

    await expect(moveTo(home, "us-east-1")).rejects.toThrow("has no replica in us-east-1");
    await expect(moveTo(other, "eu-west-1")).rejects.toThrow("is not a multi-Region primary key");
    await moveTo(home, "eu-central-1");
    expect([await typeOf(home, KeyId), await typeOf(other, KeyId)]).toEqual(["REPLICA", "PRIMARY"]);
    const { RotationPeriodInDays } = await home.send(new GetKeyRotationStatusCommand({ KeyId }));
    expect(RotationPeriodInDays).toBe(180);
  });
});
