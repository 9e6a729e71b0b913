import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../core/errors";
import type { TerraformJson } from "../../policies/guardrails/readers/terraform-json";

const STACK_FILE = "cdk.tf.json";

/** A synthesized stack on disk. */
export interface StackFile {
  /** Name of its folder, which is the stack's name. */
  readonly stack: string;
  readonly file: string;
  readonly json: TerraformJson;
}

/**
 * The stacks of a path: a cdktf.out folder, a folder of stack folders, one stack's folder, or one file of Terraform JSON.
 */
export function readStacks(path: string): StackFile[] {
  if (!existsSync(path))
    throw new UserError(`there is no '${path}'`, "run: npx cdktf synth, then name its output folder");
  const files = statSync(path).isFile() ? [path] : stackFiles(path);
  if (files.length === 0) {
    throw new UserError(`'${path}' holds no synthesized stacks: no ${STACK_FILE} lies in it`, "run: npx cdktf synth");
  }
  return files.map((file) => ({ stack: basename(dirname(file)), file, json: readJson(file) }));
}

function stackFiles(folder: string): string[] {
  const own = join(folder, STACK_FILE);
  if (existsSync(own)) return [own];
  const stacks = existsSync(join(folder, "stacks")) ? join(folder, "stacks") : folder;
  return readdirSync(stacks)
    .sort()
    .map((name) => join(stacks, name, STACK_FILE))
    .filter((file) => existsSync(file));
}

function readJson(file: string): TerraformJson {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`, "synthesize it again");
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new UserError(`${file} is not a Terraform configuration: it must hold an object`);
  }
  return json;
}
