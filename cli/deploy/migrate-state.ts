import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
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
  if (!isSame(local, remote)) {
    refuseForeignState(stack, local, remote);
    await folder.pushState(file);
    if (!isSame(local, await folder.state())) {
      throw new UserError(
        `the state of ${stack} was pushed, but what comes back differs; the local state stays where it is`,
        `compare ${file} with: terraform state pull`,
      );
    }
  }
  const kept = putAway(workDirectory, stack);
  return `${local.resources.length} resources are in the new backend; the local state is kept in ${kept}`;
}

/** Never writes over a state that is not an earlier one of the same stack. */
function refuseForeignState(stack: string, local: TerraformState, remote: TerraformState | undefined): void {
  if (remote === undefined || remote.resources.length === 0) return;
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

/**
 * Whether two states hold the same resources with the same values. The lineage is not asked: Terraform gives a state that
 * it pushes to an empty S3 backend a new one.
 */
function isSame(left: TerraformState, right: TerraformState | undefined): boolean {
  return right !== undefined && isDeepStrictEqual(sorted(left), sorted(right));
}

function sorted({ resources }: TerraformState): unknown[] {
  const address = (resource: TerraformState["resources"][number]): string =>
    [resource.module, resource.mode, resource.type, resource.name].join(".");
  return [...resources].sort((a, b) => (address(a) < address(b) ? -1 : 1));
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
