import { join } from "node:path";
import type { Finding } from "../../config/findings";
import { formatFindings } from "../../config/format";

const error: Finding = {
  id: "LZ-CFG-012",
  severity: "error",
  file: join(process.cwd(), "landing-zone.yaml"),
  line: 42,
  column: 7,
  path: "accounts[3].email",
  message: "duplicates accounts[1].email 'ops@example.com'",
};
const warning: Finding = {
  ...error,
  id: "LZ-CFG-046",
  severity: "warning",
  path: "",
  message: "100% odd",
  hint: "look, twice",
};

describe("text", () => {
  test("has a line for each finding, with paths from the working directory, and a summary", () => {
    expect(formatFindings([error, warning], "text").split("\n")).toEqual([
      "landing-zone.yaml:42:7 accounts[3].email: duplicates accounts[1].email 'ops@example.com' (LZ-CFG-012)",
      "landing-zone.yaml:42:7 warning: 100% odd (LZ-CFG-046)",
      "  hint: look, twice",
      "1 error, 1 warning",
    ]);
  });

  test.each([
    [[], "no errors"],
    [[error, error], "2 errors"],
    [[warning, warning], "2 warnings"],
  ])("sums up %#", (findings, summary) => {
    expect(formatFindings(findings, "text").split("\n").at(-1)).toBe(summary);
  });

  test("leaves paths outside of the working directory as they are", () => {
    expect(formatFindings([{ ...error, file: "/elsewhere/lz.yaml" }], "text")).toMatch(/^\/elsewhere\/lz\.yaml:42:7 /);
  });
});

test("json has the totals and every field", () => {
  expect(JSON.parse(formatFindings([error, warning], "json"))).toEqual({
    errors: 1,
    warnings: 1,
    findings: [
      { ...error, file: "landing-zone.yaml" },
      { ...warning, file: "landing-zone.yaml" },
    ],
  });
});

describe("github", () => {
  test("has an annotation for each finding", () => {
    expect(formatFindings([error, warning], "github").split("\n")).toEqual([
      "::error file=landing-zone.yaml,line=42,col=7,title=LZ-CFG-012::accounts[3].email: duplicates accounts[1].email 'ops@example.com'",
      "::warning file=landing-zone.yaml,line=42,col=7,title=LZ-CFG-046::100%25 odd%0Ahint: look, twice",
    ]);
  });

  test("lets no value end the command", () => {
    const finding = { ...error, file: "a,b:c%.yaml", message: "x\n::error::y\r" };
    expect(formatFindings([finding], "github")).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=42,col=7,title=LZ-CFG-012::accounts[3].email: x%0A::error::y%0D",
    );
  });

  test("is empty when nothing was found", () => {
    expect(formatFindings([], "github")).toBe("");
  });
});
