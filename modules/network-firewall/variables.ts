import { Token } from "cdktf";
import { addressRangeProblem } from "../../core/network-firewall-match";

/**
 * Names that rules use with a $ before them.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RuleVariables.html
 */
export interface RuleVariables {
  /** Name -> ranges of addresses, such as HOME_NET -> [10.0.0.0/8]. @default - none */
  readonly ipSets?: Readonly<Record<string, readonly string[]>>;

  /** Name -> ports or ranges with a colon, such as 1024:65535. @default - none */
  readonly portSets?: Readonly<Record<string, readonly string[]>>;

  /** Name -> ARN of a prefix list, used with an @ before it; at most 5. @default - none */
  readonly prefixLists?: Readonly<Record<string, string>>;
}

const MAX_PREFIX_LISTS = 5;

/** What the provider would refuse about the variables. */
export function* variableProblems({ ipSets = {}, portSets = {}, prefixLists = {} }: RuleVariables): Generator<string> {
  const kinds: Readonly<Record<string, Readonly<Record<string, { readonly length: number }>>>> = {
    ipSets,
    portSets,
    prefixLists,
  };
  for (const [kind, sets] of Object.entries(kinds)) {
    for (const [name, values] of Object.entries(sets)) {
      if (!/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name)) {
        yield `variables.${kind} must have names of 1-32 letters, digits and _, beginning with a letter, got '${name}'`;
      }
      if (values.length === 0) yield `variables.${kind}.${name} must not be empty`;
    }
  }
  for (const [name, ranges] of Object.entries(ipSets)) {
    for (const range of ranges) {
      const problem = Token.isUnresolved(range) ? undefined : addressRangeProblem(range);
      if (problem !== undefined) yield `variables.ipSets.${name} ${problem}`;
    }
  }
  const lists = Object.keys(prefixLists).length;
  if (lists > MAX_PREFIX_LISTS) yield `variables.prefixLists must be at most ${MAX_PREFIX_LISTS}, got ${lists}`;
}

/** The variables in the provider's words. */
export function ruleVariables({ ipSets, portSets, prefixLists }: RuleVariables) {
  return {
    ruleVariables:
      ipSets === undefined && portSets === undefined
        ? undefined
        : {
            ipSets: entries(ipSets).map(([key, values]) => ({ key, ipSet: { definition: [...values] } })),
            portSets: entries(portSets).map(([key, values]) => ({ key, portSet: { definition: [...values] } })),
          },
    referenceSets: prefixLists && {
      ipSetReferences: entries(prefixLists).map(([key, referenceArn]) => ({ key, ipSetReference: [{ referenceArn }] })),
    },
  };
}

function entries<T>(sets: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(sets ?? {});
}
