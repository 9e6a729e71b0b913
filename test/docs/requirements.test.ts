import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isExported } from "../support/constructs";
import { EXAMPLES, type ExampleName, synthesizedExample } from "../support/example";
import { moduleStacks } from "../support/module-stacks";
import { workloadExample } from "../support/workload";

const PROJECT = join(__dirname, "..", "..");
const text = readFileSync(join(PROJECT, "docs", "requirements.md"), "utf8");

interface Row {
  readonly number: string;
  readonly statement: string;
  /** `path#Name` of each construct or function. */
  readonly constructs: readonly string[];
  readonly resourceTypes: readonly string[];
  readonly tests: readonly string[];
  /** Anchors of notes in the same document. */
  readonly notes: readonly string[];
  readonly state: string;
}

/** Lines of the tables: | number | statement | construct | resource types | test | state |. */
function parseRows(markdown: string): Row[] {
  return [...markdown.matchAll(/^\| *(\d+[a-z]?) *\|(.*)\|$/gm)].map(([line, number, rest]) => {
    const cells = (rest ?? "").split("|").map((cell) => cell.trim());
    const [statement, constructs, resourceTypes, tests, state] = cells;
    if (cells.length !== 5 || !number || !statement || !constructs || !resourceTypes || !tests || !state) {
      throw new Error(`a row needs six cells that are not empty, got: ${line}`);
    }
    return {
      number,
      statement,
      constructs: codeSpans(constructs),
      resourceTypes: codeSpans(resourceTypes),
      tests: codeSpans(tests),
      notes: [...constructs.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor ?? ""),
      state,
    };
  });
}

function codeSpans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? "");
}

/** Resource types in the output of the examples, and of the stacks of what workload teams import. */
function synthesizedResourceTypes(): Set<string> {
  const examples = (Object.keys(EXAMPLES) as ExampleName[]).filter((name) => existsSync(join(PROJECT, EXAMPLES[name])));
  const stacks = examples.flatMap((name) => Object.values(synthesizedExample(name)));
  const others = [moduleStacks(), workloadExample()].flatMap((each) => Object.values(each));
  return new Set([...stacks, ...others].flatMap(({ resource }) => Object.keys(resource ?? {})));
}

const rows = parseRows(text);
const built = rows.filter(({ state }) => state === "done");
const explained = rows.filter(({ state }) => state === "explained");

describe("docs/requirements.md", () => {
  test("has each of the 107 statements once, in order", () => {
    const numbers = Array.from({ length: 102 }, (_, index) => String(index + 1));
    numbers.splice(87, 0, "87a", "87b", "87c", "87d", "87e");
    expect(numbers).toHaveLength(107);
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  test("leaves none open: each is done or explained", () => {
    const others = rows.filter(({ state }) => state !== "done" && state !== "explained");
    expect(others.map(({ number, state }) => `${number}: ${state}`)).toEqual([]);
  });

  test("counts its rows right", () => {
    expect(text).toContain(`Of 107 statements ${built.length} are done, ${explained.length} explained.`);
  });

  test("explains in a note what needs no resource", () => {
    const headings = new Set(
      [...text.matchAll(/^### (Note \d+)$/gm)].map(([, title]) => title?.toLowerCase().replace(" ", "-")),
    );
    const missing = explained.filter(({ notes }) => notes.length === 0 || notes.some((note) => !headings.has(note)));
    expect(missing.map(({ number }) => number)).toEqual([]);
  });

  test.each(built.map((row) => [row.number, row] as const))(
    "row %s names constructs that exist",
    (_, { constructs }) => {
      expect(constructs).not.toEqual([]);
      expect(constructs.filter((construct) => !isExported(construct))).toEqual([]);
    },
  );

  test.each(built.map((row) => [row.number, row] as const))("row %s names tests of its constructs", (_, row) => {
    expect(row.tests).not.toEqual([]);
    const missing = row.tests.filter((file) => !existsSync(join(PROJECT, file)));
    expect(missing).toEqual([]);
    const source = row.tests.map((file) => readFileSync(join(PROJECT, file), "utf8")).join("\n");
    // A stack is tested through the list of all stacks, which names none of them.
    const untested = row.constructs
      .filter((construct) => !construct.startsWith("stacks/"))
      .filter((construct) => !new RegExp(`\\b${construct.split("#")[1]}\\b`).test(source));
    expect(untested).toEqual([]);
  });

  test("names resource types that stand in the output of an example", () => {
    const synthesized = synthesizedResourceTypes();
    const missing = built.flatMap(({ number, resourceTypes }) =>
      resourceTypes.filter((type) => !synthesized.has(type)).map((type) => `${number}: ${type}`),
    );
    expect(missing).toEqual([]);
    expect(built.filter(({ resourceTypes }) => resourceTypes.length === 0).map(({ number }) => number)).toEqual([]);
  });
});
