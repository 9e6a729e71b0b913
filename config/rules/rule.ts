import type { ReferencedFiles } from "../files";
import type { PathSegment } from "../findings";
import type { Lock } from "../lock";
import type { LandingZoneSettings } from "../schema";

/** What a rule looks at: the file's values with defaults filled in, and the lock file. */
export interface RuleInput {
  readonly settings: LandingZoneSettings;
  /** Empty for a rule that does not say `needsLock`, if the lock file has mistakes of its own. */
  readonly lock: Lock;
  /** What the files hold that the settings name. */
  readonly files: ReferencedFiles;
}

/** What a rule found, before its position is looked up. */
export interface Violation {
  readonly path: readonly PathSegment[];
  readonly message: string;
  readonly hint?: string;
  /** Where the violation stands; the YAML file unless said. */
  readonly in?: "lock";
  /** Whether the path ends with a key of a mapping, and the violation is about the key rather than its value. */
  readonly atKey?: boolean;
}

/** A relation between values that the schema of one field cannot express. */
export interface Rule {
  /** Stable id, LZ-CFG-nnn. */
  readonly id: string;
  /** What must hold. */
  readonly title: string;
  /** @default "error" */
  readonly severity?: "error" | "warning";
  /**
   * Values without which the rule would find what is not there, as in accounts[].kind. The rule is left out while one
   * of them is wrong by itself, so that one mistake is reported once.
   */
  readonly needs?: readonly string[];
  /** Left out while the lock file has mistakes. */
  readonly needsLock?: boolean;
  check(input: RuleInput): Iterable<Violation>;
}
