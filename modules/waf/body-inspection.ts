import type { Wafv2WebAclAssociationConfig } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import type { WafScope } from "./scope";

/** Kilobytes of a body that are inspected. */
export type InspectedKilobytes = 16 | 32 | 48 | 64;

/** By what forwards the request. Load balancers and AppSync always forward 8 KB. */
export interface BodyInspection {
  readonly apiGateway?: InspectedKilobytes;
  readonly appRunnerService?: InspectedKilobytes;
  readonly cloudfront?: InspectedKilobytes;
  readonly cognitoUserPool?: InspectedKilobytes;
  readonly verifiedAccessInstance?: InspectedKilobytes;
}

/**
 * Everything that WAF would refuse.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html
 */
export function bodyInspectionProblems(scope: WafScope, inspection: BodyInspection): string[] {
  return Object.entries(inspection).flatMap(([forwarder, kilobytes]: [string, number]) => [
    ...((forwarder === "cloudfront") === (scope === "CLOUDFRONT")
      ? []
      : [`bodyInspection.${forwarder} must be left out of a web ACL of scope ${scope}, which has no such requests`]),
    ...([16, 32, 48, 64].includes(kilobytes)
      ? []
      : [`bodyInspection.${forwarder} must be 16, 32, 48 or 64 (KB), got ${kilobytes}`]),
  ]);
}

/** The limits as Terraform's provider takes them; undefined for the defaults. */
export function bodyInspectionConfig(inspection: BodyInspection = {}): Wafv2WebAclAssociationConfig | undefined {
  const limits = Object.entries(inspection).map(([forwarder, kilobytes]: [string, number]) => {
    return [forwarder, { defaultSizeInspectionLimit: `KB_${kilobytes}` }];
  });
  return limits.length === 0 ? undefined : { requestBody: [Object.fromEntries(limits)] };
}
