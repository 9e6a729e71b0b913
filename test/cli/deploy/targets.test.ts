import { requireFacts, targetStacks } from "../../../cli/deploy/targets";
import type { StackDefinition } from "../../../stacks/waves";

function stack(wave: number, name: string, missing: Record<string, string> = {}): StackDefinition {
  const missingFacts = Object.entries(missing).map(([fact, producer]) => ({ name: fact, producer, known: false }));
  return { wave, name, missingFacts } as unknown as StackDefinition;
}

const STACKS = [
  stack(0, "bootstrap"),
  stack(1, "organization"),
  stack(2, "log-archive", { "accounts.log-archive": "organization" }),
  stack(3, "account-a", { "logKeys.eu-west-1": "log-archive", "accounts.a": "organization" }),
  stack(3, "account-b", { "logKeys.eu-west-1": "log-archive" }),
];

const names = (options: Parameters<typeof targetStacks>[1]): string[] =>
  targetStacks(STACKS, options).map(({ name }) => name);

describe("targetStacks", () => {
  test.each([
    ["names, in the order of the waves", { stacks: ["account-a", "bootstrap"] }, ["bootstrap", "account-a"]],
    ["a glob", { stacks: ["account-*"] }, ["account-a", "account-b"]],
    ["a wave", { stacks: [], wave: "3" }, ["account-a", "account-b"]],
    ["wave 0", { stacks: [], wave: "0" }, ["bootstrap"]],
    ["all", { stacks: [], all: true }, STACKS.map(({ name }) => name)],
    ["all, the last wave first", { stacks: [], all: true, retire: true }, STACKS.map(({ name }) => name).reverse()],
  ])("takes %s", (_, options, expected) => {
    expect(names(options)).toEqual(expected);
  });

  test.each([
    ["nothing", { stacks: [] }, "say what to deploy"],
    ["names and all", { stacks: ["bootstrap"], all: true }, "names, --wave and --all exclude each other"],
    ["a wave that there is none of", { stacks: [], wave: "9" }, "there is no wave '9'"],
    ["a wave that is no number", { stacks: [], wave: "x" }, "there is no wave 'x'"],
    ["an unknown name", { stacks: ["securty"] }, "no stack is called 'securty'"],
  ])("refuses %s", (_, options, message) => {
    expect(() => names(options)).toThrow(message);
  });
});

describe("requireFacts", () => {
  test("is content when an earlier stack of the run produces what is missing", () => {
    expect(() => requireFacts(STACKS)).not.toThrow();
  });

  test("names the fact, the stack that produces it and the command", () => {
    const asked = targetStacks(STACKS, { stacks: ["log-archive", "account-a"] });
    expect(() => requireFacts(asked)).toThrow(
      expect.objectContaining({
        message: [
          "facts are missing in the lock file:",
          "  log-archive needs",
          "    accounts.log-archive, which organization produces",
          "  account-a needs",
          "    accounts.a, which organization produces",
        ].join("\n"),
        hint: "run: npm run deploy -- organization   (or, if that is deployed already: npm run sync)",
      }),
    );
  });
});
