import { synthesizedExample } from "../support/example";

/**
 * One snapshot a stack: the JSON of the example organization is what platform teams deploy, so it is reviewed like code.
 * A changed snapshot belongs in the same commit as the reason for it.
 */
describe("the example organization", () => {
  const stacks = synthesizedExample("default");

  test.each(Object.keys(stacks))("%s", (name) => {
    expect(stacks[name]).toMatchSnapshot();
  });

  test("holds no path of the machine that made it", () => {
    expect(JSON.stringify(stacks)).not.toContain(process.cwd());
    expect(JSON.stringify(stacks)).not.toMatch(/"\/(home|root|Users|tmp)\//);
  });
});
