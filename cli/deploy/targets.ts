import { UserError } from "../../core/errors";
import { selectStacks } from "../../stacks/select";
import type { StackDefinition } from "../../stacks/waves";

export interface TargetOptions {
  /** Names or globs. */
  readonly stacks: readonly string[];
  readonly wave?: string;
  readonly all?: boolean;
  /** The last wave first, as a region is given up. */
  readonly retire?: boolean;
}

/** The stacks that the command line asks for, in the order of deployment; backwards if a region is given up. */
export function targetStacks(definitions: readonly StackDefinition[], options: TargetOptions): StackDefinition[] {
  const targets = forwards(definitions, options);
  return options.retire ? targets.reverse() : targets;
}

function forwards(definitions: readonly StackDefinition[], options: TargetOptions): StackDefinition[] {
  const ways = [options.stacks.length > 0, options.wave !== undefined, options.all === true].filter(Boolean).length;
  if (ways !== 1) {
    throw new UserError(
      ways === 0 ? "say what to deploy" : "names, --wave and --all exclude each other",
      "npm run deploy -- <stack...> | --wave <n> | --all; npm run list shows the stacks",
    );
  }
  if (options.all) return [...definitions];
  if (options.wave === undefined) return selectStacks(definitions, options.stacks);
  const inWave = definitions.filter(({ wave }) => String(wave) === options.wave);
  if (inWave.length === 0) {
    const waves = [...new Set(definitions.map(({ wave }) => wave))].join(", ");
    throw new UserError(`there is no wave '${options.wave}'`, `waves: ${waves}`);
  }
  return inWave;
}

/** Fails if a stack needs a fact that no stack before it, among those asked for, can produce. */
export function requireFacts(targets: readonly StackDefinition[]): void {
  const waiting = targets.flatMap((target, index) => {
    const earlier = new Set(targets.slice(0, index).map(({ name }) => name));
    const facts = target.missingFacts.filter(({ producer }) => !earlier.has(producer));
    return facts.length === 0 ? [] : [{ ...target, missingFacts: facts }];
  });
  if (waiting.length > 0) throw missingFacts(waiting);
}

/** Which facts are missing, which stacks produce them, and what to run. */
export function missingFacts(waiting: readonly Pick<StackDefinition, "name" | "missingFacts">[]): UserError {
  const lines = waiting.flatMap(({ name, missingFacts: facts }) => [
    `  ${name} needs`,
    ...unique(facts.map((fact) => `    ${fact.name}, which ${fact.producer} produces`)),
  ]);
  const producers = unique(waiting.flatMap(({ missingFacts: facts }) => facts.map(({ producer }) => producer)));
  return new UserError(
    ["facts are missing in the lock file:", ...lines].join("\n"),
    `run: npm run deploy -- ${producers.join(" ")}   (or, if that is deployed already: npm run sync)`,
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
