/**
 * Services whose quotas hold for the whole account; Service Quotas has them in one region alone. Codes as Service Quotas
 * has them.
 *
 * @see https://docs.aws.amazon.com/servicequotas/latest/userguide/intro.html
 */
const GLOBAL_SERVICES: ReadonlySet<string> = new Set(["cloudfront", "iam", "organizations", "route53"]);

/** Where Service Quotas has the quotas of global services, of the aws partition. */
const GLOBAL_REGION = "us-east-1";

/** Whether a service has the same quotas in all regions of an account. */
export function hasGlobalQuotas(serviceCode: string): boolean {
  return GLOBAL_SERVICES.has(serviceCode);
}

/** Regions in which a quota is asked for, out of those that are targeted. */
export function quotaRegions(serviceCode: string, targeted: readonly string[]): readonly string[] {
  return hasGlobalQuotas(serviceCode) ? [GLOBAL_REGION] : targeted;
}
