import { addressPlanProblems, type AddressPlanInput, MAX_ZONES, type Tier } from "./address-plan";
import type { NetworkProps } from "./network-props";
import { FIRST_OWN_NUMBER } from "./tier-entries";

const TIERS = ["private", "isolated", "public"] as const satisfies readonly Tier[];

/** What the address plan is made from. */
export function planInput(props: NetworkProps): AddressPlanInput {
  const tiers = TIERS.filter((tier) => tier === "private" || props[tier] !== undefined);
  return {
    cidrBlock: props.cidrBlock,
    zones: props.availabilityZones.length,
    tiers,
    given: Object.fromEntries(tiers.map((tier) => [tier, props[tier]?.cidrBlocks])),
  };
}

/** Everything that is wrong with the props of a network. */
export function networkProblems(props: NetworkProps): string[] {
  const { name, placement, availabilityZones: zones } = props;
  const region = placement.regionName;
  const problems: string[] = [];
  if (!/^[a-zA-Z0-9-]{1,50}$/.test(name)) {
    problems.push(`name must have 1 to 50 letters, digits and hyphens, got '${name}'`);
  }
  if (zones.length < 2 || zones.length > MAX_ZONES) {
    problems.push(`availabilityZones must be 2 to ${MAX_ZONES}, got ${zones.length}`);
  }
  if (new Set(zones).size < zones.length) {
    problems.push(`availabilityZones must each be named once, got ${zones.join(", ")}`);
  }
  // Local zones (us-west-2-lax-1a) have no NAT gateways and few endpoints.
  const foreign = zones.filter((zone) => !new RegExp(`^${region}[a-z]$`).test(zone));
  if (foreign.length > 0) problems.push(`availabilityZones must be zones of ${region}, got ${foreign.join(", ")}`);
  if (props.public === undefined && (props.private?.natGateways ?? "none") !== "none") {
    problems.push("private.natGateways needs public subnets; set public: {}");
  }
  for (const tier of TIERS) {
    for (const { number } of props[tier]?.networkAclIngress ?? []) {
      if (number >= FIRST_OWN_NUMBER) continue;
      problems.push(`${tier}.networkAclIngress: numbers below ${FIRST_OWN_NUMBER} are the tier's own, got ${number}`);
    }
  }
  return [...problems, ...addressPlanProblems(planInput(props))];
}
