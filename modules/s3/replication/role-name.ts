import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";

/** Fails on a name that IAM would refuse for a role. */
export function requireRoleName(scope: Construct, roleName: string): void {
  if (/^[\w+=,.@-]{1,64}$/.test(roleName)) return;
  throw new ConfigError(
    scope,
    `roleName must be 1 to 64 letters, digits and characters of '_+=,.@-', got '${roleName}'`,
  );
}
