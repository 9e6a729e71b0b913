import { readReferencedFiles, type ReferencedFiles } from "./files";
import { type Finding, formatPath, type PathSegment, sortFindings } from "./findings";
import { EMPTY_LOCK } from "./lock";
import type { LandingZone } from "./model";
import { type ParsedLandingZone, type ParsedLock, parseLandingZone, parseLockFile } from "./parse";
import { pattern } from "./repair";
import { resolve } from "./resolve";
import { RULES } from "./rules";
import type { Rule, Violation } from "./rules/rule";
import type { SourceMap } from "./source-map";
import { printable } from "./text";

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
  const yaml = parseLandingZone(options.file);
  const lock = parseLockFile(options.lockFile ?? lockFileOf(options.file));
  const files: ReferencedFiles = yaml.settings ? readReferencedFiles(options.file, yaml.settings) : new Map();
  const findings = sortFindings([
    ...yaml.findings,
    ...lock.findings,
    ...RULES.flatMap((rule) => applyRule(rule, yaml, lock, files)),
  ]).map(asPrintable);
  if (!yaml.settings || !yaml.sources || !lock.lock || findings.some(({ severity }) => severity === "error")) {
    return { findings };
  }
  return { landingZone: resolve(yaml.settings, lock.lock, yaml.sources, files), findings };
}

/** landing-zone.yaml -> landing-zone.lock.json. */
export function lockFileOf(file: string): string {
  return file.replace(/\.ya?ml$/, "") + ".lock.json";
}

/** What a rule finds, short of what only follows from a mistake that is reported already. */
function applyRule(rule: Rule, yaml: ParsedLandingZone, lock: ParsedLock, files: ReferencedFiles): Finding[] {
  const { settings, sources, broken } = yaml;
  if (!settings || !sources) return [];
  if (rule.needsLock && !lock.lock) return [];
  if (rule.needs?.some((need) => broken.some((path) => overlaps(need, pattern(path))))) return [];
  const severity = rule.severity ?? "error";
  return [...rule.check({ settings, lock: lock.lock ?? EMPTY_LOCK, files })]
    .filter((violation) => violation.in === "lock" || !broken.some((path) => isWithin(violation.path, path)))
    .map((violation) => ({ violation, source: violation.in === "lock" ? (lock.sources ?? sources) : sources }))
    .map(({ violation, source }) => ({
      id: rule.id,
      severity,
      ...positionOf(violation, source),
      path: formatPath(source.written(violation.path)),
      message: violation.message,
      hint: violation.hint,
    }));
}

/** Keys and values of the user's stand in paths, messages and hints. */
function asPrintable(finding: Finding): Finding {
  const { path, message, hint } = finding;
  return { ...finding, path: printable(path), message: printable(message), hint: hint && printable(hint) };
}

function positionOf({ path, atKey }: Violation, sources: SourceMap): ReturnType<SourceMap["position"]> {
  return atKey ? sources.keyPosition(path.slice(0, -1), String(path.at(-1))) : sources.position(path);
}

/** Whether one pattern is the other or a part of it: accounts[] and accounts[].kind. */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (short === "" || /^($|[.[])/.test(long.slice(short.length)));
}

function isWithin(path: readonly PathSegment[], container: readonly PathSegment[]): boolean {
  return container.every((segment, index) => path[index] === segment);
}
