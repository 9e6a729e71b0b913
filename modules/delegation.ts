import { conditional, Op, type TerraformResource, Token } from "cdktf";
import type { Construct } from "constructs";
import { ConfigError } from "../core/errors";
import type { Placement } from "./placement";

/**
 * Refuses the management account as a service's administrator: the account that pays and sets the rules is not where
 * people work on findings. `management` is the management account's placement.
 */
export function checkAdministrator(scope: Construct, management: Placement, administratorAccountId: string): void {
  if (administratorAccountId !== management.accountId) return;
  throw new ConfigError(
    scope,
    `administratorAccountId must be another account than the management account, got '${administratorAccountId}'`,
  );
}

/** The region of a delegation; known only once the delegation stands, so that nobody builds on it before. */
export function delegatedRegion(
  delegation: TerraformResource & { readonly id: string },
  { regionName }: Placement,
): string {
  return Token.asString(conditional(Op.neq(delegation.id, Token.nullValue()), regionName, ""));
}
