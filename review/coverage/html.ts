import {
  type AccountGroup,
  ALL_GOVERNED,
  groupsOf,
  LABELS,
  MEANINGS,
  nameOf,
  summary,
  suspendedAccounts,
} from "./groups";
import type { Coverage } from "./matrix";
import { describeGaps } from "./text";
import type { UngovernedRegion } from "./ungoverned";
import { STATES, type Verdict } from "./verdict";

/** The report as one page without scripts or other files: what covers a cell stands in a fold below each table. */
export function toHtml(coverage: Coverage): string {
  const { landscape, ungoverned, counts } = coverage;
  const gaps = describeGaps(coverage);
  const title = `Coverage of organization ${escape(landscape.organization)}`;
  const suspended = suspendedAccounts(coverage).map((one) => escape(nameOf(one)));
  const used = STATES.filter((state) => counts[state] > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>Read from the synthesized stacks. ${escape(summary(coverage))}.</p>
${gaps.length === 0 ? "<p>No gap in a governed region.</p>" : `<h2>Gaps</h2>\n<ul>${gaps.map((line) => `<li>${escape(line)}</li>`).join("\n")}</ul>`}
<p class="legend">${used.map((state) => `<span class="${state}">${LABELS[state]}</span> ${escape(MEANINGS[state])}`).join("<br>\n")}</p>
${groupsOf(coverage)
  .map((group) => groupHtml(group, landscape.governedRegions))
  .join("\n")}
${suspended.length > 0 ? `<p>Suspended, so nothing is asked of them: ${suspended.join(", ")}.</p>` : ""}
${ungovernedHtml(ungoverned)}
</body>
</html>
`;
}

function ungovernedHtml(ungoverned: readonly UngovernedRegion[]): string {
  if (ungoverned.length === 0) return `<p>${ALL_GOVERNED}</p>`;
  return `<h2>Regions that are not governed</h2>
<table>
<tr><th>Region</th><th>State</th><th>Why</th></tr>
${ungoverned
  .map(
    ({ region, state, note }) =>
      `<tr><td>${region}</td><td class="${state === "gap" ? "gap" : "skip"}">${state === "gap" ? LABELS.gap : state}</td><td>${escape(note)}</td></tr>`,
  )
  .join("\n")}
</table>`;
}

function groupHtml({ members, rows }: AccountGroup, regions: readonly string[]): string {
  const first = members[0];
  return `<h2>${members.map((one) => escape(nameOf(one))).join(", ")}</h2>
<table>
<tr><th>Service</th><th>What</th>${regions.map((region) => `<th>${region}</th>`).join("")}</tr>
${rows
  .map(({ row, verdicts }, index) => {
    const isFirst = rows[index - 1]?.row.service !== row.service;
    const cells = regions.map((region) => cell(verdicts.get(region)));
    return `<tr${isFirst ? ' class="first"' : ""}><td>${isFirst ? escape(row.service) : ""}</td><td>${escape(row.title)}</td>${cells.join("")}</tr>`;
  })
  .join("\n")}
</table>
<details><summary>What covers ${first === undefined ? "it" : escape(nameOf(first))}</summary>
<table>
${rows
  .map(({ row, verdicts }) => {
    const by = [...verdicts.values()].flatMap((verdict) => verdict.by);
    const lines = [...new Set(by.map(({ stack, address }) => `<code>${escape(`${stack} ${address}`)}</code>`))];
    return `<tr class="first"><td>${escape(row.service)}, ${escape(row.title)}</td><td>${lines.join("<br>")}</td></tr>`;
  })
  .join("\n")}
</table>
</details>`;
}

function cell(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "<td></td>";
  const { state, note } = verdict;
  const text = state === "covered" || note === undefined ? LABELS[state] : `${LABELS[state]}: ${note}`;
  return `<td class="${state}">${escape(text)}</td>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1f24; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .2rem .7rem; vertical-align: top; }
th { border-bottom: 2px solid #8a94a0; font-weight: 600; }
tr.first td { border-top: 1px solid #d5dae0; }
.covered { color: #17603a; } .gap { background: #b3261e; color: #fff; font-weight: 600; }
.skip, .off, .new-only, .excluded { background: #fff3d6; } .own-stack, .suspended { color: #5c6670; }
.legend span { display: inline-block; min-width: 5.5rem; padding: 0 .4rem; }
details { margin: .6rem 0; } summary { cursor: pointer; } code { font-size: .85em; overflow-wrap: anywhere; }
`;
