import type { Rule } from "./rule";

const LISTS = ["managedRules", "guardRules"] as const;

export const configRemediation: Rule = {
  id: "LZ-CFG-126",
  title: "Organization rules of AWS Config carry no remediation",
  *check({ settings: { services } }) {
    for (const list of LISTS) {
      for (const [index, { remediation }] of services.config[list].entries()) {
        if (remediation === undefined) continue;
        yield {
          path: ["services", "config", list, index, "remediation"],
          atKey: true,
          message:
            "AWS takes no remediation on organization rules (https://docs.aws.amazon.com/config/latest/APIReference/API_PutRemediationConfigurations.html)",
          hint: "put rule and AWS::Config::RemediationConfiguration into a template of services.config.conformancePacks, or make a rule of the account itself (AccountRule of modules/config/account-rule.ts)",
        };
      }
    }
  },
};
