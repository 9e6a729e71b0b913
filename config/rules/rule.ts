import type { PathSegment } from "../findings";
import type { Lock } from "../lock";
import type { LandingZoneSettings } from "../schema";

/** What a rule looks at: the file's values with defaults filled in, and the lock file. */
export interface RuleInput {
  readonly settings: LandingZoneSettings;
  readonly lock: Lock;
}

/** What a rule found, before its position is looked up. */
export interface Violation {
  readonly path: readonly PathSegment[];
  readonly message: string;
  readonly hint?: string;
  /** Where the violation stands; the YAML file unless said. */
  readonly in?: "lock";
}

/** A relation between values that the schema of one field cannot express. */
export interface Rule {
  /** Stable id, LZ-CFG-nnn. */
  readonly id: string;
  readonly title: string;
  readonly severity?: "error" | "warning";
  check(input: RuleInput): Iterable<Violation>;
}
