import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forEmulator } from "../../cli/sandbox/emulator-provider";
import { type Emulator, startEmulator } from "../../cli/sandbox/emulator-process";
import { emulatorVariables } from "../../cli/sandbox/environment";
import { findEmulatorPython } from "../../cli/sandbox/find-emulator";
import { filterStack } from "../../cli/sandbox/filter";
import type { StackJson as SandboxStackJson } from "../../cli/sandbox/stack-json";
import { UNSUPPORTED } from "../../cli/sandbox/unsupported";
import { credentialFreeEnvironment, terraformEnvironment } from "../../cli/terraform/environment";
import { runProcess } from "../../cli/terraform/process";
import { findToolchain } from "../../cli/toolchain";
import { writeStack } from "./module-stacks";
import { plantedIn } from "./planted-values";
import { ADMINISTRATOR_ACCOUNT, type StackJson, TEST_ACCOUNT } from "./synth";

/** What came of a stack on the emulator. */
export interface EmulatorOutcome {
  /** The first command that failed, with the end of what it said. */
  readonly failed?: string;
  /** The first warning of the provider; none, if all is well. */
  readonly warnings: string;
  /** Addresses in the state after the deployment. */
  readonly applied: readonly string[];
  /** What the second plan would do: nothing, if all is well. */
  readonly secondPlan: string;
  /** Where a value of a variable was found, in what Terraform and the emulator wrote: nowhere, if all is well. */
  readonly leaks: readonly string[];
}

/** An emulator for the stacks of one test file; the test account is there from the beginning. */
export async function startTestEmulator(root: string): Promise<Emulator> {
  const python = await findEmulatorPython();
  if (python === undefined) throw new Error("there is no emulator");
  return startEmulator({
    python,
    script: join(__dirname, "..", "..", "cli", "sandbox", "emulator", "server.py"),
    logFile: join(root, "emulator.log"),
    managementAccountId: TEST_ACCOUNT,
    accountIds: { administrator: ADMINISTRATOR_ACCOUNT },
  });
}

/**
 * Applies a stack with the real Terraform and provider, plans again, destroys. `variables` are values of the stack's
 * variables by name. They are secrets: everything that was written until then is searched for them.
 */
export async function runOnEmulator(
  { url, logFile }: Emulator,
  root: string,
  name: string,
  json: StackJson,
  variables: Readonly<Record<string, string>> = {},
): Promise<EmulatorOutcome> {
  const { command, cannotBeDeleted, directory, env } = await prepare(url, root, name, json, variables);
  let failed: string | undefined;
  let printed = "";
  const terraform = async (...args: string[]): Promise<string> => {
    if (failed !== undefined) return "";
    const result = await runProcess(command, args, { cwd: directory, env, timeoutMs: 900_000 });
    printed += result.stdout + result.stderr;
    if (result.code !== 0) failed = `terraform ${args.join(" ")}: ${(result.stdout + result.stderr).slice(-3000)}`;
    return result.stdout;
  };
  await terraform("init", "-no-color");
  let said = await terraform("plan", "-no-color", "-out=first.plan");
  // More at a time than the default of 10, since much of it is waiting; not so many that the emulator trips over itself.
  said += await terraform("apply", "-no-color", "-parallelism=15", "first.plan");
  if (Object.keys(variables).length > 0) await terraform("show", "-json", "first.plan");
  const applied = (await terraform("state", "list")).split("\n").filter((line) => line !== "");
  const unchanged = (await terraform("plan", "-no-color", "-out=second.plan")).includes("No changes.");
  const secondPlan = unchanged ? "" : changesOf(await terraform("show", "-json", "second.plan"));
  writeFileSync(join(directory, "printed.txt"), printed);
  const leaks = plantedIn([directory, logFile], Object.values(variables));
  if (cannotBeDeleted.length > 0) await terraform("state", "rm", ...cannotBeDeleted.map(({ address }) => address));
  await terraform("destroy", "-refresh=false", "-auto-approve", "-no-color", "-parallelism=15");
  return { failed, warnings: /^.*Warning: .*$/gm.exec(said)?.[0] ?? "", applied, secondPlan, leaks };
}

/** Applies a stack and leaves it there; its outputs by name. It throws what Terraform says if it fails. */
export async function applyOnEmulator(
  { url }: Emulator,
  root: string,
  name: string,
  json: StackJson,
): Promise<Record<string, string>> {
  const { command, directory, env } = await prepare(url, root, name, json);
  const terraform = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProcess(command, args, { cwd: directory, env, timeoutMs: 300_000 });
    if (code !== 0) throw new Error(`terraform ${args.join(" ")}: ${(stdout + stderr).slice(-3000)}`);
    return stdout;
  };
  await terraform("init", "-no-color");
  await terraform("apply", "-auto-approve", "-no-color", "-parallelism=15");
  const outputs = JSON.parse(await terraform("output", "-json")) as Record<string, { value: string }>;
  return Object.fromEntries(Object.entries(outputs).map(([output, { value }]) => [output, value]));
}

/** Writes a stack as the emulator takes it, and says how Terraform is called there. */
async function prepare(
  url: string,
  root: string,
  name: string,
  json: StackJson,
  variables: Readonly<Record<string, string>> = {},
) {
  const toolchain = await findToolchain(root);
  if (typeof toolchain === "string") throw new Error(toolchain);
  const local = { ...unprotected(json), terraform: { ...(json.terraform as object), backend: { local: {} } } };
  const { json: fit, cannotBeDeleted } = filterStack(forEmulator(local as unknown as SandboxStackJson), UNSUPPORTED);
  const { directory } = writeStack(root, name, fit);
  const env = terraformEnvironment({
    environment: {
      ...credentialFreeEnvironment(process.env),
      ...emulatorVariables(url, TEST_ACCOUNT),
      ...Object.fromEntries(Object.entries(variables).map(([variable, value]) => [`TF_VAR_${variable}`, value])),
    },
    cliConfigFile: toolchain.cliConfigFile,
  });
  return { command: toolchain.terraform.command, directory, env, cannotBeDeleted };
}

/** Arguments with which AWS itself refuses to delete something, where they are true. */
const PROTECTIONS = ["delete_protection", "deletion_protection", "deletion_protection_enabled"];

/** The stack with everything that may not be destroyed made free: it is destroyed at the end. */
function unprotected(json: StackJson): StackJson {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    if (key === "prevent_destroy") return undefined;
    if (key === "mutation_protection") return "DISABLED";
    if (key === "deletion_protection" && value === "ACTIVE") return "INACTIVE";
    return value === true && PROTECTIONS.includes(key) ? false : value;
  }) as StackJson;
}

/** One line for each resource that a plan changes. */
function changesOf(plan: string): string {
  if (plan === "") return "there is no second plan";
  const { resource_changes: changes = [] } = JSON.parse(plan) as {
    resource_changes?: { address: string; change: { actions: string[]; before: unknown; after: unknown } }[];
  };
  return changes
    .filter(({ change }) => change.actions.some((action) => action !== "no-op" && action !== "read"))
    .map(({ address, change }) => `${change.actions.join("+")} ${address}: ${different(change.before, change.after)}`)
    .join("\n");
}

function different(before: unknown, after: unknown): string {
  const [left, right] = [before ?? {}, after ?? {}] as Record<string, unknown>[];
  return Object.keys({ ...left, ...right })
    .filter((key) => JSON.stringify(left?.[key]) !== JSON.stringify(right?.[key]))
    .map((key) => `${key} ${JSON.stringify(left?.[key])} -> ${JSON.stringify(right?.[key])}`)
    .join(", ");
}
