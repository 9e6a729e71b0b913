import type { Inventory, PlacedResource } from "../inventory";
import type { AuditedAccount, Landscape } from "../landscape";
import { accountId, type Place, type Row } from "../row";
import { covered, declared, type Verdict } from "../verdict";

/** Web ACLs on load balancers and API stages, where a policy of Firewall Manager puts them. */
export const firewallManagerRows: readonly Row[] = [
  {
    id: "fms:WAFV2",
    service: "Firewall Manager",
    title: "Web ACLs",
    capability: "wafv2",
    judge: webAcls,
  },
];

/** A policy is billed, so having none is a choice; whom a policy covers is one too. */
function webAcls({ account, region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const administrator = { accountId: accountId(landscape, "security") ?? "", region };
  const policies = inventory.find("aws_fms_policy", administrator).filter(isForLoadBalancers);
  if (policies.length === 0) return declared("off", [], "no policy of Firewall Manager, which AWS bills");
  const covering = policies.filter((policy) => covers(policy, account));
  if (covering.length === 0) return declared("off", policies, "not in the scope of a policy of Firewall Manager");
  const acts = covering.some(({ body }) => body.remediation_enabled === true);
  return covered(covering, acts ? undefined : "reports without remediation");
}

function isForLoadBalancers({ body }: PlacedResource): boolean {
  const { type } = (body.security_service_policy_data ?? {}) as { readonly type?: unknown };
  return type === "WAFV2" && body.resource_type !== "AWS::CloudFront::Distribution";
}

interface ScopeMap {
  readonly account?: readonly string[];
  readonly orgunit?: readonly string[];
}

/** Without an account: one that comes later, of which only exclusions say nothing. */
function covers({ body }: PlacedResource, account: AuditedAccount | undefined): boolean {
  const isNamed = ({ account: accounts = [], orgunit = [] }: ScopeMap): boolean =>
    account !== undefined &&
    (accounts.includes(account.id ?? "") || account.parentIds.some((parent) => orgunit.includes(parent)));
  if (body.include_map !== undefined) return isNamed(body.include_map as ScopeMap);
  return body.exclude_map === undefined || !isNamed(body.exclude_map as ScopeMap);
}
