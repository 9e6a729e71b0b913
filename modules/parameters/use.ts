import type { IConstruct } from "constructs";
import { PARAMETER_TIERS, parametersUsdPerMonth, type StoredTier } from "../../core/parameter-store";
import type { Placement } from "../placement";
import { Parameter } from "./parameter";
import { SecureParameter } from "./secure-parameter";

/** Parameters of an account and region. */
export interface ParameterUse {
  readonly accountId: string;
  readonly region: string;
  readonly count: Readonly<Record<StoredTier, number>>;
  /** What they cost, calls aside. */
  readonly usdPerMonth: number;
}

/** How many parameters the constructs under `scope` make and what they cost, by account and region. */
export function parameterUse(scope: IConstruct): ParameterUse[] {
  const uses = new Map<string, ParameterUse>();
  for (const { placement, tier } of parametersUnder(scope)) {
    const key = `${placement.accountId} ${placement.regionName}`;
    const before = uses.get(key)?.count ?? { Standard: 0, Advanced: 0 };
    const count = { ...before, [tier]: before[tier] + 1 };
    uses.set(key, {
      accountId: placement.accountId,
      region: placement.regionName,
      count,
      usdPerMonth: parametersUsdPerMonth(count),
    });
  }
  return [...uses.keys()].sort().flatMap((key) => uses.get(key) ?? []);
}

/** What AWS would refuse of an account's parameters in a region: too many of a tier, or two of one name. */
export function parameterUseProblems(scope: IConstruct, { accountId, regionName }: Placement): string[] {
  const here = parametersUnder(scope).filter(
    ({ placement }) => placement.accountId === accountId && placement.regionName === regionName,
  );
  const tooMany = (["Standard", "Advanced"] as const).flatMap((tier) => {
    const count = here.filter((parameter) => parameter.tier === tier).length;
    const { maxParameters } = PARAMETER_TIERS[tier];
    if (count <= maxParameters) return [];
    return `account ${accountId} must have at most ${maxParameters} parameters of tier ${tier} in ${regionName}, got ${count}`;
  });
  const arns = here.map(({ parameterArn }) => parameterArn);
  const twice = new Set(arns.filter((each, index) => arns.indexOf(each) !== index));
  return [...tooMany, ...[...twice].map((each) => `each parameter must be made once, got two of ${each}`)];
}

function parametersUnder(scope: IConstruct): (Parameter | SecureParameter)[] {
  return scope.node
    .findAll()
    .filter(
      (each): each is Parameter | SecureParameter => each instanceof Parameter || each instanceof SecureParameter,
    );
}
