import { type ExampleName, EXAMPLES, synthesizedExample } from "./example";
import { moduleStacks } from "./module-stacks";
import type { StackJson } from "./synth";
import { workloadExample } from "./workload";

/** Every resource address of every example, one a line: example, stack, address. */
export function allAddresses(): string[] {
  const examples = (Object.keys(EXAMPLES) as ExampleName[]).flatMap((example) =>
    addressesOf(example, synthesizedExample(example)),
  );
  return [...examples, ...addressesOf("workload", workloadExample())].sort();
}

/** What the modules make in the stacks of their tests: an id that changes there changes in every app that imports them. */
export function moduleAddresses(): string[] {
  return addressesOf("module", moduleStacks()).sort();
}

function addressesOf(example: string, stacks: Readonly<Record<string, StackJson>>): string[] {
  return Object.entries(stacks).flatMap(([stack, { resource }]) =>
    Object.entries(resource ?? {}).flatMap(([type, byName]) =>
      Object.keys(byName).map((name) => `${example} ${stack} ${type}.${name}`),
    ),
  );
}
