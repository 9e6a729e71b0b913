import picomatch from "picomatch";
import { accountStackName, workloadStackName } from "../core/names";
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
export function stackNames({ accounts, workloads }: Pick<LandingZoneSettings, "accounts" | "workloads">): string[] {
  const active = accounts.filter(({ state }) => state === "active");
  return [
    ...SINGLE_STACKS,
    ...active.map(({ name }) => accountStackName(name)),
    ...workloads.rfpApis.map(({ name }) => workloadStackName(name)),
  ];
}

/** Whether a name or glob from the configuration means the stack. */
export function matchesStack(pattern: string, stack: string): boolean {
  return pattern === stack || (pattern !== "" && picomatch.isMatch(stack, pattern));
}
