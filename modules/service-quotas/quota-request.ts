import { ServicequotasServiceQuota } from "@cdktf/provider-aws/lib/servicequotas-service-quota";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface QuotaRequestProps {
  /** Account and region of the quota; us-east-1 for services that are global. */
  readonly placement: Placement;

  /** As Service Quotas calls the service, such as vpc: `aws service-quotas list-services`. */
  readonly serviceCode: string;

  /** L- and eight characters: `aws service-quotas list-service-quotas --service-code <service>`. */
  readonly quotaCode: string;

  /** What the quota is to be, in the quota's own unit. */
  readonly value: number;
}

/**
 * Asks AWS for a higher quota. AWS grants some at once and looks at others for days; the plan is empty meanwhile. A value
 * that the quota has already asks for nothing. A lower one is an error when it is applied: quotas are never lowered.
 *
 * Destroying it changes nothing at AWS.
 * https://docs.aws.amazon.com/servicequotas/latest/userguide/request-quota-increase.html
 */
export class QuotaRequest extends Construct {
  constructor(scope: Construct, id: string, { placement, serviceCode, quotaCode, value }: QuotaRequestProps) {
    super(scope, id);
    new ServicequotasServiceQuota(this, "request", { ...placement, serviceCode, quotaCode, value });
  }
}
