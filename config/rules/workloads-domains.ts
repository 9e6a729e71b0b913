import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const workloadsDomains: Rule = {
  id: "LZ-CFG-231",
  title: "An API's domain name is its own, of a regional API, with a certificate of its account and region",
  needs: ["regions.home", "workloads.rfpApis"],
  needsLock: true,
  *check({ settings: { regions, workloads }, lock }) {
    for (const [index, { account, domain, endpoint, region = regions.home }] of workloads.rfpApis.entries()) {
      if (domain === undefined) continue;
      const path = ["workloads", "rfpApis", index, "domain"];
      if (endpoint.mode === "private") {
        yield {
          path,
          message: "is for a regional API; a private one is called by the address of its VPC endpoint",
          hint: "leave domain out, or set endpoint: { mode: regional }",
        };
      }
      const [, , , certificateRegion, certificateAccount] = domain.certificateArn.split(":");
      const id = lock.accounts[account];
      if (certificateRegion !== region) {
        yield {
          path: [...path, "certificateArn"],
          message: `must be in ${quote(region)}, got ${quote(certificateRegion ?? "")}`,
        };
      } else if (id !== undefined && certificateAccount !== id) {
        yield {
          path: [...path, "certificateArn"],
          message: `must be of the account ${quote(account)} (${id}), got ${certificateAccount}`,
        };
      }
    }
    for (const { entry, index, first } of repeated(workloads.rfpApis, ({ domain }) => domain?.name)) {
      yield {
        path: ["workloads", "rfpApis", index, "domain", "name"],
        message: `duplicates workloads.rfpApis[${first}].domain.name ${quote(entry.domain?.name ?? "")}`,
      };
    }
  },
};
