import { loadLandingZone } from "../../config/load";
import { selectStacks } from "../../stacks/select";
import { stackDefinitions } from "../../stacks/waves";
import type { Scratch } from "./scratch";

/**
 * What is wrong with the lock file that the deployment wrote: a fact that a stack needs and nobody published, or an
 * account whose id is not the one that the emulator was told to give it.
 */
export function factProblems(
  scratch: Scratch,
  patterns: readonly string[] | undefined,
  accountIds: Readonly<Record<string, string>>,
): string[] {
  const { landingZone, findings } = loadLandingZone({ file: scratch.configFile });
  if (!landingZone) return findings.map(({ path, message }) => `${path}: ${message}`);
  const missing = selectStacks(stackDefinitions(landingZone), patterns).flatMap(({ name, missingFacts }) =>
    missingFacts.map(
      (fact) => `${name} still misses the fact ${fact.name}, which ${fact.producer} should have published`,
    ),
  );
  const wrong = landingZone.accounts
    .filter(({ id, name }) => id !== undefined && accountIds[name] !== undefined && id !== accountIds[name])
    .map(
      ({ id, name }) =>
        `account ${name} has the id ${id} in the lock file, but the emulator gave it ${accountIds[name]}`,
    );
  return [...missing, ...wrong];
}
