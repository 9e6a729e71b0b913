import type { LandingZone } from "../../config/model";
import type { LandingZoneSettings } from "../../config/schema";
import { landingZoneSchema } from "../../config/schema";
import { dataKeyFacts } from "../../stacks/facts";
import { stackDefinitions } from "../../stacks/waves";
import { loadExample, synthesizedExample } from "../support/example";
import { decide } from "../support/policy-decision";
import { statementsOf } from "../support/statements";
import { type Resource, resourcesOf, type StackJson, synthApp } from "../support/synth";
import { withRegions } from "../support/variants";

const example = loadExample("default");
const complete = loadExample("complete");

type DataKey = LandingZoneSettings["dataKeys"][number];
type Written = Partial<DataKey> & Pick<DataKey, "name" | "targets">;

function withDataKeys(landingZone: LandingZone, ...keys: readonly Written[]): LandingZone {
  const dataKeys = landingZoneSchema.shape.dataKeys.parse(keys);
  return { ...landingZone, settings: { ...landingZone.settings, dataKeys } };
}

function stackOf(name: string, landingZone: LandingZone): StackJson {
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

/** The data keys' resources of a type, by address. */
function ofDataKeys(json: StackJson, type: string): Record<string, Resource> {
  const all = Object.entries(resourcesOf(json, type));
  return Object.fromEntries(all.filter(([address]) => address.startsWith("data-keys")));
}

const regionsOf = (resources: Record<string, Resource>): string[] =>
  Object.values(resources).map(({ provider }) => String(provider).replace("aws.", ""));

const factsOf = (json: StackJson): unknown =>
  (json.output as { facts?: { value: { dataKeys?: unknown } } } | undefined)?.facts?.value.dataKeys;

describe("in the default example", () => {
  const stacks = synthesizedExample("default");

  test.each(["account-rfp-prod", "account-rfp-nonprod"])(
    "%s has a primary in the home region, replicas elsewhere, and the same alias in each",
    (name) => {
      const json = stacks[name] as StackJson;
      const [primary] = Object.values(ofDataKeys(json, "aws_kms_key"));
      expect(primary).toMatchObject({
        provider: "aws.eu-west-1",
        multi_region: true,
        enable_key_rotation: true,
        rotation_period_in_days: 365,
        deletion_window_in_days: 30,
        lifecycle: { prevent_destroy: true },
      });
      expect(regionsOf(ofDataKeys(json, "aws_kms_replica_key"))).toEqual(["eu-central-1", "us-east-1"]);
      const aliases = ofDataKeys(json, "aws_kms_alias");
      expect(regionsOf(aliases).sort()).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
      expect(Object.values(aliases).map((alias) => alias.name)).toEqual(Array(3).fill("alias/example/data"));
    },
  );

  test("its stack publishes the key's ARN in each region, under its own account", () => {
    expect(factsOf(stacks["account-rfp-prod"] as StackJson)).toEqual({
      "rfp-prod": {
        data: {
          "eu-central-1": "${aws_kms_replica_key.data-keys_data_key_replica-eu-central-1.arn}",
          "eu-west-1": "${aws_kms_key.data-keys_data_key_primary.arn}",
          "us-east-1": "${aws_kms_replica_key.data-keys_data_key_replica-us-east-1.arn}",
        },
      },
    });
  });

  test.each(["account-management", "account-log-archive", "account-security", "account-shared-services"])(
    "%s has none and says nothing of them",
    (name) => {
      const json = stacks[name] as StackJson;
      expect(ofDataKeys(json, "aws_kms_key")).toEqual({});
      expect(factsOf(json)).toBeUndefined();
    },
  );

  test("the policy leaves the account in charge, and lets the services of the RFP API in", () => {
    const [primary] = Object.values(ofDataKeys(stacks["account-rfp-prod"] as StackJson, "aws_kms_key"));
    expect(statementsOf(primary?.policy)).toEqual({
      AccountAdministration: expect.objectContaining({
        Principal: { AWS: "arn:aws:iam::555555555555:root" },
      }) as unknown,
      ByWayOfServices: expect.anything() as unknown,
      GrantByWayOfServices: expect.anything() as unknown,
      LogGroupEncrypt: expect.anything() as unknown,
      ServicesWriteToTopics: expect.anything() as unknown,
      ServicesWriteToQueues: expect.anything() as unknown,
      StateMachineLogDelivery: expect.anything() as unknown,
    });
  });
});

describe("in the complete example", () => {
  const stacks = synthesizedExample("complete");
  const payments = stacks["account-payments-prod"] as StackJson;

  test("a key has replicas only where it is asked for, and its own rotation", () => {
    expect(regionsOf(ofDataKeys(payments, "aws_kms_replica_key")).sort()).toEqual(["eu-south-1", "us-east-1"]);
    expect(ofDataKeys(payments, "aws_kms_key")).toMatchObject({
      "data-keys_cardholder_key_primary": {
        description: "Card numbers, encrypted before they are stored",
        rotation_period_in_days: 180,
      },
      "data-keys_reports_key_primary": { rotation_period_in_days: 365 },
    });
  });

  test("each region's policy is for the services of that region", () => {
    const keys = ofDataKeys(payments, "aws_kms_replica_key");
    // Without the account's own statement, by which IAM policies decide.
    const policy = Object.values(statementsOf(keys["data-keys_cardholder_key_replica-eu-south-1"]?.policy)).filter(
      ({ Sid }) => Sid !== "AccountAdministration",
    );
    const account = complete.accounts.find(({ name }) => name === "payments-prod")?.id;
    const decrypt = (service: string) =>
      decide(policy, {
        principal: { arn: `arn:aws:iam::${account}:role/anybody` },
        action: "kms:Decrypt",
        resource: `arn:aws:kms:eu-south-1:${account}:key/1`,
        context: { "kms:CallerAccount": String(account), "kms:ViaService": `${service}.amazonaws.com` },
      });
    expect(decrypt("s3.eu-south-1")).toBe("allowed");
    expect(decrypt("s3.eu-central-1")).toBe("not allowed");
    expect(decrypt("rds.eu-south-1")).toBe("not allowed");
  });

  test("a key of one region has a shorter window, and says why where guardrails look", () => {
    const [key, ...others] = Object.values(ofDataKeys(stacks["account-network"] as StackJson, "aws_kms_key"));
    expect(others).toEqual([]);
    expect(key).toMatchObject({ provider: "aws.eu-central-1", deletion_window_in_days: 14 });
    expect(JSON.stringify(key?.["//"])).toContain("These accounts are rebuilt every quarter and hold copies alone");
    expect(key).not.toHaveProperty("multi_region");
  });
});

const RFP_PROD = { accounts: ["rfp-prod"] };

test("a key in each region: nothing joins them", () => {
  const json = stackOf("account-rfp-prod", withDataKeys(example, { name: "orders", targets: RFP_PROD }));
  expect(regionsOf(ofDataKeys(json, "aws_kms_key")).sort()).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
  expect(ofDataKeys(json, "aws_kms_replica_key")).toEqual({});
});

test("targets say which accounts and regions have the key", () => {
  const targets = { organizationalUnits: ["Workloads"], exclude: RFP_PROD, regions: ["us-east-1"] };
  const landingZone = withDataKeys(example, { name: "orders", targets });
  expect(regionsOf(ofDataKeys(stackOf("account-rfp-nonprod", landingZone), "aws_kms_key"))).toEqual(["us-east-1"]);
  expect(ofDataKeys(stackOf("account-rfp-prod", landingZone), "aws_kms_key")).toEqual({});
});

test("an account that has lost its last key takes the facts back", () => {
  const dataKeys = { "rfp-prod": { orders: { "eu-west-1": "arn:aws:kms:eu-west-1:555555555555:key/1" } } };
  const landingZone = withDataKeys({ ...example, lock: { ...example.lock, dataKeys } });
  expect(factsOf(stackOf("account-rfp-prod", landingZone))).toEqual({ "rfp-prod": {} });
  expect(factsOf(stackOf("account-rfp-nonprod", landingZone))).toBeUndefined();
});

describe("a region that is given up", () => {
  const retiring = (logs: "keep" | "forget"): LandingZone =>
    withRegions(withDataKeys(example, { name: "data", targets: RFP_PROD, multiRegion: true, use: "global-tables" }), {
      governed: ["eu-west-1", "us-east-1"],
      retiring: [{ region: "eu-central-1", reason: "moved to Ireland", logs }],
    });

  test("keeps its key as long as its logs", () => {
    const json = stackOf("account-rfp-prod", retiring("keep"));
    expect(regionsOf(ofDataKeys(json, "aws_kms_replica_key"))).toEqual(["eu-central-1", "us-east-1"]);
    expect(factsOf(json)).toHaveProperty(["rfp-prod", "data", "eu-central-1"]);
  });

  test("lets go of it without deleting it, and its fact is gone", () => {
    const json = stackOf("account-rfp-prod", retiring("forget"));
    expect(regionsOf(ofDataKeys(json, "aws_kms_replica_key"))).toEqual(["us-east-1"]);
    expect(JSON.stringify(json.removed)).toContain("aws_kms_replica_key.data-keys_data_key_replica-eu-central-1");
    expect(factsOf(json)).not.toHaveProperty(["rfp-prod", "data", "eu-central-1"]);
  });
});

test("a stack that needs the key waits for its ARN in each region", () => {
  const account = example.accounts.find(({ name }) => name === "rfp-prod") as LandingZone["accounts"][number];
  const dataKeys = { "rfp-prod": { data: { "eu-west-1": "arn:aws:kms:eu-west-1:555555555555:key/mrk-1" } } };
  const landingZone = { ...example, lock: { ...example.lock, dataKeys } };
  expect(dataKeyFacts(landingZone, account, "data", ["eu-west-1", "us-east-1"])).toEqual([
    { name: "dataKeys.rfp-prod.data.eu-west-1", producer: "account-rfp-prod", known: true },
    { name: "dataKeys.rfp-prod.data.us-east-1", producer: "account-rfp-prod", known: false },
  ]);
});
