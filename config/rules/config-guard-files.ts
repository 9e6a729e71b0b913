import { quote } from "../text";
import type { Rule } from "./rule";

/** A rule or a named rule's clause block begins so: https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html */
const RULE = /^\s*rule\s+[A-Za-z_]\w*/m;

export const configGuardFiles: Rule = {
  id: "LZ-CFG-133",
  title: "Files of Guard rules hold a rule",
  *check({ settings: { services }, files }) {
    for (const [index, { file }] of services.config.guardRules.entries()) {
      const content = files.get(file);
      if (!content || !("text" in content) || RULE.test(content.text)) continue; // missing: LZ-CFG-071
      yield {
        path: ["services", "config", "guardRules", index, "file"],
        message: `${quote(file)} must hold a rule in the language of CloudFormation Guard, such as rule name when ... { ... }`,
      };
    }
  },
};
