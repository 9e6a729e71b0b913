import { RULES } from "./rules";

/** A kind of finding, as docs/errors.md lists it. */
export interface FindingType {
  /** Stable id, LZ-CFG-nnn. */
  readonly id: string;
  readonly severity: "error" | "warning";
  /** What must hold. */
  readonly title: string;
}

/** What is found before any rule runs: in the file as such (001-009) and value by value (010-019). */
const BEFORE_RULES: Readonly<Record<string, string>> = {
  "LZ-CFG-001": "The file exists",
  "LZ-CFG-002": "The file can be read",
  "LZ-CFG-003": "The file is at most 1 MiB large",
  "LZ-CFG-004": "The file is UTF-8",
  "LZ-CFG-005": "The file is not empty",
  "LZ-CFG-006": "The file is valid YAML, or JSON for the lock file",
  "LZ-CFG-007": "A key is set once",
  "LZ-CFG-008": "The file holds one YAML document",
  "LZ-CFG-009": "YAML aliases do not explode",
  "LZ-CFG-010": "A value has the right type",
  "LZ-CFG-011": "Keys are known",
  "LZ-CFG-013": "Required keys are there",
  "LZ-CFG-014": "A value is one of those that are allowed",
  "LZ-CFG-015": "Text has the right form",
  "LZ-CFG-016": "Numbers, texts and lists are neither too small nor too large",
  "LZ-CFG-017": "What looks like a number but is text stands in quotes",
  "LZ-CFG-018": "Keys that you choose have the right form",
  "LZ-CFG-019": "The file version is one that this release reads",
};

/** What is found once the organization policies are made from a configuration that is otherwise right: 154-156. */
const AFTER_RULES: Readonly<Record<string, string>> = {
  "LZ-CFG-154": "An organization policy is no larger than AWS takes",
  "LZ-CFG-155": "No root, unit or account has more organization policies of a type than AWS attaches",
  "LZ-CFG-156": "The organization's own policies are documents of their type",
};

/** The same, of what AWS takes without a word: 145-146. */
const WARNINGS_AFTER_RULES: Readonly<Record<string, string>> = {
  "LZ-CFG-145": "The organization's own policies name actions and condition keys that AWS has",
  "LZ-CFG-146": "Where a service control policy exempts by a role's name or a tag, another keeps people from taking it",
};

/** Every kind of finding, by id. An id keeps its meaning for ever and is not used again. */
export const FINDING_TYPES: readonly FindingType[] = [
  ...Object.entries({ ...BEFORE_RULES, ...AFTER_RULES }).map(([id, title]): FindingType => ({
    id,
    severity: "error",
    title,
  })),
  ...Object.entries(WARNINGS_AFTER_RULES).map(([id, title]): FindingType => ({ id, severity: "warning", title })),
  ...RULES.map(({ id, severity = "error", title }): FindingType => ({ id, severity, title })),
].sort((a, b) => a.id.localeCompare(b.id));
