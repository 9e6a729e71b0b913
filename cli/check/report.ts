import { relative } from "node:path";
import { GUARDRAILS } from "../../policies/guardrails";
import {
  type Evaluation,
  evaluateGuardrails,
  isBroken,
  type NeedlessAcknowledgement,
} from "../../policies/guardrails/evaluate";
import { SEVERITIES, type Severity } from "../../policies/guardrails/guardrail";
import type { StackFile } from "./read";

/** A result with the stack that it stands in. */
export interface Finding extends Evaluation {
  readonly stack: string;
  /** The stack's file, relative to the folder that the command runs in, with forward slashes. */
  readonly file: string;
}

export interface Needless extends NeedlessAcknowledgement {
  readonly stack: string;
}

/** What the guardrails say of some stacks. */
export interface Report {
  readonly stacks: number;
  readonly guardrails: number;
  readonly passed: number;
  /** Failures that end the run, the worst first. */
  readonly broken: readonly Finding[];
  readonly accepted: readonly Finding[];
  readonly unknown: readonly Finding[];
  readonly needless: readonly Needless[];
}

export interface ReportOptions {
  /** The mildest severity that is looked at. */
  readonly severity: Severity;
  /** YYYY-MM-DD: which acknowledgements are over. */
  readonly today: string;
  /** Folder that file names are relative to. */
  readonly workDirectory: string;
}

export function report(stacks: readonly StackFile[], { severity, today, workDirectory }: ReportOptions): Report {
  const isAsked = (each: Severity): boolean => SEVERITIES.indexOf(each) <= SEVERITIES.indexOf(severity);
  const evaluations = stacks.map((each) => ({ ...each, ...evaluateGuardrails(each.json, GUARDRAILS, today) }));
  const findings: Finding[] = evaluations
    .flatMap(({ stack, file, results }) =>
      results.map((result) => ({ ...result, stack, file: relative(workDirectory, file).replaceAll("\\", "/") })),
    )
    .filter(({ guardrail }) => isAsked(guardrail.severity))
    .sort(bySeverity);
  const standing = (...wanted: readonly Finding["standing"][]): Finding[] =>
    findings.filter((finding) => wanted.includes(finding.standing));
  return {
    stacks: stacks.length,
    guardrails: GUARDRAILS.filter((guardrail) => isAsked(guardrail.severity)).length,
    passed: standing("pass").length,
    broken: findings.filter(isBroken),
    accepted: standing("accepted"),
    unknown: standing("unknown"),
    needless: evaluations.flatMap(({ stack, needless }) => needless.map((each) => ({ ...each, stack }))),
  };
}

/** One line that says it all. */
export function summary({ stacks, guardrails, passed, broken, accepted, unknown }: Report): string {
  return (
    `${counted(stacks, "stack")}, ${counted(guardrails, "guardrail")}: ${passed} passed, ${broken.length} failed, ` +
    `${accepted.length} accepted, ${unknown.length} unknown until Terraform runs`
  );
}

/** What was seen, and that an exception is over if it is. */
export function detailOf({ detail, standing, acknowledged }: Finding): string {
  return standing === "expired" ? `${detail}; its exception ended on ${acknowledged?.expires}` : detail;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The worst first; then by rule, stack and address, so that the same input always gives the same text. */
function bySeverity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.guardrail.severity) - SEVERITIES.indexOf(b.guardrail.severity) ||
    compare(a.guardrail.id, b.guardrail.id) ||
    compare(a.stack, b.stack) ||
    compare(a.address, b.address)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
