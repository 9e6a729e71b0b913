import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../../core/errors";
import { toOfflineConfig } from "./offline-config";

/** A synthesized stack: its name and the directory of its `cdk.tf.json`. */
export interface StackDirectory {
  readonly name: string;
  readonly directory: string;
}

/** A stack whose offline copy has been written to `workDirectory`. */
export interface WrittenStack {
  readonly name: string;
  readonly workDirectory: string;
  readonly config: object;
}

/**
 * Makes the output directory ready and returns the path of a working directory inside of it: on the same file system,
 * so that a finished folder can be renamed into place. Results of an earlier run are removed, since a stack that fails
 * now must not show an old plan.
 */
export function prepareOutput(output: string, names: readonly string[]): string {
  rejectBadNames(names);
  mkdirSync(output, { recursive: true });
  removeLeftovers(output);
  for (const name of names) rmSync(join(output, name), { recursive: true, force: true });
  const work = join(output, `.work-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  return work;
}

/** Writes the offline copy of a stack, with the files that it names by relative path beside it. */
export function writeStack({ name, directory }: StackDirectory, work: string): WrittenStack {
  const config = toOfflineConfig(JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as object);
  const workDirectory = join(work, name);
  mkdirSync(workDirectory, { recursive: true });
  writeFileSync(join(workDirectory, "cdk.tf.json"), JSON.stringify(config, null, 2));
  const assets = resolve(directory, "assets");
  if (existsSync(assets)) symlinkSync(assets, join(workDirectory, "assets"), "dir");
  return { name, workDirectory, config };
}

/** Names become folders; one with a separator in it could remove a folder elsewhere. */
function rejectBadNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    if (!/^[A-Za-z0-9_][\w.-]*$/.test(name))
      throw new UserError(`a stack's name must be a folder's name, got '${name}'`);
    if (names.indexOf(name) !== index) throw new UserError(`a stack is planned once a run, got '${name}' twice`);
  }
}

/** Working directories of runs that were killed before they could clean up. */
function removeLeftovers(output: string): void {
  for (const name of readdirSync(output)) {
    const pid = /^\.work-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(output, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
