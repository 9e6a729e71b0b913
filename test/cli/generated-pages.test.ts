import { PAGES, stalePages } from "../../cli/generate/pages";

describe("generated pages", () => {
  test("are fresh; otherwise run npm run generate", () => {
    expect(stalePages().map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.entries(PAGES))("%s says that it is generated, and is the same each time", (_, make) => {
    expect(make()).toContain("by `npm run generate`. Do not edit.");
    expect(make()).toBe(make());
  });
});
