import { TerraformOutput } from "cdktf";
import { EphemeralVariable } from "../../../modules/ephemeral-variable";
import { Secret, type SecretProps } from "../../../modules/secrets/secret";
import type { Statement } from "../../../policies/document";
import { denySecretOutsideOrganization } from "../../../policies/secret/organization";
import { crossAccountSecretReaders } from "../../../policies/secret/readers";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, TEST_ACCOUNT, type TestStack } from "../../support/synth";

const keyIn = (region: string) => ({
  mode: "customer" as const,
  keyArn: `arn:aws:kms:${region}:${TEST_ACCOUNT}:key/mrk-1`,
});
const AWS_MANAGED = { mode: "aws-managed" } as const;
const readers = crossAccountSecretReaders({
  principals: ["arn:aws:iam::333333333333:role/billing"],
  organizationId: "o-exampleorg1",
});

const make = (stack: TestStack, props: Partial<SecretProps> = {}) =>
  new Secret(stack, "secret", {
    placement: stack.in("eu-west-1"),
    secretName: "orders/database",
    description: "Opens the database of orders",
    encryption: keyIn("eu-west-1"),
    ...props,
  });
const build = (props: Partial<SecretProps> = {}) => synth((stack) => void make(stack, props));

describe("Secret", () => {
  test("has a key of ours, can be got back for a month, and takes nobody else's place", () => {
    const json = build();
    expect(resourceOf(json, "aws_secretsmanager_secret")).toMatchObject({
      provider: "aws.eu-west-1",
      name: "orders/database",
      kms_key_id: keyIn("eu-west-1").keyArn,
      recovery_window_in_days: 30,
      force_overwrite_replica_secret: false,
    });
    expect(resourcesOf(json, "aws_secretsmanager_secret_policy")).toEqual({});
    expect(resourcesOf(json, "aws_secretsmanager_secret_version")).toEqual({});
  });

  test("names no key where AWS's own encrypts", () => {
    expect(resourceOf(build({ encryption: AWS_MANAGED }), "aws_secretsmanager_secret")).not.toHaveProperty(
      "kms_key_id",
    );
  });

  test("gets its first value by a write-only argument", () => {
    const json = synth((stack) => {
      const value = new EphemeralVariable(stack, "orders_password", "Password");
      make(stack, { initialValue: { value, version: 2 } });
    });
    expect(resourceOf(json, "aws_secretsmanager_secret_version")).toEqual(
      expect.objectContaining({ secret_string_wo: "${var.orders_password}", secret_string_wo_version: 2 }),
    );
    expect(resourceOf(json, "aws_secretsmanager_secret_version")).not.toHaveProperty("secret_string");
    expect(json.variable).toMatchObject({ orders_password: { ephemeral: true, sensitive: true } });
  });

  test("is copied to other regions, each copy with a key there", () => {
    const replicas = [
      { region: "eu-central-1", encryption: keyIn("eu-central-1") },
      { region: "us-east-1", encryption: AWS_MANAGED },
    ];
    expect(resourceOf(build({ replicas, overwriteReplicas: true }), "aws_secretsmanager_secret")).toMatchObject({
      force_overwrite_replica_secret: true,
      replica: [{ region: "eu-central-1", kms_key_id: keyIn("eu-central-1").keyArn }, { region: "us-east-1" }],
    });
  });

  test("knows the ARN of each copy, and where there is none", () => {
    const json = synth((stack) => {
      const secret = make(stack, { replicas: [{ region: "eu-central-1", encryption: keyIn("eu-central-1") }] });
      for (const region of ["eu-west-1", "eu-central-1"]) {
        new TerraformOutput(stack, region, { value: secret.secretArnIn(region) });
      }
      expect(() => secret.secretArnIn("us-east-1")).toThrow(
        "[test/secret] has no copy in 'us-east-1', only in eu-west-1, eu-central-1",
      );
    });
    expect(json.output).toEqual({
      "eu-west-1": { value: "${aws_secretsmanager_secret.secret_secret.arn}" },
      "eu-central-1": {
        value: '${replace(aws_secretsmanager_secret.secret_secret.arn, ":eu-west-1:", ":eu-central-1:")}',
      },
    });
  });

  test("has a policy that cannot open it to everybody", () => {
    const json = build({ statements: [readers, denySecretOutsideOrganization("o-exampleorg1")] });
    const policy = resourceOf(json, "aws_secretsmanager_secret_policy");
    expect(policy).toMatchObject({
      secret_arn: "${aws_secretsmanager_secret.secret_secret.arn}",
      block_public_policy: true,
    });
    expect(Object.keys(statementsOf(policy.policy))).toEqual(["CrossAccountRead", "DenyOutsideOrganization"]);
  });

  test("says why it does not rotate", () => {
    const json = build({ notRotatedBecause: "The supplier changes it by hand" });
    expect(JSON.stringify(resourceOf(json, "aws_secretsmanager_secret")["//"])).toContain(
      '"LZ-SECRETSMANAGER-01":{"reason":"The supplier changes it by hand"}',
    );
  });

  const open: Statement = { Sid: "Open", Effect: "Allow", Principal: "*", Action: "secretsmanager:*", Resource: "*" };
  test.each<[string, Partial<SecretProps>, string]>([
    [
      "a name with a space",
      { secretName: "orders database" },
      "secretName must be 1 to 512 letters, digits, '/_+=.@-'",
    ],
    ["no name", { secretName: "" }, "secretName must be 1 to 512 letters, digits, '/_+=.@-', got ''"],
    [
      "a name with an end like AWS's",
      { secretName: "orders-a1B2c3" },
      "secretName must not end with '-' and six letters or digits, as AWS's own end does, got 'orders-a1B2c3'",
    ],
    ["a short window", { recoveryWindowInDays: 3 }, "recoveryWindowInDays must be a whole number from 7 to 30, got 3"],
    ["no window", { recoveryWindowInDays: 0 }, "recoveryWindowInDays must be a whole number from 7 to 30, got 0"],
    ["a long window", { recoveryWindowInDays: 31 }, "recoveryWindowInDays must be a whole number from 7 to 30, got 31"],
    [
      "a replica in its own region",
      { replicas: [{ region: "eu-west-1", encryption: keyIn("eu-west-1") }] },
      "replicas must not contain the secret's own region, got 'eu-west-1'",
    ],
    [
      "two replicas in a region",
      {
        replicas: [
          { region: "us-east-1", encryption: AWS_MANAGED },
          { region: "us-east-1", encryption: AWS_MANAGED },
        ],
      },
      "replicas must name each region once, got 'us-east-1' twice",
    ],
    [
      "an alias as a replica's key",
      {
        replicas: [
          {
            region: "us-east-1",
            encryption: { mode: "customer", keyArn: `arn:aws:kms:us-east-1:${TEST_ACCOUNT}:alias/orders` },
          },
        ],
      },
      "encryption of the replica in 'us-east-1' must name a key by its ARN (arn:aws:kms:<region>:<account>:key/<id>), no alias",
    ],
    [
      "a replica with the primary's key",
      { replicas: [{ region: "us-east-1", encryption: keyIn("eu-west-1") }] },
      "encryption of the replica in 'us-east-1' must name a key in 'us-east-1', got one in 'eu-west-1'",
    ],
    [
      "an alias as key",
      { encryption: { mode: "customer", keyArn: "alias/orders" } },
      "encryption must name a key by its ARN (arn:aws:kms:<region>:<account>:key/<id>), no alias, got 'alias/orders'",
    ],
    [
      "a key of another region",
      { encryption: keyIn("us-east-1") },
      "encryption must name a key in 'eu-west-1', got one in 'us-east-1'",
    ],
    [
      "everybody without a condition",
      { statements: [open] },
      "statements: 'Open' lets everybody in: name principals, or add a Condition such as aws:PrincipalOrgID",
    ],
    [
      "everybody in the other spelling",
      { statements: [{ ...open, Principal: { AWS: "*" } }] },
      "statements: 'Open' lets everybody in",
    ],
    [
      "a statement without a principal",
      { statements: [{ Sid: "Read", Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: "*" }] },
      "statements: 'Read' needs a Principal",
    ],
    [
      "another account with AWS's key",
      { encryption: AWS_MANAGED, statements: [readers] },
      "statements: 'CrossAccountRead' is for another account, which AWS's own key does not let in: set encryption",
    ],
    [
      "another account with AWS's key at a replica",
      { statements: [readers], replicas: [{ region: "us-east-1", encryption: AWS_MANAGED }] },
      "statements: 'CrossAccountRead' is for another account, which AWS's own key does not let in: set encryption",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/secret] ${message}`);
  });

  test.each([0, 1.5])("refuses version %d of the first value", (version) => {
    expect(() =>
      synth((stack) => {
        make(stack, { initialValue: { value: new EphemeralVariable(stack, "v_1", "Value"), version } });
      }),
    ).toThrow(`[test/secret] initialValue.version must be a whole number from 1 up, got ${version}`);
  });

  test("takes its own account's principals with AWS's key", () => {
    const own = { ...readers, Principal: { AWS: `arn:aws:iam::${TEST_ACCOUNT}:role/orders` } };
    expect(build({ encryption: AWS_MANAGED, statements: [own] })).toHaveProperty("resource");
  });
});
