import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { UserError } from "../../core/errors";
import { terraformEnvironment } from "./environment";
import { runProcess } from "./process";

/** Oldest supported Terraform: the first whose S3 backend locks by itself (`use_lockfile`) as more than a preview. */
export const MINIMUM_TERRAFORM = "1.11.0";

/** A Terraform that was found and answered. */
export interface Terraform {
  /** Absolute path of the executable. */
  readonly command: string;
  readonly version: string;
  /** Operating system and architecture in Terraform's words, such as `linux_amd64`. */
  readonly platform: string;
}

/** There is a Terraform, but it cannot be used. */
export class TerraformUnusableError extends UserError {
  constructor(message: string, hint?: string) {
    super(message, hint);
    this.name = "TerraformUnusableError";
  }
}

/**
 * Finds Terraform: `LZ_TERRAFORM` if set, otherwise the first one on `PATH`. Returns undefined if none is installed;
 * one that is too old or does not answer is an error, because it would fail later with a worse message.
 */
export async function findTerraform(environment: NodeJS.ProcessEnv = process.env): Promise<Terraform | undefined> {
  const chosen = environment.LZ_TERRAFORM || undefined;
  if (chosen !== undefined && !isExecutable(resolve(chosen))) {
    throw new TerraformUnusableError(`LZ_TERRAFORM names no executable file, got '${chosen}'`);
  }
  const command = chosen === undefined ? onPath("terraform", environment) : resolve(chosen);
  if (command === undefined) return undefined;

  const terraform = await ask(command, environment);
  if (compareVersions(terraform.version, MINIMUM_TERRAFORM) < 0) {
    throw new TerraformUnusableError(
      `Terraform ${terraform.version} ('${command}') is too old: ${MINIMUM_TERRAFORM} or later is needed, ` +
        "because the state is locked with the S3 backend's own lock file (use_lockfile)",
      "Install a newer Terraform, or name another one in LZ_TERRAFORM.",
    );
  }
  return terraform;
}

/** Orders versions by their numbers; what follows them (`-beta1`) is not looked at. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => (version.split(/[-+]/)[0] ?? "").split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

async function ask(command: string, environment: NodeJS.ProcessEnv): Promise<Terraform> {
  const env = terraformEnvironment({ environment });
  const result = await runProcess(command, ["version", "-json"], { cwd: process.cwd(), env, timeoutMs: 60_000 });
  try {
    const answer = JSON.parse(result.stdout) as { terraform_version?: unknown; platform?: unknown };
    if (typeof answer.terraform_version === "string" && typeof answer.platform === "string") {
      return { command, version: answer.terraform_version, platform: answer.platform };
    }
  } catch {
    // Falls through to the message below, which shows what was answered instead.
  }
  const said = (result.stderr || result.stdout).trim().split("\n")[0] ?? "";
  throw new TerraformUnusableError(`'${command} version -json' did not answer with a version, got '${said}'`);
}

function onPath(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const directories = (environment.PATH ?? "").split(delimiter).filter((directory) => directory !== "");
  return directories.map((directory) => resolve(join(directory, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
