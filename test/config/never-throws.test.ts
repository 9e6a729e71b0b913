import * as fc from "fast-check";
import { parse, stringify } from "yaml";
import { BASE_LOCK, BASE_YAML } from "./base";
import { load } from "./support";

const RUNS = 100;

/** Findings that make sense, whatever the files were. */
function expectSoundFindings(files: Parameters<typeof load>[0]): void {
  const { landingZone, findings } = load(files);
  for (const finding of findings) {
    expect(finding.id).toMatch(/^LZ-CFG-\d{3}$/);
    expect(finding.line).toBeGreaterThanOrEqual(1);
    expect(finding.column).toBeGreaterThanOrEqual(1);
    expect(finding.path + finding.message + (finding.hint ?? "")).toMatch(/^\P{C}+$/u);
    expect(finding.message).not.toMatch(/undefined|\[object|\.$/);
  }
  expect(landingZone === undefined).toBe(findings.some(({ severity }) => severity === "error"));
}

/** Replaces a piece of the text with another. */
const damage = (text: string): fc.Arbitrary<string> => {
  const puts = [
    "",
    " ",
    "\n",
    "\t",
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "&a ",
    "*a",
    "!x ",
    "#",
    "|",
    ">",
    "? ",
    "0",
    "~",
    "---\n",
    "\u0000",
    "é",
  ];
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom(...puts)), { minLength: 1, maxLength: 4 })
    .map((hits) =>
      hits.reduce((current, [at, length, put]) => current.slice(0, at) + put + current.slice(at + length), text),
    );
};

/** A value of any kind, often one that fits somewhere in the file. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    "",
    "eu-west-1",
    "shop",
    "Prod",
    "management",
    "111111111111",
    [],
    {},
    [[]],
    [{}],
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Puts values at places of a document, by numbers that choose the way down. */
function scatter(document: unknown, hits: readonly (readonly [way: readonly number[], value: unknown])[]): unknown {
  const root = { document };
  for (const [way, value] of hits) {
    let node: Record<string, unknown> = root;
    let key = "document";
    for (const step of way) {
      const child = node[key];
      if (typeof child !== "object" || child === null || Object.keys(child).length === 0) break;
      node = child as Record<string, unknown>;
      const keys = Object.keys(node);
      key = keys[step % keys.length] ?? "";
    }
    node[key] = structuredClone(value); // a later hit may change it
  }
  return root.document;
}

const hits = fc.array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), anyValue), {
  minLength: 1,
  maxLength: 4,
});

describe("the loader never throws", () => {
  test("on damaged YAML", () => {
    fc.assert(
      fc.property(damage(BASE_YAML), (yaml) => expectSoundFindings({ yaml })),
      { numRuns: RUNS },
    );
  });

  test("on a damaged lock file", () => {
    fc.assert(
      fc.property(damage(BASE_LOCK), (lock) => expectSoundFindings({ lock })),
      { numRuns: RUNS },
    );
  });

  test("on other values in the right places", () => {
    fc.assert(
      fc.property(hits, (list) => expectSoundFindings({ yaml: stringify(scatter(parse(BASE_YAML), list)) })),
      { numRuns: RUNS },
    );
  });

  test("on other values in the lock file", () => {
    fc.assert(
      fc.property(hits, (list) => expectSoundFindings({ lock: JSON.stringify(scatter(JSON.parse(BASE_LOCK), list)) })),
      { numRuns: RUNS },
    );
  });

  test("on bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (yaml, lock) =>
        expectSoundFindings({ yaml, lock }),
      ),
      { numRuns: RUNS },
    );
  });

  test("on text of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (yaml, lock) =>
        expectSoundFindings({ yaml, lock }),
      ),
      { numRuns: RUNS },
    );
  });
});
