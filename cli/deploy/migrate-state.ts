import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { localStateFile, readLocalState } from "./local-state";
import type { TerraformFolder, TerraformState } from "./terraform-folder";

/** The part of a folder that moving a state needs. */
export type StateFolder = Pick<TerraformFolder, "init" | "state" | "pushState">;

/**
 * Moves a stack's local state to its new backend: push, read back, compare, and only then put the local file away. Can
 * be run again after an interruption at any point. Returns what was done, for the user.
 */
export async function migrateState(workDirectory: string, stack: string, folder: StateFolder): Promise<string> {
  const file = localStateFile(workDirectory, stack);
  const local = readLocalState(workDirectory, stack);
  if (local === undefined) return "has no state on this machine";
  await folder.init();
  const remote = await folder.state();
  refuseForeignState(stack, local, remote);
  if (remote === undefined || isEmpty(remote) || remote.serial < local.serial) await folder.pushState(file);
  const stored = await folder.state();
  if (stored === undefined || addresses(stored) !== addresses(local) || stored.lineage !== local.lineage) {
    throw new UserError(
      `the state of ${stack} was pushed, but what comes back differs; the local state stays where it is`,
      `compare ${file} with: terraform state pull`,
    );
  }
  const kept = putAway(workDirectory, stack);
  return `${local.resources.length} resources are in the new backend; the local state is kept in ${kept}`;
}

/** Never overwrites a state that is not an earlier one of the same stack. */
function refuseForeignState(stack: string, local: TerraformState, remote: TerraformState | undefined): void {
  if (remote === undefined || isEmpty(remote)) return;
  if (remote.lineage !== local.lineage) {
    throw new UserError(
      `the backend holds another state of ${stack} already (lineage ${remote.lineage}, here ${local.lineage})`,
      "one of the two was made by mistake; nothing was changed",
    );
  }
  if (remote.serial > local.serial) {
    throw new UserError(
      `the backend holds a newer state of ${stack} (serial ${remote.serial}, here ${local.serial}): it is in use already`,
      "put the local file away by hand if it is only a leftover; nothing was changed",
    );
  }
}

function isEmpty(state: TerraformState): boolean {
  return state.resources.length === 0;
}

function addresses(state: TerraformState): string {
  return state.resources
    .map(({ module, mode, type, name, instances }) => `${module ?? ""}|${mode}|${type}|${name}|${instances.length}`)
    .sort()
    .join("\n");
}

/** Keeps the old file: it is the only copy if the bucket is lost before its first backup. */
function putAway(workDirectory: string, stack: string): string {
  const directory = join(workDirectory, ".state", "migrated");
  mkdirSync(directory, { recursive: true });
  const file = localStateFile(workDirectory, stack);
  const target = join(directory, `${stack}.tfstate`);
  renameSync(file, target);
  if (existsSync(`${file}.backup`)) renameSync(`${file}.backup`, `${target}.backup`);
  return target;
}
