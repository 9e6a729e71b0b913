import { AsymmetricKey, type AsymmetricKeyProps } from "../../../modules/kms/asymmetric-key";
import type { GeneratedKeyProps } from "../../../modules/kms/generated-key";
import { HmacKey, type HmacKeyProps } from "../../../modules/kms/hmac-key";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, type TestStack } from "../../support/synth";

const common = (s: TestStack): GeneratedKeyProps => ({
  placement: s.in("eu-west-1"),
  alias: "alias/example",
  description: "An example",
});
const SIGN = { usage: "sign", spec: "ECC_NIST_P256" };
const asymmetric = (kind: object = SIGN, more: (s: TestStack) => Partial<GeneratedKeyProps> = () => ({})) =>
  synth((s) => new AsymmetricKey(s, "key", { ...common(s), ...kind, ...more(s) } as AsymmetricKeyProps));
const hmac = (props: Partial<HmacKeyProps> = {}) => synth((s) => new HmacKey(s, "key", { ...common(s), ...props }));

const APP = "arn:aws:iam::999999999999:role/app";

describe("AsymmetricKey", () => {
  test("has its spec and usage, and does not rotate", () => {
    const key = resourceOf(asymmetric(), "aws_kms_key");
    expect(key).toMatchObject({
      provider: "aws.eu-west-1",
      customer_master_key_spec: "ECC_NIST_P256",
      key_usage: "SIGN_VERIFY",
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
    expect(key).not.toHaveProperty("enable_key_rotation");
    expect(key).not.toHaveProperty("multi_region");
  });

  test.each([
    [{ usage: "encrypt", spec: "RSA_4096" }, "ENCRYPT_DECRYPT", "kms:Decrypt"],
    [{ usage: "sign", spec: "RSA_2048" }, "SIGN_VERIFY", "kms:Sign"],
    [{ usage: "key-agreement", spec: "ECC_NIST_P521" }, "KEY_AGREEMENT", "kms:DeriveSharedSecret"],
  ])("lets users do what %p is for", (kind, keyUsage, action) => {
    const key = resourceOf(
      asymmetric(kind, () => ({ access: { users: [APP] } })),
      "aws_kms_key",
    );
    expect(key.key_usage).toBe(keyUsage);
    expect(statementsOf(key.policy).Use?.Action).toContain(action);
  });

  test("has replicas with policy and alias of their own", () => {
    const stack = asymmetric(SIGN, (s) => ({
      multiRegion: { use: "client-side-encryption", replicas: [s.in("us-east-1")] },
      statements: ({ regionName }) => [
        {
          Sid: "Region",
          Effect: "Allow",
          Principal: { AWS: APP },
          Action: "kms:Sign",
          Resource: "*",
          Condition: { StringEquals: { "kms:ViaService": `s3.${regionName}.amazonaws.com` } },
        },
      ],
    }));
    expect(resourceOf(stack, "aws_kms_key").multi_region).toBe(true);
    const replica = resourceOf(stack, "aws_kms_replica_key");
    expect(replica).toMatchObject({
      provider: "aws.us-east-1",
      primary_key_arn: "${aws_kms_key.key_key.arn}",
      lifecycle: { prevent_destroy: true },
    });
    expect(statementsOf(replica.policy).Region?.Condition).toEqual({
      StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    });
    expect(bodiesOf(stack, "aws_kms_alias")).toMatchObject([
      { provider: "aws.eu-west-1", target_key_id: "${aws_kms_key.key_key.key_id}" },
      { provider: "aws.us-east-1", target_key_id: "${aws_kms_replica_key.key_replica-us-east-1.key_id}" },
    ]);
  });

  test("tells the ARN of each region", () => {
    synth((s) => {
      const key = new AsymmetricKey(s, "key", {
        ...common(s),
        usage: "sign",
        spec: "RSA_3072",
        multiRegion: { use: "client-side-encryption", replicas: [s.in("us-east-1")] },
      });
      expect(key.regions).toEqual(["eu-west-1", "us-east-1"]);
      expect(key.keyArnIn("eu-west-1")).toBe(key.keyArn);
      expect(key.keyArnIn("us-east-1")).not.toBe(key.keyArn);
    });
  });

  test("can be SM2 in China", () => {
    const stack = synth((s) => {
      new AsymmetricKey(s, "key", { ...common(s), placement: s.in("cn-north-1"), usage: "sign", spec: "SM2" });
    });
    expect(resourceOf(stack, "aws_kms_key").customer_master_key_spec).toBe("SM2");
  });

  test.each([
    [
      "a key for signatures that encrypts",
      { usage: "encrypt", spec: "ECC_NIST_P256" },
      "spec of a key for encrypt must be one of RSA_2048, RSA_3072, RSA_4096, SM2, got 'ECC_NIST_P256'",
    ],
    [
      "an RSA key that agrees on secrets",
      { usage: "key-agreement", spec: "RSA_2048" },
      "spec of a key for key-agreement must be one of ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, SM2, got 'RSA_2048'",
    ],
    [
      "a symmetric key that signs",
      { usage: "sign", spec: "SYMMETRIC_DEFAULT" },
      "spec of a key for sign must be one of ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, ECC_SECG_P256K1, RSA_2048, RSA_3072, RSA_4096, SM2, got 'SYMMETRIC_DEFAULT'",
    ],
    [
      "the curve of blockchains that agrees on secrets",
      { usage: "key-agreement", spec: "ECC_SECG_P256K1" },
      "spec of a key for key-agreement must be one of ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, SM2, got 'ECC_SECG_P256K1'",
    ],
    ["SM2 outside China", { usage: "sign", spec: "SM2" }, "spec SM2 is in the regions of China alone, got 'eu-west-1'"],
    [
      "a usage that KMS does not have",
      { usage: "rotate", spec: "RSA_2048" },
      "usage must be one of encrypt, sign, key-agreement, got 'rotate'",
    ],
    [
      "rotation",
      { ...SIGN, rotationPeriodInDays: 365 },
      "rotationPeriodInDays must be left out: KMS rotates no key of this kind",
    ],
    ["an alias without its prefix", { ...SIGN, alias: "example" }, "alias must be 'alias/'"],
    ["a short wait", { ...SIGN, deletionWindowInDays: 1 }, "deletionWindowInDays must be a whole number from 7 to 30"],
  ])("fails on %s", (_, kind, message) => {
    expect(() => asymmetric(kind)).toThrow(`[test/key] ${message}`);
  });

  test("fails on a replica beside its primary, and in another partition", () => {
    const replicas = (region: string) => () =>
      asymmetric(SIGN, (s) => ({ multiRegion: { use: "client-side-encryption", replicas: [s.in(region)] } }));
    expect(replicas("eu-west-1")).toThrow("[test/key] replicas must not contain the primary's region, got 'eu-west-1'");
    expect(replicas("cn-north-1")).toThrow(
      "[test/key] replicas must be in the primary's partition aws, got 'cn-north-1'",
    );
  });
});

describe("HmacKey", () => {
  test("is for HMAC_256 unless another is asked for", () => {
    const spec = (props?: Partial<HmacKeyProps>) => resourceOf(hmac(props), "aws_kms_key").customer_master_key_spec;
    expect([spec(), spec({ spec: "HMAC_512" })]).toEqual(["HMAC_256", "HMAC_512"]);
  });

  test("authenticates, and nothing else", () => {
    const key = resourceOf(hmac({ access: { users: [APP] } }), "aws_kms_key");
    expect(key.key_usage).toBe("GENERATE_VERIFY_MAC");
    expect(key).not.toHaveProperty("enable_key_rotation");
    expect(statementsOf(key.policy).Use?.Action).toEqual(["kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"]);
  });

  test("can be in several regions", () => {
    const stack = synth((s) => {
      new HmacKey(s, "key", {
        ...common(s),
        multiRegion: {
          use: { justification: "Tokens are checked in the region that gets them" },
          replicas: [s.in("us-east-1")],
        },
      });
    });
    expect(Object.keys(resourcesOf(stack, "aws_kms_replica_key"))).toEqual(["key_replica-us-east-1"]);
  });

  test("fails on a spec of RSA", () => {
    expect(() => hmac({ spec: "RSA_2048" as "HMAC_256" })).toThrow(
      "[test/key] spec must be one of HMAC_224, HMAC_256, HMAC_384, HMAC_512, got 'RSA_2048'",
    );
  });

  test("fails when several regions have no good reason", () => {
    expect(() =>
      synth(
        (s) =>
          new HmacKey(s, "key", { ...common(s), multiRegion: { use: { justification: "why not" }, replicas: [] } }),
      ),
    ).toThrow("use.justification must say in a sentence why a key in each region will not do, got 'why not'");
  });
});
