import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { UserError } from "../../core/errors";

/** Who holds the work tree. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly since: string;
  /** When the process was started, as the kernel counts: process ids are used again. */
  readonly processStart?: string;
}

/**
 * Lets one command at a time change stacks from this work tree: two would write the same stack folders and the same lock
 * file. The state itself is guarded by Terraform's own lock, on other machines too. A lock whose process is dead is
 * taken over.
 */
export async function withRunLock<Result>(
  workDirectory: string,
  command: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const file = join(workDirectory, ".state", "deploy.lock");
  acquire(file, command);
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string, command: string): void {
  const directory = join(file, "..");
  mkdirSync(directory, { recursive: true });
  const own = `${file}.${process.pid}`;
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    command,
    since: new Date().toISOString(),
    processStart: processStart(process.pid),
  };
  // A link appears with its content: nobody ever reads a lock that is still empty.
  writeFileSync(own, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(own, file)) return;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw heldBy(holder, file);
      discard(file);
    }
    throw new UserError(`another lz took ${file} at the same moment`, "run the command again");
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new UserError(`cannot write ${to}: ${(error as Error).message}`);
  }
}

/** Takes a dead lock away. The rename decides who does it, so a new holder's lock is never removed by mistake. */
function discard(file: string): void {
  const old = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, old);
  } catch {
    return; // Somebody else was faster.
  }
  const holder = readHolder(old);
  // Between reading and renaming a new holder may have come: it gets its lock back.
  if (holder && isAlive(holder)) tryLink(old, file);
  rmSync(old, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  // Nothing can be told of a process on another machine.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return holder.processStart === undefined || processStart(holder.pid) === holder.processStart;
}

/** Start time of a process on Linux; elsewhere the id alone must do. */
function processStart(pid: number): string | undefined {
  try {
    // The second field is the command in parentheses and may hold spaces; the start time is field 22.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  } catch {
    return undefined;
  }
}

function heldBy(holder: Holder, file: string): UserError {
  const elsewhere = holder.host === hostname() ? "" : ` on ${holder.host}`;
  return new UserError(
    `'${holder.command}' is at work here since ${holder.since} (process ${holder.pid}${elsewhere})`,
    elsewhere === "" ? "wait until it is done" : `if that run is certainly over, delete ${file}`,
  );
}
