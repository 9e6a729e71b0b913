import { rotate, STEPS, type Step, type Target } from "../../../functions/rotate-secret/rotation";
import type { SecretStore } from "../../../functions/rotate-secret/secret-store";
import { settingsFrom } from "../../../functions/rotate-secret/settings";

const OLD = "11111111-1111-4111-8111-111111111111";
const NEW = "22222222-2222-4222-8222-222222222222";

interface Version {
  stages: string[];
  value?: string;
}

/** A secret in memory, with the rules for labels that Secrets Manager has. */
class FakeSecret implements SecretStore {
  public rotationEnabled = true;
  public passwords = 0;
  public versions: Record<string, Version> = {
    [OLD]: { stages: ["AWSCURRENT"], value: '{"client":"orders","key":"old"}' },
    [NEW]: { stages: ["AWSPENDING"] },
  };

  public describe() {
    const versions = Object.fromEntries(Object.entries(this.versions).map(([id, { stages }]) => [id, [...stages]]));
    return Promise.resolve({ rotationEnabled: this.rotationEnabled, versions });
  }

  public value(stage: string, version?: string) {
    const found = Object.entries(this.versions).find(
      ([id, { stages }]) => stages.includes(stage) && (version === undefined || id === version),
    );
    return Promise.resolve(found?.[1].value);
  }

  public putPending(version: string, value: string) {
    this.versions[version] = { stages: ["AWSPENDING"], value };
    return Promise.resolve();
  }

  public makeCurrent(version: string, instead: string) {
    for (const each of Object.values(this.versions)) {
      each.stages = each.stages.filter((stage) => stage !== "AWSPREVIOUS" && stage !== "AWSCURRENT");
    }
    this.versions[instead]?.stages.push("AWSPREVIOUS");
    this.versions[version]?.stages.push("AWSCURRENT");
    return Promise.resolve();
  }

  public randomPassword() {
    return Promise.resolve(`new-${++this.passwords}`);
  }
}

const step = (secret: FakeSecret, name: Step, more: { field?: string; target?: Target; version?: string } = {}) =>
  rotate({
    step: name,
    version: more.version ?? NEW,
    secret,
    settings: settingsFrom({ FIELD: "field" in more ? more.field : "key" }),
    target: more.target,
  });

async function run(secret: FakeSecret, more: Parameters<typeof step>[2] = {}): Promise<void> {
  for (const name of STEPS) await step(secret, name, more);
}

