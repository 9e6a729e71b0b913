import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { join, resolve } from "node:path";
import { findingsOf, type Findings } from "./diagnostics";
import { credentialFreeEnvironment, terraformEnvironment } from "./environment";
import type { Terraform } from "./find-terraform";
import { initGroup, initGroups, type RunTerraform } from "./offline-init";
import { prepareOutput, writeStack, type StackDirectory, type WrittenStack } from "./offline-workspace";
import { countChanges, NO_CHANGES } from "./plan-counts";
import { mapWithConcurrency, NotStartedError } from "./pool";
import { runProcess } from "./process";
import type { PlanProgress, StackPlan } from "./stack-plan";

export type { PlanProgress, StackPlan } from "./stack-plan";

export interface OfflinePlanOptions {
  readonly stacks: readonly StackDirectory[];

  /** Gets one folder a stack; what an earlier run left there for these stacks is removed first. */
  readonly outputDirectory: string;

  readonly terraform: Terraform;

  /**
   * Terraform's configuration file, as `writeCliConfig` makes it for a mirror.
   *
   * @default - the user's, and downloaded providers are kept in the output directory
   */
  readonly cliConfigFile?: string;

  /** @default - the environment of this process */
  readonly environment?: NodeJS.ProcessEnv;

  /** @default - as many at a time as processors and free memory allow */
  readonly concurrency?: number;

  /**
   * Runs `terraform validate` before the plan. The plan finds the same faults.
   *
   * @default true
   */
  readonly validate?: boolean;

  /**
   * Limit for each Terraform command.
   *
   * @default 600000
   */
  readonly timeoutMs?: number;

  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
}

/** A stack on its way: what Terraform has warned of so far, and the failure that ended it, if any. */
interface Course {
  readonly name: string;
  readonly written?: WrittenStack;
  readonly findings: Findings;
}

const GIGABYTE = 1024 ** 3;

/**
 * Plans stacks from nothing: no state, no credentials, and no network but for the providers. A stack that fails does
 * not stop the others. A folder in the output is always complete; there is none for a stack that failed.
 */
export async function planOffline(options: OfflinePlanOptions): Promise<StackPlan[]> {
  const output = resolve(options.outputDirectory);
  const names = options.stacks.map(({ name }) => name);
  const work = prepareOutput(output, names);
  const run = terraformRunner(options, output);
  try {
    const courses = await initAll(writeAll(options.stacks, work), work, run, options);
    const configs = courses.flatMap(({ written }) => (written === undefined ? [] : [written.config]));
    const settled = await mapWithConcurrency(
      courses,
      options.concurrency ?? defaultConcurrency(configs),
      async (course) => {
        const plan = await planStack(course, join(output, course.name), run, options);
        options.onProgress?.({ stack: plan.stack, phase: plan.status === "planned" ? "done" : "failed", plan });
        return plan;
      },
      options.signal,
    );
    return settled.map((each, i) => (each.status === "fulfilled" ? each.value : rejected(names[i] ?? "", each.reason)));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** How many plans run at a time: a plan starts one provider process a region, of about half a gigabyte each. */
export function defaultConcurrency(configs: readonly object[], freeBytes = freeMemory()): number {
  const providers = configs.map((config) => (config as { provider?: { aws?: unknown[] } }).provider?.aws?.length ?? 1);
  const bytesPerPlan = Math.max(1.5, 0.5 * Math.max(1, ...providers)) * GIGABYTE;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freeBytes / bytesPerPlan)));
}

/** In a container its limit counts; Node knows it from 20.13 on. */
function freeMemory(): number {
  const { availableMemory } = process as { availableMemory?: () => number };
  return Math.min(freemem(), availableMemory?.() ?? Infinity);
}

