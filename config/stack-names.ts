import picomatch from "picomatch";
import { accountStackName } from "../core/names";
import type { LandingZoneSettings } from "./schema";

/** Stacks that are there once, whatever accounts there are. */
const SINGLE_STACKS = [
  "bootstrap",
  "organization",
  "log-archive",
  "organization-services",
  "security",
  "organization-policies",
];

/** Names of all stacks that these settings lead to. */
export function stackNames({ accounts }: Pick<LandingZoneSettings, "accounts">): string[] {
  const active = accounts.filter(({ state }) => state === "active");
  return [...SINGLE_STACKS, ...active.map(({ name }) => accountStackName(name))];
}

/** Whether a name or glob from the configuration means the stack. */
export function matchesStack(pattern: string, stack: string): boolean {
  return pattern === stack || (pattern !== "" && picomatch.isMatch(stack, pattern));
}
