import { DELEGATION_RESOURCES } from "../../core/delegation-resources";
import { quote } from "../text";
import type { Rule } from "./rule";

export const delegatedServices: Rule = {
  id: "LZ-CFG-048",
  title: "Services with a delegation resource of their own are not delegated a second time",
  *check({ settings: { delegatedAdministrators } }) {
    for (const principal of Object.keys(delegatedAdministrators)) {
      const resource = DELEGATION_RESOURCES[principal];
      if (resource === undefined) continue;
      yield {
        path: ["delegatedAdministrators", principal],
        atKey: true,
        message: `${quote(principal)} is delegated by ${resource}, and a second delegation would conflict with it`,
        hint: "remove the entry",
      };
    }
  },
};
