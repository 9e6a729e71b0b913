import { existsSync, readFileSync } from "node:fs";
import { lockSchema } from "../../config/lock";
import { UserError } from "../../core/errors";
import type { Json } from "../../core/json";
import { formatPath, type PathSegment } from "../../config/findings";
import { type AtomicWriteFs, writeFileAtomically } from "./atomic-write";
import { flatten, unflatten } from "./facts";
import { formatLock } from "./format";

export type LockContent = Readonly<Record<string, Json>>;

/** Content of the lock file as it stands; of an empty one if there is none. */
export function readLockFile(file: string): LockContent {
  if (!existsSync(file)) return { version: 1 };
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LockContent;
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`, "take it from version control again");
  }
}

/**
 * Writes the lock file if that changes anything, and says whether it did. The content is checked first: a fact of the
 * wrong shape would make the next command refuse the whole file.
 */
export function writeLockFile(file: string, content: LockContent, fs?: AtomicWriteFs): boolean {
  if (existsSync(file) && normalized(readLockFile(file)) === normalized(content)) return false;
  const checked = lockSchema.safeParse(content);
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => {
      const path = issue.path.filter((segment): segment is PathSegment => typeof segment !== "symbol");
      return `  ${formatPath(path)}: ${issue.message}`;
    });
    throw new UserError(
      ["what the stacks published does not fit the lock file, so it was not written:", ...problems].join("\n"),
    );
  }
  writeFileAtomically(file, formatLock(content), fs);
  return true;
}

/** The same text for the same facts, however the file is laid out. */
function normalized({ version = 1, ...facts }: LockContent): string {
  return formatLock({ version, ...unflatten(flatten(facts)) });
}
