import type { PolicyPlace } from "./service";

export const CLOUDFRONT = "AWS::CloudFront::Distribution";
export const APPLICATION_LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";

/** Resources that AWS WAF protects and Firewall Manager does not, by service of their type. */
const OUT_OF_REACH = ["AppSync", "Cognito", "AppRunner", "VerifiedAccess", "Amplify"];

/** What is wrong with the resource types of a policy that may name some of `allowed`. */
export function resourceTypeProblems(
  types: readonly string[],
  allowed: readonly string[],
  { region }: PolicyPlace,
): string[] {
  const problems: string[] = [];
  if (types.length === 0) problems.push(`service.resourceTypes must name at least one of ${allowed.join(", ")}`);
  for (const type of types.filter((each) => !allowed.includes(each))) {
    problems.push(
      OUT_OF_REACH.includes(type.split("::")[1] ?? "")
        ? `service.resourceTypes: Firewall Manager does not protect ${type}; give the resource a web ACL of its own (modules/waf)`
        : `service.resourceTypes must be of ${allowed.join(", ")}, got '${type}'`,
    );
  }
  if (new Set(types).size < types.length) {
    problems.push(`service.resourceTypes must name each type once, got ${types.join(", ")}`);
  }
  if (types.includes(CLOUDFRONT)) {
    if (types.length > 1) {
      problems.push(`service.resourceTypes: ${CLOUDFRONT} needs a policy of its own, got ${types.join(", ")}`);
    }
    // CloudFront is global and its web ACLs and protections live in us-east-1.
    if (region !== "us-east-1") {
      problems.push(`placement: a policy for ${CLOUDFRONT} stands in us-east-1, got '${region}'`);
    }
  }
  return problems;
}
