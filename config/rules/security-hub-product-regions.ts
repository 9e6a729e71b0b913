import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const securityHubProductRegions: Rule = {
  id: "LZ-CFG-119",
  title: "Products are subscribed to in governed regions",
  needs: ["regions.governed"],
  *check({ settings: { services, regions } }) {
    for (const [index, { regions: wanted = [] }] of services.securityHub.productSubscriptions.entries()) {
      for (const [at, region] of wanted.entries()) {
        if (regions.governed.includes(region)) continue;
        yield {
          path: ["services", "securityHub", "productSubscriptions", index, "regions", at],
          message: `no governed region is called ${quote(region)}`,
          hint: didYouMean(region, regions.governed),
        };
      }
    }
  },
};
