import { readFileSync } from "node:fs";
import { type Finding, sortFindings } from "./findings";
import type { LandingZone } from "./model";
import { parseLockFile, parseLandingZone } from "./parse";
import { resolve } from "./resolve";
import { RULES } from "./rules";
import type { Violation } from "./rules/rule";
import { formatPath } from "./findings";

export interface LoadResult {
  /** Undefined if any finding is an error. */
  readonly landingZone?: LandingZone;
  /** Everything that is wrong, all at once, in file order. */
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  /** Path of landing-zone.yaml. */
  readonly file: string;
  /** Path of landing-zone.lock.json. @default - beside `file`, with .yaml replaced by .lock.json */
  readonly lockFile?: string;
}

/** Reads, validates and resolves the configuration. Never throws for a user's mistake and never writes anything. */
export function loadLandingZone(options: LoadOptions): LoadResult {
  const lockFile = options.lockFile ?? lockFileOf(options.file);
  const parsed = parseLandingZone(options.file, readFileSync);
  const lock = parseLockFile(lockFile, readFileSync);
  const findings = [...parsed.findings, ...lock.findings];
  if (parsed.settings && parsed.sources && lock.lock) {
    for (const rule of RULES) {
      for (const violation of rule.check({ settings: parsed.settings, lock: lock.lock })) {
        const source = violation.in === "lock" ? lock.sources : parsed.sources;
        findings.push(toFinding(rule.id, rule.severity ?? "error", violation, source ?? parsed.sources));
      }
    }
    if (!findings.some((finding) => finding.severity === "error")) {
      return { landingZone: resolve(parsed.settings, lock.lock, parsed.sources), findings: sortFindings(findings) };
    }
  }
  return { findings: sortFindings(findings) };
}

/** landing-zone.yaml -> landing-zone.lock.json. */
export function lockFileOf(file: string): string {
  return file.replace(/\.ya?ml$/, "") + ".lock.json";
}

function toFinding(
  id: string,
  severity: Finding["severity"],
  violation: Violation,
  sources: { position(path: Violation["path"]): { file: string; line: number; column: number } },
): Finding {
  return {
    id,
    severity,
    ...sources.position(violation.path),
    path: formatPath(violation.path),
    message: violation.message,
    hint: violation.hint,
  };
}
