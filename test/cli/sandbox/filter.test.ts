import { filterStack, unmatchedEntries } from "../../../cli/sandbox/filter";
import type { StackJson } from "../../../cli/sandbox/stack-json";
import { nameOf, type Unsupported, type UnsupportedPart } from "../../../cli/sandbox/unsupported";

function entry(part: UnsupportedPart, reason = "missing in the emulator"): Unsupported {
  return { ...part, reason };
}

function stack(resource: object, more: object = {}): StackJson {
  return { resource, ...more } as unknown as StackJson;
}

const policy = (...sids: string[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: sids.map((Sid) => ({ Sid, Effect: "Deny" })) });

describe("a resource type", () => {
  const list = [entry({ kind: "resource", resource: "aws_budgets_budget" })];

  test("is taken out with all its resources, and nothing else is", () => {
    const json = stack({ aws_budgets_budget: { a: {}, b: {} }, aws_kms_key: { logs: { enable_key_rotation: true } } });
    const { json: filtered, takenOut } = filterStack(json, list);
    expect(filtered.resource).toEqual({ aws_kms_key: { logs: { enable_key_rotation: true } } });
    expect(takenOut).toEqual([
      { entry: "aws_budgets_budget", reason: "missing in the emulator", address: "aws_budgets_budget.a" },
      { entry: "aws_budgets_budget", reason: "missing in the emulator", address: "aws_budgets_budget.b" },
    ]);
  });

  test("leaves the depends_on lists of resources and outputs", () => {
    const json = stack(
      {
        aws_budgets_budget: { a: {} },
        aws_kms_key: { one: { depends_on: ["aws_budgets_budget.a", "aws_kms_key.two"] }, two: {} },
        aws_sns_topic: { t: { depends_on: ["aws_budgets_budget.a"] } },
      },
      { output: { facts: { value: {}, depends_on: ["aws_budgets_budget.a"] } } },
    );
    const filtered = filterStack(json, list).json;
    expect(filtered.resource.aws_kms_key?.one).toEqual({ depends_on: ["aws_kms_key.two"] });
    expect(filtered.resource.aws_sns_topic?.t).toEqual({});
    expect(filtered.output.facts).toEqual({ value: {} });
  });

  test("that an argument refers to is an error which names both", () => {
    const json = stack({
      aws_budgets_budget: { a: {} },
      aws_sns_topic: { t: { display_name: "${aws_budgets_budget.a.id}" } },
    });
    expect(() => filterStack(json, list)).toThrow(
      "aws_sns_topic.t.display_name refers to aws_budgets_budget.a, which the sandbox takes out",
    );
  });

  test("that an output or a data source refers to is an error", () => {
    const json = stack(
      { aws_budgets_budget: { a: {} } },
      {
        output: { facts: { value: { budgets: ["${aws_budgets_budget.a.arn}"] } } },
        data: { aws_arn: { b: { arn: "${aws_budgets_budget.a.arn}" } } },
      },
    );
    expect(() => filterStack(json, list)).toThrow(
      "output.facts.value.budgets refers to aws_budgets_budget.a, which the sandbox takes out\n" +
        "data.aws_arn.b.arn refers to aws_budgets_budget.a, which the sandbox takes out",
    );
  });

  test("may be referred to where the referring argument is listed too", () => {
    const json = stack({
      aws_budgets_budget: { a: {} },
      aws_sns_topic: { t: { name: "t", display_name: "${aws_budgets_budget.a.id}" } },
    });
    const both = [...list, entry({ kind: "argument", resource: "aws_sns_topic", argument: "display_name" })];
    expect(filterStack(json, both).json.resource).toEqual({ aws_sns_topic: { t: { name: "t" } } });
  });

  test("is not found in names that it begins or ends, nor in comments", () => {
    const json = stack({
      aws_budgets_budget: { a: {} },
      aws_sns_topic: {
        t: {
          name: "${data.aws_budgets_budget.a.id} ${aws_budgets_budget.a-b.id}",
          "//": { path: "aws_budgets_budget.a" },
        },
      },
    });
    expect(() => filterStack(json, list)).not.toThrow();
  });
});

