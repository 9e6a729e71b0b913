import { execFileSync } from "node:child_process";
import { formatLock } from "../../../cli/lock/format";

const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];

describe("formatLock", () => {
  test("puts the version first and sorts all else", () => {
    expect(formatLock({ accounts: { web: "2", audit: "1" }, version: 1, guardDutyDelegations: REGIONS })).toBe(`{
  "version": 1,
  "accounts": {
    "audit": "1",
    "web": "2"
  },
  "guardDutyDelegations": ["eu-central-1", "eu-west-1", "us-east-1"]
}
`);
  });

  test.each([
    ["short lists", { version: 1, guardDutyDelegations: REGIONS, optInRegions: { a: ["ap-east-1"] } }],
    ["long lists", { version: 1, guardDutyDelegations: [...REGIONS, ...REGIONS, ...REGIONS, ...REGIONS], logKeys: {} }],
    ["a list that just fits", { version: 1, a: Array.from({ length: 9 }, () => "123456789"), b: "x" }],
    [
      "lists at the limit",
      { version: 1, list: ["x".repeat(50), "y".repeat(46)], other: ["x".repeat(50), "y".repeat(47)] },
    ],
    ["nothing", { version: 1 }],
  ])("writes %s as prettier does", (_, lock) => {
    const text = formatLock(lock);
    const prettier = require.resolve("prettier/bin/prettier.cjs");
    const args = [prettier, "--stdin-filepath", "landing-zone.lock.json"];
    expect(execFileSync(process.execPath, args, { input: text, encoding: "utf8" })).toBe(text);
  });
});
