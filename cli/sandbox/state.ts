import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { runProcess } from "../terraform/process";

interface State {
  readonly resources: readonly { readonly mode: string; readonly type: string; readonly name: string }[];
}

/** Addresses of the resources in a stack's local state; none if there is no state. */
export function resourcesInState(projectDirectory: string, stack: string): string[] {
  const file = join(projectDirectory, ".state", `${stack}.tfstate`);
  if (!existsSync(file)) return [];
  const { resources } = JSON.parse(readFileSync(file, "utf8")) as State;
  return resources.filter(({ mode }) => mode === "managed").map(({ type, name }) => `${type}.${name}`);
}

/** Takes resources out of a stack's state, so that Terraform does not try to delete them. */
export async function forget(
  stackDirectory: string,
  addresses: readonly string[],
  options: { readonly terraform: string; readonly env: NodeJS.ProcessEnv; readonly signal?: AbortSignal },
): Promise<void> {
  if (addresses.length === 0) return;
  const args = ["state", "rm", "-no-color", ...addresses];
  const result = await runProcess(options.terraform, args, { ...options, cwd: stackDirectory });
  if (result.code !== 0) throw new UserError(`terraform state rm failed\n${(result.stderr || result.stdout).trim()}`);
}
