import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guardrailsOf } from "../../cli/generate/control-matrix-page";
import { GUARDRAILS } from "../../policies/guardrails";
import { CIS } from "../../review/controls/cis";
import { FSBP } from "../../review/controls/fsbp";
import { type ExampleName, EXAMPLES, synthesizedExample } from "../support/example";

const PROJECT = join(__dirname, "..", "..");

const STANDARDS = [
  ["fsbp", FSBP],
  ["cis", CIS],
] as const;

const evidence = [...FSBP, ...CIS].flatMap((control) => control.evidence);

/** The landing zone's own duties, whatever its workloads are. */
const MUSTS = [
  ...["Account.1", "Backup.1", "Config.1", "S3.1", "SSM.6", "SSM.7", "ServiceCatalog.1", "Macie.1", "Macie.2"],
  ...[1, 2, 4, 5].map((number) => `CloudTrail.${number}`),
  ...[1, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => `GuardDuty.${number}`),
  ...[1, 2, 3, 4].map((number) => `Inspector.${number}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 21].map((number) => `IAM.${number}`),
  ...[1, 2, 3, 5].map((number) => `KMS.${number}`),
  ...[1, 2, 6, 7, 10, 15, 21, 23, 172, 182].map((number) => `EC2.${number}`),
];

describe.each(STANDARDS)("the matrix of %s", (standard, controls) => {
  test("has each control once", () => {
    const ids = controls.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("has every control that a guardrail serves", () => {
    const ids = new Set(controls.map(({ id }) => id));
    const missing = GUARDRAILS.flatMap((guardrail) => guardrail.controls[standard]).filter((id) => !ids.has(id));
    expect(missing).toEqual([]);
  });

  test("claims a control only with a construct or a guardrail", () => {
    const empty = controls.filter(
      (control) =>
        control.state === undefined && control.evidence.length === 0 && guardrailsOf(control, standard).length === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test("says why a control is not met, and claims nothing for it", () => {
    const silent = controls.filter(
      ({ state, note, evidence: by }) => state && (!note || note.length < 10 || by.length > 0),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

test("the matrix of fsbp has what a landing zone answers for", () => {
  const ids = new Set(FSBP.map(({ id }) => id));
  expect(MUSTS.filter((id) => !ids.has(id))).toEqual([]);
});

test("the matrix of cis has every recommendation of version 5", () => {
  const range = (chapter: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${chapter}.${index + 1}`);
  expect(CIS.map(({ id }) => id)).toEqual([
    ...range("1", 21),
    ...range("2.1", 4),
    ...range("2.2", 4),
    ...range("2.3", 1),
    ...range("3", 9),
    ...range("4", 16),
    ...range("5.1", 2),
    ...range("5", 7).slice(1),
  ]);
});

test.each([...new Set(evidence.map(({ construct }) => construct))])("%s exists and its test names it", (construct) => {
  const [path = "", name = ""] = construct.split("#");
  expect(readFileSync(join(PROJECT, path), "utf8")).toMatch(
    new RegExp(`^export (abstract )?(class|function|const) ${name}\\b`, "m"),
  );
  for (const { test: file } of evidence.filter((each) => each.construct === construct)) {
    expect([file, existsSync(join(PROJECT, file))]).toEqual([file, true]);
    expect(readFileSync(join(PROJECT, file), "utf8")).toMatch(new RegExp(`\\b${name}\\b`));
  }
});

test("every resource type stands in the output of an example", () => {
  const stacks = (Object.keys(EXAMPLES) as ExampleName[]).flatMap((name) => Object.values(synthesizedExample(name)));
  const types = new Set(stacks.flatMap(({ resource }) => Object.keys(resource ?? {})));
  expect(evidence.map(({ type }) => type).filter((type) => type !== undefined && !types.has(type))).toEqual([]);
});
