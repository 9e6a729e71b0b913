import { count, quote } from "../text";
import type { Violation } from "./rule";

/** More lines than that say nothing new: it is probably the wrong file or format. */
const MAX_SHOWN = 5;

/** A file that the configuration names, and what is wrong with its lines. */
export interface BadLines {
  /** Where the file is named. */
  readonly path: Violation["path"];
  readonly file: string;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** What a line holds. @default "line" */
  readonly what?: string;
  /** For a file with many bad lines. @default - none */
  readonly hint?: string;
}

/** The first bad lines of a file, then how many more there are. */
export function* badLines({ path, file, problems, what = "line", hint }: BadLines): Generator<Violation> {
  for (const { line, message } of problems.slice(0, MAX_SHOWN)) {
    yield { path, message: `${quote(file)} line ${line}: ${message}` };
  }
  if (problems.length > MAX_SHOWN) {
    yield { path, message: `${quote(file)} has ${count(problems.length - MAX_SHOWN, `more bad ${what}`)}`, hint };
  }
}
