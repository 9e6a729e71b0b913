import { toHtml } from "../../../review/coverage/html";
import { toJson } from "../../../review/coverage/json";
import { toMarkdown } from "../../../review/coverage/markdown";
import { describeGaps, toText } from "../../../review/coverage/text";
import { loadExample } from "../../support/example";
import { coverage, exampleCoverage, mutated, only } from "./support";

const gaps = exampleCoverage("default", only("aws_ebs_encryption_by_default", undefined, "us-east-1"));
const skips = coverage(mutated("default", only(/^aws_macie2_/, undefined, "us-east-1")), loadExample("default"), {
  skips: [{ region: "us-east-1", capability: "macie2", reason: "the region <has> no Macie" }],
});

describe("the report as text", () => {
  test("begins with what is wrong", () => {
    const lines = toText(gaps).split("\n");
    expect(lines[0]).toBe(
      "Coverage of organization example: 6 active accounts, 3 governed regions, read from the synthesized stacks",
    );
    expect(lines[2]).toMatch(/ 6 GAP$/);
    expect(lines[5]).toBe("  EBS, Encryption by default: needs encryption by default; in us-east-1; for every account");
  });

  test("has one table for accounts that stand alike, regions as columns", () => {
    const lines = toText(gaps).split("\n");
    expect(lines.filter((line) => /^\s+eu-west-1 +eu-central-1 +us-east-1$/.test(line))).toHaveLength(2);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}EBS +Encryption by default +yes +yes +GAP$/));
  });

  test("shows a skip by number, and its reason below", () => {
    const text = toText(skips);
    expect(text).toMatch(/Macie +Sensitive data +yes +yes +skip \[1\]/);
    expect(text).toContain("[1] the region <has> no Macie");
    expect(text).toContain("No gap in a governed region.");
  });

  test("fits a terminal of 160 columns, lists of names aside", () => {
    const table = toText(gaps)
      .split("\n")
      .filter((line) => / (yes|GAP)/.test(line) && !/[;:]/.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThan(160);
  });

  test("gathers the gaps of one kind", () => {
    expect(describeGaps(gaps)).toHaveLength(1);
  });
});

describe("the report in other formats", () => {
  test("JSON has a cell for each account, region and row", () => {
    const { cells, counts } = JSON.parse(toJson(gaps)) as {
      cells: {
        account: string;
        region: string;
        service: string;
        state: string;
        by: { stack: string; address: string }[];
      }[];
      counts: Record<string, number>;
    };
    expect(cells.filter(({ state }) => state === "gap")).toHaveLength(counts.gap ?? 0);
    expect(cells).toContainEqual(
      expect.objectContaining({
        account: "rfp-prod",
        accountId: "555555555555",
        region: "eu-west-1",
        service: "ebs",
        state: "covered",
        by: [
          { stack: "account-rfp-prod", address: "aws_ebs_encryption_by_default.ebs_eu-west-1_encryption-by-default" },
        ],
      }),
    );
  });

  test("Markdown has the gaps, a table and what covers it", () => {
    const markdown = toMarkdown(gaps);
    expect(markdown).toContain("## Gaps\n\n- EBS, Encryption by default");
    expect(markdown).toContain("| EBS | Encryption by default | yes | yes | **GAP** |");
    expect(markdown).toContain(
      "`account-management aws_ebs_encryption_by_default.ebs_eu-west-1_encryption-by-default`",
    );
  });

  test("HTML is one page without scripts, and escapes what people wrote", () => {
    const html = toHtml(skips);
    expect(html).toContain("the region &lt;has&gt; no Macie");
    expect(html).not.toMatch(/<script|<has>|https?:/);
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<\/table>/g)?.length);
  });
});