describe("a rotation", () => {
  test("makes a new version current, keeps the old one, and changes one field alone", async () => {
    const secret = new FakeSecret();
    await run(secret);
    expect(secret.versions).toEqual({
      [OLD]: { stages: ["AWSPREVIOUS"], value: '{"client":"orders","key":"old"}' },
      [NEW]: { stages: ["AWSPENDING", "AWSCURRENT"], value: '{"client":"orders","key":"new-1"}' },
    });
  });

  test("replaces a text as a whole", async () => {
    const secret = new FakeSecret();
    secret.versions[OLD] = { stages: ["AWSCURRENT"], value: "old" };
    await run(secret, { field: undefined });
    expect(secret.versions[NEW]?.value).toBe("new-1");
  });

  test.each(STEPS)("may repeat %s, and makes one value", async (repeated) => {
    const secret = new FakeSecret();
    for (const name of STEPS) {
      await step(secret, name);
      if (name === repeated) await step(secret, name);
    }
    expect(secret.passwords).toBe(1);
    expect(secret.versions[NEW]?.stages).toContain("AWSCURRENT");
  });

  test("that is done does nothing more", async () => {
    const secret = new FakeSecret();
    await run(secret);
    const done = structuredClone(secret.versions);
    await run(secret);
    expect(secret.versions).toEqual(done);
  });

  test("lets a target in before it becomes current, and asks it", async () => {
    const calls: string[] = [];
    const target: Target = {
      set: (current, pending) => Promise.resolve(void calls.push(`set ${current} ${pending}`)),
      test: (pending) => Promise.resolve(void calls.push(`test ${pending}`)),
    };
    await run(new FakeSecret(), { target });
    const [old, pending] = ["old", "new-1"].map((key) => JSON.stringify({ client: "orders", key }));
    expect(calls).toEqual([`set ${old} ${pending}`, `test ${pending}`]);
  });

  test("stops where a target refuses the new value, and the old one stays current", async () => {
    const secret = new FakeSecret();
    const target: Target = { set: () => Promise.resolve(), test: () => Promise.reject(new Error("signed in: no")) };
    await expect(run(secret, { target })).rejects.toThrow("signed in: no");
    expect(secret.versions[OLD]?.stages).toEqual(["AWSCURRENT"]);
  });

  test.each<[string, Step, (secret: FakeSecret) => void, string]>([
    ["is not enabled", "createSecret", (s) => (s.rotationEnabled = false), "rotation is not enabled for the secret"],
    [
      "has no version of the request",
      "createSecret",
      (s) => delete s.versions[NEW],
      `the secret has no version ${NEW}`,
    ],
    [
      "has a version that is not pending",
      "createSecret",
      (s) => (s.versions[NEW] = { stages: [] }),
      `version ${NEW} does not have the label AWSPENDING`,
    ],
    [
      "has no value yet",
      "createSecret",
      (s) => (s.versions[OLD] = { stages: ["AWSCURRENT"] }),
      "the secret has no value yet: put one before it can rotate",
    ],
    [
      "is no JSON object",
      "createSecret",
      (s) => (s.versions[OLD] = { stages: ["AWSCURRENT"], value: "planted" }),
      "the secret is not a JSON object, so its field 'key' cannot be rotated",
    ],
    [
      "is a list",
      "createSecret",
      (s) => (s.versions[OLD] = { stages: ["AWSCURRENT"], value: "[]" }),
      "the secret is not a JSON object, so its field 'key' cannot be rotated",
    ],
    ["is tested before it was made", "testSecret", () => undefined, `version ${NEW} has no value yet`],
    ["is finished before it was made", "finishSecret", () => undefined, `version ${NEW} has no value yet`],
    [
      "has the same value again",
      "testSecret",
      (s) => (s.versions[NEW] = { stages: ["AWSPENDING"], value: '{"key":"old"}' }),
      "the new value is the current one",
    ],
    [
      "lost its field",
      "testSecret",
      (s) => (s.versions[NEW] = { stages: ["AWSPENDING"], value: '{"key":""}' }),
      "the secret has no text in its field 'key'",
    ],
    [
      "has no current version",
      "finishSecret",
      (s) => (s.versions = { [NEW]: { stages: ["AWSPENDING"], value: '{"key":"new"}' } }),
      "the secret has no version with the label AWSCURRENT",
    ],
  ])("fails where the secret %s", async (_, name, change, message) => {
    const secret = new FakeSecret();
    change(secret);
    await expect(step(secret, name)).rejects.toThrow(message);
  });

  test("says nothing of a value in an error", async () => {
    const secret = new FakeSecret();
    secret.versions[OLD] = { stages: ["AWSCURRENT"], value: "planted-value" };
    const error = await step(secret, "createSecret").catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain("planted-value");
  });
});

describe("settingsFrom", () => {
  test("has defaults", () => {
    expect(settingsFrom({})).toEqual({
      field: undefined,
      length: 32,
      excludeCharacters: "/@\"'\\",
      excludePunctuation: false,
    });
  });

  test("reads the environment", () => {
    expect(
      settingsFrom({ FIELD: "password", LENGTH: "64", EXCLUDE_CHARACTERS: "", EXCLUDE_PUNCTUATION: "true" }),
    ).toEqual({ field: "password", length: 64, excludeCharacters: "", excludePunctuation: true });
  });

  test.each(["0", "4097", "1.5", "long"])("refuses a LENGTH of %s", (LENGTH) => {
    expect(() => settingsFrom({ LENGTH })).toThrow(`LENGTH must be a whole number from 1 to 4096, got '${LENGTH}'`);
  });
});