describe("an argument", () => {
  test("is taken out of every resource of the type that has it", () => {
    const json = stack({ aws_kms_key: { a: { rotation_period_in_days: 90, tags: {} }, b: { tags: {} } } });
    const list = [entry({ kind: "argument", resource: "aws_kms_key", argument: "rotation_period_in_days" })];
    const { json: filtered, takenOut } = filterStack(json, list);
    expect(filtered.resource.aws_kms_key).toEqual({ a: { tags: {} }, b: { tags: {} } });
    expect(takenOut.map(({ address }) => address)).toEqual(["aws_kms_key.a"]);
  });

  test("is taken out of every one of a repeated block", () => {
    const json = stack({
      aws_s3_bucket_lifecycle_configuration: {
        logs: {
          rule: [{ id: "a", filter: { prefix: "x" } }, { id: "b" }, { id: "c", filter: { prefix: "y", tag: {} } }],
        },
      },
    });
    const argument = { resource: "aws_s3_bucket_lifecycle_configuration", argument: "rule.filter.prefix" };
    expect(filterStack(json, [entry({ kind: "argument", ...argument })]).json.resource).toEqual({
      aws_s3_bucket_lifecycle_configuration: {
        logs: { rule: [{ id: "a", filter: {} }, { id: "b" }, { id: "c", filter: { tag: {} } }] },
      },
    });
  });
});

test("a list value is taken out of its list, and of nothing else", () => {
  const argument = { resource: "aws_organizations_organization", argument: "enabled_policy_types" };
  const list = [entry({ kind: "value", ...argument, value: "CHATBOT_POLICY" })];
  const types = { enabled_policy_types: ["CHATBOT_POLICY", "TAG_POLICY"], feature_set: "CHATBOT_POLICY" };
  expect(filterStack(stack({ aws_organizations_organization: { o: types } }), list).json.resource).toEqual({
    aws_organizations_organization: { o: { enabled_policy_types: ["TAG_POLICY"], feature_set: "CHATBOT_POLICY" } },
  });
});

describe("a policy statement", () => {
  const list = [entry({ kind: "statement", resource: "aws_s3_bucket_policy", argument: "policy", sid: "TlsOnly" })];

  test("is taken out by its Sid", () => {
    const json = stack({ aws_s3_bucket_policy: { p: { policy: policy("TlsOnly", "Delivery") } } });
    expect(filterStack(json, list).json.resource.aws_s3_bucket_policy?.p).toEqual({ policy: policy("Delivery") });
  });

  test("is not matched in a policy without it, nor in one that is a reference", () => {
    const json = stack({ aws_s3_bucket_policy: { p: { policy: policy("Delivery") }, q: {} } });
    expect(filterStack(json, list)).toMatchObject({ json, takenOut: [] });
  });

  test("that is the only one is an error: an empty policy is none", () => {
    const json = stack({ aws_s3_bucket_policy: { p: { policy: policy("TlsOnly") } } });
    expect(() => filterStack(json, list)).toThrow("statement TlsOnly is the only one of its policy");
  });
});

test("a part of an output is taken out", () => {
  const json = stack({}, { output: { facts: { value: { keys: { a: "x" }, accounts: { b: "y" } } } } });
  const { json: filtered, takenOut } = filterStack(json, [entry({ kind: "output", output: "facts", path: "keys.a" })]);
  expect(filtered.output.facts).toEqual({ value: { keys: {}, accounts: { b: "y" } } });
  expect(takenOut).toMatchObject([{ entry: "output.facts.keys.a", address: "output.facts" }]);
});

test("what cannot be deleted stays, and is reported apart", () => {
  const json = stack({ aws_cloudtrail: { trail: { name: "t" } } });
  const filtered = filterStack(json, [entry({ kind: "delete", resource: "aws_cloudtrail" }, "StopLogging is missing")]);
  expect(filtered).toEqual({
    json,
    takenOut: [],
    cannotBeDeleted: [
      { entry: "aws_cloudtrail (delete)", reason: "StopLogging is missing", address: "aws_cloudtrail.trail" },
    ],
  });
});

test("the given JSON is left as it is", () => {
  const json = stack({ aws_budgets_budget: { a: {} } });
  filterStack(json, [entry({ kind: "resource", resource: "aws_budgets_budget" })]);
  expect(json).toEqual(stack({ aws_budgets_budget: { a: {} } }));
});

test("entries that matched nothing are named", () => {
  const list: Unsupported[] = [
    entry({ kind: "resource", resource: "aws_budgets_budget" }),
    entry({ kind: "argument", resource: "aws_kms_key", argument: "xks_key_id" }),
    entry({ kind: "value", resource: "aws_kms_key", argument: "list", value: "x" }),
    entry({ kind: "statement", resource: "aws_kms_key", argument: "policy", sid: "Root" }),
    entry({ kind: "output", output: "facts", path: "keys" }),
    entry({ kind: "delete", resource: "aws_kms_key" }),
  ];
  const { takenOut, cannotBeDeleted } = filterStack(
    stack({ aws_kms_key: { a: { policy: policy("Root", "B") } } }),
    list,
  );
  expect(unmatchedEntries(list, [...takenOut, ...cannotBeDeleted])).toEqual([
    "aws_budgets_budget",
    "aws_kms_key.xks_key_id",
    "aws_kms_key.list = x",
    "output.facts.keys",
  ]);
  expect(new Set(list.map(nameOf)).size).toBe(list.length);
});
