import { Construct } from "constructs";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { quotaRegions } from "../../core/global-quotas";
import { QuotaRequest } from "../../modules/service-quotas/quota-request";
import type { LandingZoneStack } from "../base-stack";

/** Requests for higher quotas. */
export function addServiceQuotas(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  const requests = settings.accountDefaults.serviceQuotas.filter(({ targets }) =>
    targetsAccount(targets, stack.account),
  );
  if (requests.length === 0) return;
  const quotas = new Construct(stack, "service-quotas");
  for (const { service, quota, value, targets } of requests) {
    for (const region of quotaRegions(service, targetedRegions(targets, governedRegions))) {
      new QuotaRequest(quotas, `${service}-${quota}-${region}`, {
        placement: stack.in(region),
        serviceCode: service,
        quotaCode: quota,
        value,
      });
    }
  }
}
