import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDING_TYPES } from "../../config/finding-types";

describe("the kinds of findings", () => {
  test("have ids of their own, in order", () => {
    const ids = FINDING_TYPES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^LZ-CFG-\d{3}$/);
  });

  test("have titles that read like a rule", () => {
    for (const { title } of FINDING_TYPES) expect(title).toMatch(/^[A-Z].*[^.]$/);
  });

  test("each is shown by at least one bad configuration", () => {
    const tests = readdirSync(__dirname).filter((file) => file.startsWith("bad-") && file.endsWith(".test.ts"));
    const text = tests.map((file) => readFileSync(join(__dirname, file), "utf8")).join("\n");
    expect(FINDING_TYPES.filter(({ id }) => !text.includes(`(${id})`)).map(({ id }) => id)).toEqual([]);
  });
});
