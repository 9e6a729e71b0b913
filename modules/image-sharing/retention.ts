import { wholeNumberProblem } from "../../core/whole-number";
import { type Problem } from "./problems";

/** A period as Data Lifecycle Manager takes it. */
export interface Period {
  readonly interval: number;
  readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
}

/** How long snapshots are kept: the last ones by number, or each for a time. */
export type Retention = { readonly count: number } | Period;

/** 100 years: https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html */
const LONGEST: Readonly<Record<Period["unit"], number>> = { DAYS: 36_500, WEEKS: 5_200, MONTHS: 1_200, YEARS: 100 };

/** Most snapshots that a schedule keeps: https://docs.aws.amazon.com/dlm/latest/APIReference/API_RetainRule.html */
const MOST = 1_000;

/** What is wrong with a retention, in words; undefined if nothing is. */
export function retentionProblem(name: string, retention: Retention): Problem {
  if ("count" in retention) return wholeNumberProblem(`${name}.count`, retention.count, 1, MOST);
  return periodProblem(name, retention);
}

/** What is wrong with a period, in words; undefined if nothing is. */
export function periodProblem(name: string, { interval, unit }: Period): Problem {
  return wholeNumberProblem(`${name}.interval`, interval, 1, LONGEST[unit]);
}

/** The block of a rule. */
export function periodBlock({ interval, unit }: Period): { interval: number; intervalUnit: string } {
  return { interval, intervalUnit: unit };
}
