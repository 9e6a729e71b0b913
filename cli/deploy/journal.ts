import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseProgress, type ProgressEvent } from "./progress-event";

/**
 * What Terraform began and finished while a stack was deployed, one line of JSON an event, on the disk before the next.
 * A clean deployment removes it; one that is found tells of a run that was cut off, when Terraform's state may not know
 * of everything that it made.
 */
export class Journal {
  private failure: string | undefined;

  private constructor(
    private readonly file: string,
    private readonly descriptor: number,
  ) {}

  /** Opens the stack's journal. Events of an earlier run that was cut off stay in it. */
  public static open(workDirectory: string, stack: string): Journal {
    const file = journalFile(workDirectory, stack);
    mkdirSync(join(workDirectory, ".state"), { recursive: true });
    return new Journal(file, openSync(file, "a"));
  }

  /** Notes the line of Terraform's output if it tells of progress. */
  public note(line: string): void {
    const event = parseProgress(line);
    if (event === undefined) return;
    try {
      writeSync(this.descriptor, `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
      fsyncSync(this.descriptor);
    } catch (error) {
      // A full disk must not end a Terraform that is in the middle of a change.
      this.failure ??= (error as Error).message;
    }
  }

  /** Why the journal is not complete; undefined if it is. */
  public get problem(): string | undefined {
    return this.failure;
  }

  /** Ends writing. After a clean deployment the state knows everything, so nothing need be kept. */
  public close(clean: boolean): void {
    closeSync(this.descriptor);
    if (clean) rmSync(this.file, { force: true });
  }
}

/** Events of a run that was cut off; undefined if the last one ended well. */
export function readJournal(workDirectory: string, stack: string): ProgressEvent[] | undefined {
  const file = journalFile(workDirectory, stack);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8").split("\n").flatMap(parseLine);
}

export function removeJournal(workDirectory: string, stack: string): void {
  rmSync(journalFile(workDirectory, stack), { force: true });
}

function journalFile(workDirectory: string, stack: string): string {
  return join(workDirectory, ".state", `${stack}.journal.jsonl`);
}

/** The last line may be half written. */
function parseLine(line: string): ProgressEvent[] {
  try {
    return [JSON.parse(line) as ProgressEvent];
  } catch {
    return [];
  }
}
