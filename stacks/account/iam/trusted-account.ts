import { ConfigError } from "../../../core/errors";
import type { LandingZoneStack } from "../../base-stack";
import { knownFact } from "../../known-fact";

/** Id of the account whose principals are trusted; the management account's unless the configuration names another. */
export function trustedAccountId(stack: LandingZoneStack, name: string | undefined): string {
  const { accounts, managementAccount } = stack.landingZone;
  const account = name === undefined ? managementAccount : accounts.find((each) => each.name === name);
  if (account === undefined) throw new ConfigError(stack, `account must be the name of an account, got '${name}'`);
  return knownFact(stack, `accounts.${account.name}`, account.id);
}
