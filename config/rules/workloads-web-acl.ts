import { OWN_WEB_ACL } from "../../core/own-web-acl";
import { targetedRegions, targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

export const workloadsWebAcl: Rule = {
  id: "LZ-CFG-235",
  title: "An API with a web ACL of its own is left out by the policies of Firewall Manager",
  needs: [...TARGETING_NEEDS, "regions.home", "services.firewallManager.policies", "workloads.rfpApis"],
  *check({ settings }) {
    const { regions, services, workloads } = settings;
    const accounts = selectableAccounts(settings);
    for (const [api, { webAcl, account: accountName, region = regions.home }] of workloads.rfpApis.entries()) {
      // LZ-CFG-224 speaks of the account.
      const account = accounts.find(({ name }) => name === accountName);
      if (webAcl !== "own" || account === undefined) continue;
      const reaching = services.firewallManager.policies.find(
        (policy) =>
          policy.type === "WAFV2" &&
          policy.resources === "load-balancers-and-apis" &&
          policy.resourceTags === undefined &&
          !isLeftOut(policy.excludedResourceTags) &&
          targetsAccount(policy.targets, account) &&
          targetedRegions(policy.targets, [region]).length > 0,
      );
      if (reaching === undefined) continue;
      yield {
        path: ["workloads", "rfpApis", api, "webAcl"],
        message: `is own, but the policy ${quote(reaching.name)} of Firewall Manager holds APIs of ${quote(accountName)} too`,
        hint: `set excludedResourceTags: { ${OWN_WEB_ACL.key}: ${OWN_WEB_ACL.value} } of the policy, or take firewall-manager here`,
      };
    }
  },
};

/** Only what has all of the tags is left out, and the stage has this one. */
function isLeftOut(excluded: Readonly<Record<string, string>> | undefined): boolean {
  const tags = Object.entries(excluded ?? {});
  return tags.length === 1 && tags[0]?.[0] === OWN_WEB_ACL.key && ["", OWN_WEB_ACL.value].includes(tags[0][1]);
}
