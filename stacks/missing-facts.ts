import type { StackDefinition } from "./waves";

/**
 * What keeps stacks from being built: the facts, the stack that produces each, and the command to run. Empty if
 * nothing does.
 */
export function missingFactsReport(stacks: readonly StackDefinition[]): string {
  const waiting = stacks.filter(({ missingFacts }) => missingFacts.length > 0);
  if (waiting.length === 0) return "";
  const lines = waiting.map(({ name, missingFacts }) => {
    const byProducer = groupBy(missingFacts);
    const facts = [...byProducer].map(([producer, names]) => `${summary(names)} (from ${producer})`);
    return `  ${name}: ${facts.join("; ")}`;
  });
  const producers = new Set(waiting.flatMap(({ missingFacts }) => missingFacts.map(({ producer }) => producer)));
  const next = stacks.find(({ name, missingFacts }) => producers.has(name) && missingFacts.length === 0);
  const command = next ? `npm run deploy -- ${next.name}` : "npm run sync";
  return [
    `${waiting.length} stacks wait for facts that are not in the lock file yet:`,
    ...lines,
    `next: ${command}`,
  ].join("\n");
}

function groupBy(facts: StackDefinition["missingFacts"]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, producer } of facts) groups.set(producer, [...(groups.get(producer) ?? []), name]);
  return groups;
}

/** The first few names: 300 accounts would fill the screen. */
function summary(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(", ");
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
