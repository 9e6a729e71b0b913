import type { LandingZone } from "../../config/model";
import { accountIdFact, type Fact, organizationalUnitFacts } from "../facts";
import { planPolicies } from "./plan";

/** Ids of the units and accounts that a policy is attached to. The root's id comes with the organization's. */
export function policyTargetFacts(landingZone: LandingZone): Fact[] {
  const attachments = planPolicies(landingZone).policies.flatMap((policy) => policy.attachments);
  const namesOf = (kind: "unit" | "account"): string[] =>
    attachments.flatMap((attachment) => (attachment.kind === kind ? [attachment.name] : []));
  const attached = new Set(namesOf("account"));
  return [
    ...organizationalUnitFacts(landingZone, namesOf("unit")),
    ...landingZone.accounts.filter(({ name }) => attached.has(name)).map(accountIdFact),
  ];
}
