import { textsOf } from "./arguments";
import type { SynthesizedStack } from "./stack";
import type { Resource } from "./terraform-json";

/** The account that the resource's provider is bound to; undefined if it says none, or several. */
export function accountOf({ body }: Resource, stack: SynthesizedStack): string | undefined {
  const address = typeof body.provider === "string" ? `provider.${body.provider}` : "provider.aws";
  const provider = stack.resources("provider.aws").find((each) => each.address === address);
  const [account, ...others] = textsOf(provider?.body.allowed_account_ids);
  return account !== undefined && others.length === 0 && /^\d{12}$/.test(account) ? account : undefined;
}
