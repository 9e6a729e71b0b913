import fc from "fast-check";
import { formatLock } from "../../../cli/lock/format";
import { losses, mergeFacts, type StackFacts } from "../../../cli/lock/merge";
import type { Json } from "../../../core/json";

const LOCK = {
  version: 1,
  organization: { id: "o-exampleorg1", rootId: "r-exam" },
  accounts: { audit: "333333333333", logs: "222222222222" },
  dataKeys: { shop: { old: { "eu-west-1": "arn:0" } }, other: { orders: { "eu-west-1": "arn:2" } } },
  guardDutyDelegations: ["eu-west-1"],
  guardDutyDetectors: { audit: { "eu-west-1": "a1" }, management: { "eu-west-1": "b1" } },
};

const organization = (facts: Json): StackFacts[] => [{ stack: "organization", facts }];

describe("mergeFacts", () => {
  test.each<[string, StackFacts[], string[], Record<string, Json>]>([
    ["changes nothing when the facts are the same", organization({ accounts: LOCK.accounts }), [], LOCK],
    [
      "adds a new account",
      organization({ accounts: { ...LOCK.accounts, web: "444444444444" } }),
      ["accounts.web: undefined -> 444444444444"],
      { ...LOCK, accounts: { ...LOCK.accounts, web: "444444444444" } },
    ],
    [
      "changes an id",
      organization({ organization: { id: "o-exampleorg2", rootId: "r-exam" } }),
      ["organization.id: o-exampleorg1 -> o-exampleorg2"],
      { ...LOCK, organization: { id: "o-exampleorg2", rootId: "r-exam" } },
    ],
    [
      "drops what the stack no longer publishes",
      organization({ accounts: { audit: "333333333333" } }),
      ["accounts.logs: 222222222222 -> undefined"],
      { ...LOCK, accounts: { audit: "333333333333" } },
    ],
    [
      "takes an item of a list for a fact of its own",
      [{ stack: "organization-services", facts: { guardDutyDelegations: ["us-east-1"] } }],
      [
        "guardDutyDelegations.eu-west-1: eu-west-1 -> undefined",
        "guardDutyDelegations.us-east-1: undefined -> us-east-1",
      ],
      { ...LOCK, guardDutyDelegations: ["us-east-1"] },
    ],
    [
      "leaves the detectors of other accounts alone",
      [{ stack: "account-audit", facts: { guardDutyDetectors: { audit: { "us-east-1": "a2" } } } }],
      ["guardDutyDetectors.audit.eu-west-1: a1 -> undefined", "guardDutyDetectors.audit.us-east-1: undefined -> a2"],
      { ...LOCK, guardDutyDetectors: { audit: { "us-east-1": "a2" }, management: { "eu-west-1": "b1" } } },
    ],
    [
      "adds the data keys of an account beside those of others, and takes back what it no longer has",
      [
        { stack: "account-web", facts: { dataKeys: { web: { orders: { "eu-west-1": "arn:1" } } } } },
        { stack: "account-shop", facts: { dataKeys: { shop: {} } } },
      ],
      ["dataKeys.shop.old.eu-west-1: arn:0 -> undefined", "dataKeys.web.orders.eu-west-1: undefined -> arn:1"],
      { ...LOCK, dataKeys: { web: { orders: { "eu-west-1": "arn:1" } }, other: { orders: { "eu-west-1": "arn:2" } } } },
    ],
    ["leaves alone what no stack publishes", [{ stack: "log-archive", facts: {} }], [], LOCK],
  ])("%s", (_, published, changes, lock) => {
    const result = mergeFacts(LOCK, published);
    expect(result.changes.map(({ fact, old, new: now }) => `${fact}: ${old} -> ${now}`)).toEqual(changes);
    expect(formatLock(result.lock)).toBe(formatLock(lock));
  });

  test("names that hold dots do not run into each other", () => {
    const { lock, changes } = mergeFacts({ version: 1, organizationalUnits: { "a.b": "x" } }, [
      { stack: "organization", facts: { organizationalUnits: { a: "y", "a.b": "x" } } },
    ]);
    expect(lock.organizationalUnits).toEqual({ a: "y", "a.b": "x" });
    expect(changes).toHaveLength(1);
  });

  test("fails when two stacks contradict each other", () => {
    const published = [
      { stack: "one", facts: { accounts: { web: "444444444444" } } },
      { stack: "two", facts: { accounts: { web: "555555555555" } } },
    ];
    expect(() => mergeFacts(LOCK, published)).toThrow(
      "two stacks publish the fact accounts.web: one says '444444444444', two says '555555555555'",
    );
  });
});

describe("any facts", () => {
  const name = fc.constantFrom("a", "b", "c.d", "constructor", "eu-west-1");
  const id = fc.constantFrom("1", "2", "3");
  const facts = (account: string) =>
    fc.record(
      { guardDutyDetectors: fc.record({ [account]: fc.dictionary(name, id, { minKeys: 1 }) }) },
      { requiredKeys: ["guardDutyDetectors"] },
    );
  const lock = fc.record({
    version: fc.constant(1),
    accounts: fc.dictionary(name, id),
    logKeys: fc.dictionary(name, id),
    guardDutyDelegations: fc.uniqueArray(name),
    guardDutyDetectors: fc.dictionary(name, fc.dictionary(name, id)),
  });
  const published = fc.tuple(
    fc.record({ accounts: fc.dictionary(name, id), organizationalUnits: fc.dictionary(name, id) }),
    fc.record({ logKeys: fc.dictionary(name, id) }),
    facts("a"),
    facts("b"),
  );
  const asStacks = (values: readonly Json[]): StackFacts[] =>
    values.map((value, i) => ({ stack: `s${i}`, facts: value }));

  test("merge to the same lock file when they come a second time", () => {
    fc.assert(
      fc.property(lock, published, (before, values) => {
        const once = mergeFacts(before, asStacks(values));
        const twice = mergeFacts(once.lock, asStacks(values));
        expect(twice.changes).toEqual([]);
        expect(formatLock(twice.lock)).toBe(formatLock(once.lock));
      }),
    );
  });

  test("merge to the same lock file in any order, together or one by one", () => {
    fc.assert(
      fc.property(lock, published, (before, values) => {
        const stacks = asStacks(values);
        const together = formatLock(mergeFacts(before, stacks).lock);
        expect(formatLock(mergeFacts(before, [...stacks].reverse()).lock)).toBe(together);
        expect(
          formatLock(stacks.reduce((file, stack) => mergeFacts(file, [stack]).lock, before as Record<string, Json>)),
        ).toBe(together);
      }),
    );
  });

  test("lose nothing that is not listed as a loss", () => {
    fc.assert(
      fc.property(lock, published, (before, values) => {
        const { lock: after, changes } = mergeFacts(before, asStacks(values));
        const lost = new Set(losses(changes).map(({ fact }) => fact));
        for (const [account, value] of Object.entries(before.accounts)) {
          const now = (after.accounts as Record<string, Json> | undefined) ?? {};
          if (!Object.hasOwn(now, account) || now[account] !== value) expect(lost).toContain(`accounts.${account}`);
        }
      }),
    );
  });
});
