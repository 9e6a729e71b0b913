import { isWafCountryCode, wafCountryCodeMeant } from "../../core/waf-country-codes";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const wafRuleGroups: Rule = {
  id: "LZ-CFG-218",
  title: "Rule groups and address lists of AWS WAF have names of their own and are about what exists",
  *check({ settings }) {
    const { ipLists, ruleGroups } = settings.services.firewallManager.webAcl;
    const base = ["services", "firewallManager", "webAcl"];
    for (const [key, entries] of Object.entries({ ipLists, ruleGroups })) {
      for (const { entry, index, first } of repeated<{ readonly name: string }>(entries, ({ name }) => name)) {
        yield {
          path: [...base, key, index, "name"],
          message: `duplicates services.firewallManager.webAcl.${key}[${first}].name ${quote(entry.name)}`,
        };
      }
    }
    for (const [group, { rules }] of ruleGroups.entries()) {
      const path = [...base, "ruleGroups", group, "rules"];
      for (const { entry, index, first } of repeated(rules, ({ name }) => name)) {
        yield { path: [...path, index, "name"], message: `duplicates the name ${quote(entry.name)} of rule ${first}` };
      }
      for (const [index, rule] of rules.entries()) {
        if (rule.type === "ip-list" && !ipLists.some(({ name }) => name === rule.ipList)) {
          yield {
            path: [...path, index, "ipList"],
            message: `no entry of services.firewallManager.webAcl.ipLists is called ${quote(rule.ipList)}`,
            hint: didYouMean(
              rule.ipList,
              ipLists.map(({ name }) => name),
            ),
          };
        }
        if (rule.type !== "countries") continue;
        for (const [place, code] of rule.countries.entries()) {
          if (isWafCountryCode(code)) continue;
          const meant = wafCountryCodeMeant(code);
          yield {
            path: [...path, index, "countries", place],
            message: `${quote(code)} is no country code of ISO 3166 that AWS WAF knows`,
            hint: meant && `did you mean '${meant}'?`,
          };
        }
      }
    }
  },
};
