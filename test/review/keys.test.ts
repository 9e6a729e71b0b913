import { keysOf } from "../../review/keys/keys";
import { keyReport } from "../../review/keys/report";

const resource = {
  aws_kms_key: {
    own: { provider: "aws.eu-west-1", enable_key_rotation: true },
    primary: { provider: "aws.eu-west-1", multi_region: true, enable_key_rotation: true },
    still: { provider: "aws.eu-west-1", multi_region: true },
    signs: { provider: "aws.eu-west-1", customer_master_key_spec: "RSA_2048", key_usage: "SIGN_VERIFY" },
    proves: { provider: "aws.eu-west-1", customer_master_key_spec: "HMAC_256" },
    symmetric: { provider: "aws.eu-west-1", customer_master_key_spec: "SYMMETRIC_DEFAULT" },
  },
  aws_kms_replica_key: {
    follows: { provider: "aws.us-east-1", primary_key_arn: "${aws_kms_key.primary.arn}" },
    waits: { provider: "aws.us-east-1", primary_key_arn: "${aws_kms_key.still.arn}" },
    elsewhere: { provider: "aws.us-east-1", primary_key_arn: "arn:aws:kms:eu-west-1:111111111111:key/mrk-1" },
  },
  aws_kms_external_key: {
    brought: { provider: "aws.eu-west-1" },
    "brought-everywhere": { provider: "aws.eu-west-1", multi_region: true },
  },
  aws_kms_replica_external_key: { "brought-there": { provider: "aws.us-east-1" } },
  aws_kms_alias: {
    own: { name: "alias/own", target_key_id: "${aws_kms_key.own.key_id}" },
    other: { name: "alias/other", target_key_id: "${aws_kms_key.owner.key_id}" },
    named: { name: "${var.alias}", target_key_id: "${aws_kms_key.signs.key_id}" },
  },
};

const provider = {
  aws: [
    { alias: "eu-west-1", region: "eu-west-1", allowed_account_ids: ["111111111111"] },
    { alias: "us-east-1", region: "us-east-1", allowed_account_ids: ["111111111111"] },
  ],
};

const keys = keysOf("shop", { resource, provider });
const key = (name: string) => keys.find(({ address }) => address.endsWith(`.${name}`));

describe("the keys of a stack", () => {
  test.each([
    ["own", "single", true],
    ["primary", "primary", true],
    ["still", "primary", false],
    ["signs", "asymmetric", false],
    ["proves", "hmac", false],
    ["symmetric", "single", false],
    ["follows", "replica", true],
    ["waits", "replica", false],
    ["elsewhere", "replica", true],
    ["brought", "imported", false],
    ["brought-everywhere", "imported primary", false],
    ["brought-there", "imported replica", false],
  ])("%s: %s, rotates %s", (name, kind, rotates) => {
    expect(key(name)).toMatchObject({ stack: "shop", accountId: "111111111111", kind, rotates });
  });

  test("have the alias that names them, if the JSON says it", () => {
    expect(key("own")?.alias).toBe("alias/own");
    expect(key("primary")?.alias).toBeUndefined();
    expect(key("signs")?.alias).toBeUndefined();
  });

  test("are in the region of their provider", () => {
    expect(key("primary")?.region).toBe("eu-west-1");
    expect(key("follows")?.region).toBe("us-east-1");
  });
});

describe("stacks of other apps", () => {
  const one = (of: object, body: Readonly<Record<string, unknown>> = {}) =>
    keysOf("other", { resource: { aws_kms_key: { one: body } }, ...of })[0];

  test.each<[string, ReturnType<typeof one>, string | undefined, string | undefined]>([
    ["one provider without an alias", one({ provider: { aws: [{ region: "us-east-2" }] } }), undefined, "us-east-2"],
    ["a provider that is no list", one({ provider: { aws: { region: "us-east-2" } } }), undefined, "us-east-2"],
    [
      "a role that is taken",
      one({ provider: { aws: [{ assume_role: [{ role_arn: "arn:aws:iam::222222222222:role/ci" }] }] } }),
      "222222222222",
      undefined,
    ],
    [
      "several accounts that are allowed",
      one({ provider: { aws: [{ allowed_account_ids: ["111111111111", "222222222222"] }] } }),
      undefined,
      undefined,
    ],
    [
      "the region in the resource",
      one({ provider: { aws: [{ region: "us-east-2" }] } }, { region: "eu-west-3" }),
      undefined,
      "eu-west-3",
    ],
    [
      "a region that Terraform fills in",
      one({ provider: { aws: [{ region: "${var.region}" }] } }),
      undefined,
      undefined,
    ],
    ["no provider", one({}), undefined, undefined],
  ])("%s", (_, found, accountId, region) => {
    expect([found?.accountId, found?.region]).toEqual([accountId, region]);
  });
});

describe("what they cost", () => {
  const at = (accountId: string | undefined, rotates: boolean) => ({
    ...{ stack: "s", address: "aws_kms_key.k", kind: "single" as const },
    ...{ accountId, rotates },
  });
  const report = keyReport([
    at(undefined, true),
    at("222222222222", true),
    at("111111111111", false),
    at("222222222222", false),
  ]);

  test("a dollar each, and two more after two rotations", () => {
    expect(report.keys.map(({ usdAMonth, usdAMonthAtMost }) => [usdAMonth, usdAMonthAtMost])).toEqual([
      [1, 3],
      [1, 3],
      [1, 1],
      [1, 1],
    ]);
    expect(report.total).toEqual({ keys: 4, usdAMonth: 4, usdAMonthAtMost: 8 });
  });

  test("by account, those of nobody knows which at the end", () => {
    expect(report.accounts).toEqual([
      { accountId: "111111111111", keys: 1, usdAMonth: 1, usdAMonthAtMost: 1 },
      { accountId: "222222222222", keys: 2, usdAMonth: 2, usdAMonthAtMost: 4 },
      { accountId: undefined, keys: 1, usdAMonth: 1, usdAMonthAtMost: 3 },
    ]);
  });

  test("nothing costs nothing", () => {
    expect(keyReport([])).toMatchObject({
      keys: [],
      accounts: [],
      total: { keys: 0, usdAMonth: 0, usdAMonthAtMost: 0 },
    });
  });
});
