import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import type { Context } from "../context";
import type { SynthesizedStack } from "../synthesize";
import type { TerraformState } from "./terraform-folder";

/** Where a stack's state lies while the backend is local. */
export function localStateFile(workDirectory: string, stack: string): string {
  return join(workDirectory, ".state", `${stack}.tfstate`);
}

/** The stack's local state; undefined if there is none. */
export function readLocalState(workDirectory: string, stack: string): TerraformState | undefined {
  const file = localStateFile(workDirectory, stack);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TerraformState;
  } catch {
    throw new UserError(
      `${file} is not a Terraform state: it was cut off while it was written`,
      `the state before that lies in ${file}.backup; compare the two, then copy it back`,
    );
  }
}

/**
 * After `backend.type` became s3, stacks whose state still lies here would look as if they were not deployed, and
 * everything in them would be made a second time.
 */
export function requireMigratedState(context: Context, stacks: readonly string[]): void {
  if (context.landingZone.settings.backend.type === "local") return;
  const left = stacks.filter((stack) => (readLocalState(context.workDirectory, stack)?.resources.length ?? 0) > 0);
  if (left.length === 0) return;
  throw new UserError(
    `the state of ${left.join(", ")} is still on this machine, but the configuration says that it is in S3`,
    "run: npx lz migrate-state",
  );
}

/**
 * Terraform could not store the state and left it in the stack's folder, which a later synth may delete: it is moved to
 * where it lasts. Returns its place.
 */
export function rescueState(workDirectory: string, stack: SynthesizedStack): string | undefined {
  const left = join(stack.directory, "errored.tfstate");
  if (!existsSync(left)) return undefined;
  mkdirSync(join(workDirectory, ".state"), { recursive: true });
  const file = rescuedFile(workDirectory, stack.name);
  renameSync(left, file);
  return file;
}

/** Refuses to deploy a stack whose last state was never stored: Terraform would not know of what it made. */
export function requireStoredState(workDirectory: string, stack: SynthesizedStack): void {
  const file = rescuedFile(workDirectory, stack.name);
  if (!existsSync(file)) return;
  throw new UserError(
    `the last state of ${stack.name} could not be stored and lies in ${file}`,
    `run: terraform -chdir=${stack.directory} state push ${file}   and then delete the file`,
  );
}

function rescuedFile(workDirectory: string, stack: string): string {
  return join(workDirectory, ".state", `${stack}.errored.tfstate`);
}
