import { table } from "../../config/generate/table";
import { GUARDRAILS } from "../../policies/guardrails";
import { CIS } from "../../review/controls/cis";
import type { Control, ControlState } from "../../review/controls/control";
import { FSBP } from "../../review/controls/fsbp";

type Standard = "fsbp" | "cis";

/** docs/control-matrix.md: each control of two standards, what meets it, and the test that shows it. */
export function controlMatrixPage(): string {
  return `# Control matrix

<!-- Generated from review/controls/ and policies/guardrails/ by \`npm run generate\`. Do not edit. -->

Which control is met by what, and which test shows it. Constructs are written \`file#Name\`; a guardrail judges every stack
that declares such a resource, ours or a workload team's ([all guardrails](guardrails.md)). Titles are in our words.

| state | means |
| --- | --- |
| met | by the constructs or policies named, or by a guardrail over whatever a stack declares |
| open | not built yet; the last column says what is missing |
| not applicable | nothing that Terraform declares here could meet it; the last column says why |

## AWS Foundational Security Best Practices

${section(FSBP, "fsbp")}

## CIS AWS Foundations Benchmark v5.0.0

${section(CIS, "cis")}
`;
}

/** Ids of the guardrails that serve a control. */
export function guardrailsOf(control: Control, standard: Standard): string[] {
  return GUARDRAILS.filter(({ controls }) => controls[standard].includes(control.id)).map(({ id }) => id);
}

function section(controls: readonly Control[], standard: Standard): string {
  const states = controls.map(stateOf);
  const count = (state: ControlState): number => states.filter((each) => each === state).length;
  return `Of ${controls.length} controls ${count("met")} are met, ${count("open")} open, ${count("not applicable")} not applicable.

${table(
  ["control", "what it asks for", "state", "construct", "guardrail", "test or reason"],
  controls.map((control) => [
    control.id,
    control.title,
    stateOf(control),
    spans(control.evidence.map(({ construct }) => construct)),
    guardrailsOf(control, standard)
      .map((id) => `[${id}](guardrails.md#${id.toLowerCase()})`)
      .join(", ") || "-",
    tests(control),
  ]),
)}`;
}

function stateOf({ state }: Control): ControlState {
  return state ?? "met";
}

function tests({ evidence, state, note }: Control): string {
  if (state !== undefined) return note ?? "-";
  const files = evidence.length > 0 ? evidence.map(({ test }) => test) : ["test/policies/guardrails/cases.test.ts"];
  return spans([...new Set(files)]);
}

function spans(texts: readonly string[]): string {
  return texts.length === 0 ? "-" : texts.map((text) => `\`${text}\``).join(", ");
}
