import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import type { Json } from "../../core/json";
import type { Context } from "../context";
import { isAnnounced } from "../deploy/retirement";
import { TerraformFolder } from "../deploy/terraform-folder";
import type { Tools } from "../deploy/tools";
import type { SynthesizedStack } from "../synthesize";
import { readLockFile, writeLockFile } from "./lock-file";
import { type FactChange, losses, mergeFacts, type StackFacts } from "./merge";

/** Facts differ from the lock file, and nobody has accepted that yet. */
export class FactsNotAcceptedError extends UserError {
  constructor(
    public readonly changes: readonly FactChange[],
    command: string,
  ) {
    super(
      [
        "facts in the lock file no longer hold; nothing was written:",
        ...changes.map((change) => `  ${describeChange(change)}`),
      ].join("\n"),
      `stacks that use a fact change with it at their next deployment; if that is right, run: ${command}`,
    );
    this.name = "FactsNotAcceptedError";
  }
}

export interface SyncOptions {
  readonly stacks: readonly SynthesizedStack[];
  readonly tools: Tools;
  /** Write facts that replace or drop known ones too. @default false */
  readonly accept?: boolean;
  /** Stacks named by the user: accepting drops their facts if they are destroyed. @default - none */
  readonly named?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface SyncResult {
  readonly changed: boolean;
  readonly changes: readonly FactChange[];
  /** Stacks that publish facts but are not deployed. */
  readonly skipped: readonly string[];
}

/** Reads what the deployed stacks publish and brings the lock file up to date. */
export async function syncFacts(context: Context, options: SyncOptions): Promise<SyncResult> {
  const published: StackFacts[] = [];
  const skipped: string[] = [];
  for (const stack of options.stacks.filter(publishesFacts)) {
    const facts = await deployedFacts(context, stack, options);
    if (facts !== undefined) published.push({ stack: stack.name, facts });
    else skipped.push(stack.name);
  }
  const destroyed = options.stacks.filter(({ name }) => skipped.includes(name) && options.named?.includes(name));
  const gone = options.accept
    ? destroyed.map(({ name, directory }) => ({ stack: name, facts: emptied(directory) }))
    : [];
  const { lock, changes } = mergeFacts(readLockFile(context.lockFile), [...published, ...gone]);
  const lost = losses(changes).filter((change) => !isAnnounced(context.landingZone, change));
  if (lost.length > 0 && !options.accept) {
    throw new FactsNotAcceptedError(lost, `npm run sync -- --accept ${namesOf(lost).join(" ")}`);
  }
  return { changed: writeLockFile(context.lockFile, lock), changes, skipped };
}

/** Whether the stack has an output `facts`. */
export function publishesFacts(stack: SynthesizedStack): boolean {
  return factsTemplate(stack.directory) !== undefined;
}

/** `accounts.security: 333333333333 (was 444444444444)` */
export function describeChange({ fact, stack, old, new: now }: FactChange): string {
  if (now === undefined) return `${fact}: ${old} is gone (${stack})`;
  return `${fact}: ${now}${old === undefined ? "" : ` (was ${old})`} (${stack})`;
}

async function deployedFacts(
  context: Context,
  stack: SynthesizedStack,
  options: SyncOptions,
): Promise<Json | undefined> {
  const { backend } = context.landingZone.settings;
  const localState = join(context.workDirectory, ".state", `${stack.name}.tfstate`);
  // Saves the init of every stack that is not deployed yet.
  if (backend.type === "local" && !existsSync(localState)) return undefined;
  const folder = new TerraformFolder(stack, options.tools, options.signal);
  return (await folder.outputs()).facts as Json | undefined;
}

function factsTemplate(directory: string): Json | undefined {
  const json = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as {
    output?: { facts?: { value: Json } };
  };
  return json.output?.facts?.value;
}

/** What the stack would publish, without a single fact in it: whatever it speaks for is gone. */
function emptied(directory: string): Json {
  const template = factsTemplate(directory) as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
      return [key, isMap ? Object.fromEntries(Object.keys(value).map((entry) => [entry, {}])) : {}];
    }),
  );
}

function namesOf(changes: readonly FactChange[]): string[] {
  return [...new Set(changes.map(({ stack }) => stack))].sort();
}
