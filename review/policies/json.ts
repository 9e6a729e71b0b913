import type { PolicyReport } from "./report";

/** The report for programs. */
export function toJson(report: PolicyReport): string {
  return JSON.stringify(report, null, 2);
}
