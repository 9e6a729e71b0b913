import type { Account, LandingZone } from "../config/model";
import { targetsAccount } from "../config/targets";

/** What everything carries, so that nothing of ours is ever without an owner. The YAML can say something else. */
const MANAGED_BY = { "managed-by": "cdktf-landing-zone" };

/** Tags of everything in an account's stacks: the general ones, then the targeted ones, then the account's own. */
export function accountTags(landingZone: LandingZone, account: Account): Record<string, string> {
  const { tags, additionalTags } = landingZone.settings.deployment;
  const targeted = additionalTags.filter((entry) => targetsAccount(entry.targets, account)).map((entry) => entry.tags);
  return Object.assign({}, MANAGED_BY, tags, ...targeted, account.tags) as Record<string, string>;
}
