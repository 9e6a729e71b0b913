import { actionListSource, servicePrefixes } from "../../core/iam-actions/list";
import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const knownServices: Rule = {
  id: "LZ-CFG-161",
  title: "Services in service control policies exist",
  *check({ settings }) {
    for (const { path, services } of serviceLists(settings)) {
      for (const [index, service] of services.entries()) {
        const prefix = service.split(":")[0] ?? "";
        if (servicePrefixes().includes(prefix)) continue;
        yield {
          path: [...path, index],
          message: `no AWS service has actions that begin with ${quote(`${prefix}:`)} (as of ${actionListSource().date})`,
          hint: didYouMean(prefix, servicePrefixes()),
        };
      }
    }
  },
};

/** Every list of services in the service control policies, with its place. */
export function serviceLists({
  organizationPolicies,
}: LandingZoneSettings): { readonly path: readonly PathSegment[]; readonly services: readonly string[] }[] {
  const { allowedServices, denyUngovernedRegions: regions, resourcePerimeter } = organizationPolicies.serviceControl;
  const path = ["organizationPolicies", "serviceControl"];
  return [
    ...regions.exceptions.map(({ services }, index) => ({
      path: [...path, "denyUngovernedRegions", "exceptions", index, "services"],
      services,
    })),
    {
      path: [...path, "denyUngovernedRegions", "additionalGlobalServices"],
      services: regions.additionalGlobalServices,
    },
    { path: [...path, "resourcePerimeter", "services"], services: resourcePerimeter.services },
    ...allowedServices.map(({ services }, index) => ({
      path: [...path, "allowedServices", index, "services"],
      services,
    })),
  ];
}