function terraformRunner(options: OfflinePlanOptions, output: string): RunTerraform {
  const { environment = process.env, cliConfigFile, signal, timeoutMs = 600_000 } = options;
  // A mirror is on this machine already, and a user's own cache is better than a new one.
  const needsCache = cliConfigFile === undefined && environment.TF_PLUGIN_CACHE_DIR === undefined;
  const pluginCacheDirectory = needsCache ? join(output, ".plugin-cache") : undefined;
  // Terraform refuses a cache directory that does not exist.
  if (pluginCacheDirectory !== undefined) mkdirSync(pluginCacheDirectory, { recursive: true });
  const env = credentialFreeEnvironment(terraformEnvironment({ environment, cliConfigFile, pluginCacheDirectory }));
  return (cwd, args) => runProcess(options.terraform.command, args, { cwd, env, signal, timeoutMs, stdin: "ignore" });
}

function writeAll(stacks: readonly StackDirectory[], work: string): Course[] {
  return stacks.map((stack) => {
    try {
      return { name: stack.name, written: writeStack(stack, work), findings: NOTHING_FOUND };
    } catch (error) {
      return { name: stack.name, findings: { ...NOTHING_FOUND, errors: [messageOf(error)] } };
    }
  });
}

/** One init after the other: neither a plugin cache nor a download is safe for two at a time. */
async function initAll(
  courses: readonly Course[],
  work: string,
  run: RunTerraform,
  options: OfflinePlanOptions,
): Promise<Course[]> {
  const found = new Map<string, Findings>();
  const groups = initGroups(courses.flatMap(({ written }) => written ?? []));
  for (const [index, group] of groups.entries()) {
    if (options.signal?.aborted) break;
    for (const { name } of group) options.onProgress?.({ stack: name, phase: "init" });
    const findings = await initGroup(group, join(work, `.init-${index}`), run);
    for (const { name } of group) found.set(name, findings);
  }
  return courses.map((course) => ({ ...course, findings: found.get(course.name) ?? course.findings }));
}

async function planStack(
  { name, written, findings }: Course,
  target: string,
  run: RunTerraform,
  options: OfflinePlanOptions,
): Promise<StackPlan> {
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 100) / 10;
  if (written === undefined || findings.errors.length > 0) return unplanned(name, findings, seconds());

  const directory = written.workDirectory;
  const warnings = new Set(findings.warnings);
  const commands: (readonly [PlanProgress["phase"], string, ...string[]])[] = [
    ["validate", "validate", "-json"],
    ["plan", "plan", "-json", "-input=false", "-lock=false", "-out=plan.tfplan"],
    ["plan", "show", "-json", "-no-color", "plan.tfplan"],
  ];
  let said = "";
  for (const [phase, command, ...args] of options.validate === false ? commands.slice(1) : commands) {
    if (command !== "show") options.onProgress?.({ stack: name, phase });
    const result = await run(directory, [command, ...args]);
    const { errors, aborted, ...more } = findingsOf(command, result);
    for (const warning of more.warnings) warnings.add(warning);
    if (errors.length > 0) return unplanned(name, { errors, aborted, warnings: [...warnings] }, seconds());
    said = result.stdout;
  }

  const counts = countChanges(JSON.parse(said) as object);
  writeFileSync(join(directory, "plan.json"), said);
  rmSync(join(directory, ".terraform"), { recursive: true, force: true });
  // The folder appears under its name only now that everything is in it.
  renameSync(directory, target);
  return {
    stack: name,
    status: "planned",
    ...counts,
    warnings: [...warnings],
    errors: [],
    planFile: join(target, "plan.tfplan"),
    planJsonFile: join(target, "plan.json"),
    seconds: seconds(),
  };
}

const NOTHING_FOUND: Findings = { errors: [], warnings: [], aborted: false };

function unplanned(stack: string, { errors, warnings, aborted }: Findings, seconds: number): StackPlan {
  const status = aborted ? "aborted" : "failed";
  return { stack, status, ...NO_CHANGES, warnings, errors, planFile: undefined, planJsonFile: undefined, seconds };
}

function rejected(stack: string, reason: unknown): StackPlan {
  const aborted = reason instanceof NotStartedError;
  return unplanned(stack, { ...NOTHING_FOUND, errors: [messageOf(reason)], aborted }, 0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
