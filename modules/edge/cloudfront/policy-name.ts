import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";

/** Throws unless CloudFront takes the name of a policy: 1-128 letters, digits, hyphens and underscores. */
export function requirePolicyName(scope: Construct, name: string): void {
  if (/^[\w-]{1,128}$/.test(name)) return;
  throw new ConfigError(scope, `name must have 1 to 128 letters, digits, hyphens and underscores, got '${name}'`);
}
