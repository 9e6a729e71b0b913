import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsOf, type Findings } from "./diagnostics";
import type { WrittenStack } from "./offline-workspace";
import type { ProcessResult } from "./process";

/** Runs Terraform in a directory; set up once for a whole run. */
export type RunTerraform = (directory: string, args: readonly string[]) => Promise<ProcessResult>;

interface StackJson {
  readonly terraform?: { readonly required_providers?: Record<string, unknown>; readonly backend?: object };
  readonly provider?: object;
  readonly module?: object;
  readonly resource?: object;
  readonly data?: object;
  readonly ephemeral?: object;
}

/**
 * Groups the stacks that can share one `terraform init`: those with the same required providers. A stack that has
 * modules, or uses a provider that it does not declare, stands alone.
 */
export function initGroups(stacks: readonly WrittenStack[]): WrittenStack[][] {
  const groups = new Map<string, WrittenStack[]>();
  for (const stack of stacks) {
    const key = sharedKey(stack.config) ?? `alone:${stack.name}`;
    groups.set(key, [...(groups.get(key) ?? []), stack]);
  }
  return [...groups.values()];
}

/**
 * Makes a group of stacks ready to plan with a single `terraform init`, which costs seconds and must never run twice at
 * a time. A group that shares is initialized in a directory of its own that holds only the provider requirements, so
 * that a mistake in one stack cannot stop the others; each stack then gets that directory's providers, lock file and
 * backend record. Terraform takes them for its own, since the backend is the same, word for word.
 */
export async function initGroup(
  group: readonly WrittenStack[],
  sharedDirectory: string,
  run: RunTerraform,
): Promise<Findings> {
  const [first] = group;
  if (first === undefined) return { errors: [], warnings: [], aborted: false };
  const shared = sharedKey(first.config) !== undefined;
  const directory = shared ? sharedDirectory : first.workDirectory;
  if (shared) writeRequirements(directory, first.config);
  const result = await run(directory, ["init", "-json", "-input=false"]);
  const findings = findingsOf("init", result);
  if (shared && findings.errors.length === 0) {
    for (const { workDirectory } of group) share(directory, workDirectory);
  }
  return { ...findings, warnings: findings.warnings.filter(concernsTheStack) };
}

function sharedKey(config: object): string | undefined {
  const { terraform, module, ...blocks } = config as StackJson;
  const required = terraform?.required_providers ?? {};
  const used = [blocks.resource, blocks.data, blocks.ephemeral]
    .flatMap((byType) => Object.keys(byType ?? {}))
    .map((type) => type.split("_")[0] ?? type)
    .concat(Object.keys(blocks.provider ?? {}))
    .filter((provider) => provider !== "terraform");
  const declared = used.every((provider) => provider in required);
  if (!declared || Object.keys(module ?? {}).length > 0) return undefined;
  return JSON.stringify(Object.entries(required).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeRequirements(directory: string, config: object): void {
  const { required_providers, backend } = (config as StackJson).terraform ?? {};
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify({ terraform: { required_providers, backend } }));
}

function share(from: string, to: string): void {
  mkdirSync(join(to, ".terraform"), { recursive: true });
  symlinkSync(join(from, ".terraform", "providers"), join(to, ".terraform", "providers"), "dir");
  copyFileSync(join(from, ".terraform", "terraform.tfstate"), join(to, ".terraform", "terraform.tfstate"));
  copyFileSync(join(from, ".terraform.lock.hcl"), join(to, ".terraform.lock.hcl"));
}

/** The lock file of an offline plan is thrown away, so checksums for other platforms do not matter. */
function concernsTheStack(warning: string): boolean {
  return !warning.startsWith("Incomplete lock file information");
}
