import { blockOf, type CidrRange, cidrOf, contains, overlaps, parseCidr } from "./cidr";

/** public: with a route to the internet. private: out by NAT, if at all. isolated: no route out of the VPC. */
export type Tier = "public" | "private" | "isolated";

/** Order of the tiers in the VPC's range. It must never change: every subnet would be made anew. */
const TIERS: readonly Tier[] = ["private", "isolated", "public"];

/** The plan leaves room for so many zones in each tier, so that a zone can join without moving a subnet. */
export const MAX_ZONES = 4;

/** Sixteen blocks: four for each tier, and four that stay free, for firewall endpoints or transit gateways. */
const BLOCK_BITS = 4;

/** What AWS takes: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const LARGEST_PREFIX = 16;
const SMALLEST_PREFIX = 28;

export interface AddressPlanInput {
  readonly cidrBlock: string;
  readonly zones: number;
  readonly tiers: readonly Tier[];
  /** Ranges that are given and not worked out, one a zone. */
  readonly given: Readonly<Partial<Record<Tier, readonly string[]>>>;
}

/** Range of each subnet, by tier and in the order of the zones. */
export type AddressPlan = Readonly<Partial<Record<Tier, readonly string[]>>>;

/**
 * Gives every subnet its range: a sixteenth of the VPC's, at a place that depends on nothing but its tier and the number
 * of its zone. So a zone or a tier that is added later moves no other subnet.
 */
export function addressPlan({ cidrBlock, zones, tiers, given }: AddressPlanInput): AddressPlan {
  const vpc = parseCidr(cidrBlock) as CidrRange;
  const prefixLength = vpc.prefixLength + BLOCK_BITS;
  const computed = (tier: Tier): string[] =>
    Array.from({ length: zones }, (_, zone) =>
      cidrOf(blockOf(vpc, prefixLength, TIERS.indexOf(tier) * MAX_ZONES + zone)),
    );
  return Object.fromEntries(tiers.map((tier) => [tier, given[tier] ?? computed(tier)]));
}

/** Everything that is wrong with the input, in sentences that begin with the prop. */
export function addressPlanProblems(input: AddressPlanInput): string[] {
  const { cidrBlock, zones, tiers, given } = input;
  const vpc = parseCidr(cidrBlock);
  if (typeof vpc === "string") return [`cidrBlock ${vpc}`];
  const { prefixLength } = vpc;
  if (prefixLength < LARGEST_PREFIX || prefixLength > SMALLEST_PREFIX) {
    return [`cidrBlock must be from /${LARGEST_PREFIX} to /${SMALLEST_PREFIX}, got '${cidrBlock}'`];
  }
  const problems = tiers.flatMap((tier) => givenProblems(tier, given[tier], zones, vpc));
  const needsComputed = tiers.some((tier) => given[tier] === undefined);
  if (needsComputed && prefixLength + BLOCK_BITS > SMALLEST_PREFIX) {
    problems.push(
      `cidrBlock must be at least a /${SMALLEST_PREFIX - BLOCK_BITS} to be cut into 16 subnets, got '${cidrBlock}'; give cidrBlocks for every tier instead`,
    );
  }
  return problems.length > 0 ? problems : overlapProblems(addressPlan(input));
}

function givenProblems(tier: Tier, given: readonly string[] | undefined, zones: number, vpc: CidrRange): string[] {
  if (given === undefined) return [];
  const prop = `${tier}.cidrBlocks`;
  const count =
    given.length === zones ? [] : [`${prop} must hold one range for each of ${zones} zones, got ${given.length}`];
  const ranges = given.flatMap((text) => {
    const range = parseCidr(text);
    if (typeof range === "string") return [`${prop} ${range}`];
    if (range.prefixLength > SMALLEST_PREFIX) return [`${prop} must be at least a /${SMALLEST_PREFIX}, got '${text}'`];
    return contains(vpc, range) ? [] : [`${prop} must lie within ${cidrOf(vpc)}, got '${text}'`];
  });
  return [...count, ...ranges];
}

function overlapProblems(plan: AddressPlan): string[] {
  const subnets = Object.entries(plan).flatMap(([tier, blocks]) =>
    blocks.map((block, zone) => ({ name: `${tier} zone ${zone + 1}`, block, range: parseCidr(block) as CidrRange })),
  );
  return subnets.flatMap((one, index) =>
    subnets
      .slice(index + 1)
      .filter((other) => overlaps(one.range, other.range))
      .map((other) => `the subnets ${one.name} (${one.block}) and ${other.name} (${other.block}) overlap`),
  );
}
