import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GUARDRAILS } from "../../policies/guardrails";
import { resourceControls } from "../../stacks/organization-policies/resource-controls";
import { serviceControls } from "../../stacks/organization-policies/service-controls";
import { isExported } from "../support/constructs";
import { loadExample } from "../support/example";

const text = readFileSync(join(__dirname, "..", "..", "docs", "responsibility.md"), "utf8");
const [shared = "", kept = ""] = text.split("## What keeps the platform's part");
const spans = [...kept.matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? "");

/** First cells of a page's table, without its heading. */
function topics(part: string): string[] {
  return [...part.matchAll(/^\| ([^|]+?) +\|/gm)]
    .map(([, topic]) => topic ?? "")
    .filter((cell) => !/^(topic|---)/.test(cell));
}

describe("docs/responsibility.md", () => {
  test("names constructs that exist", () => {
    const constructs = spans.filter((span) => span.includes("#"));
    expect(constructs.length).toBeGreaterThan(30);
    expect(constructs.filter((construct) => !isExported(construct))).toEqual([]);
  });

  test("names guardrails that exist", () => {
    const ids = new Set(GUARDRAILS.map(({ id }) => id));
    const named = spans.filter((span) => span.startsWith("LZ-"));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("names controls of organization policies that an example has", () => {
    const landingZone = loadExample("complete");
    const controls = [...serviceControls(landingZone), ...resourceControls(landingZone)];
    const ids = new Set(controls.map(({ control }) => control.id));
    const named = spans.filter((span) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(span));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("keeps with a construct what it gives to the platform team", () => {
    const given = new Set(topics(shared));
    expect(topics(kept).filter((topic) => !given.has(topic))).toEqual([]);
    expect(topics(kept).length).toBeGreaterThan(12);
  });
});
