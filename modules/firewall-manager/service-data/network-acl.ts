import { entryBlock, entryProblems, type NetworkAclEntry } from "./network-acl-entry";
import type { PolicyService } from "./service";

/** A policy that keeps entries at the beginning and the end of the network ACL of every subnet. */
export interface NetworkAclSettings {
  readonly type: "NETWORK_ACL_COMMON";

  /** Before the entries of the account. @default - none */
  readonly firstEntries?: readonly NetworkAclEntry[];

  /** After the entries of the account. @default - none */
  readonly lastEntries?: readonly NetworkAclEntry[];

  /** With remediation on: whether entries of an account that conflict with the first ones are moved. @default false */
  readonly forceFirstEntries?: boolean;

  /** With remediation on: whether entries of an account that conflict with the last ones are moved. @default false */
  readonly forceLastEntries?: boolean;
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/network-acl-policies.html */
const MAXIMUM_A_DIRECTION = 5;

export const NETWORK_ACL: PolicyService<NetworkAclSettings> = {
  resourceTypes: () => ["AWS::EC2::Subnet"],

  // All is said in the option, yet AWS wants data of at least one character.
  data: () => ({ type: "NETWORK_ACL_COMMON" }),

  option: ({ firstEntries = [], lastEntries = [], forceFirstEntries, forceLastEntries }) => ({
    networkAclCommonPolicy: {
      networkAclEntrySet: {
        firstEntry: firstEntries.map(entryBlock),
        lastEntry: lastEntries.map(entryBlock),
        forceRemediateForFirstEntries: forceFirstEntries ?? false,
        forceRemediateForLastEntries: forceLastEntries ?? false,
      },
    },
  }),

  problems: ({ firstEntries = [], lastEntries = [] }) => {
    const all = [...firstEntries, ...lastEntries];
    return [
      ...(all.length === 0 ? ["service.firstEntries or service.lastEntries must hold an entry, got none"] : []),
      ...(["ingress", "egress"] as const).flatMap((direction) => countProblems(all, direction)),
      ...firstEntries.flatMap((entry) => entryProblems("service.firstEntries", entry)),
      ...lastEntries.flatMap((entry) => entryProblems("service.lastEntries", entry)),
      ...orderProblems("service.firstEntries", firstEntries),
      ...orderProblems("service.lastEntries", lastEntries),
    ];
  },
};

function countProblems(entries: readonly NetworkAclEntry[], direction: NetworkAclEntry["direction"]): string[] {
  const count = entries.filter((entry) => entry.direction === direction).length;
  return count <= MAXIMUM_A_DIRECTION
    ? []
    : [`service: first and last entries for ${direction} must be at most ${MAXIMUM_A_DIRECTION}, got ${count}`];
}

/**
 * AWS tries entries in their order, but Terraform keeps them as a set and sends them in an order of its own. So entries
 * of one list and direction must all do the same: then the order makes no difference.
 */
function orderProblems(name: string, entries: readonly NetworkAclEntry[]): string[] {
  return (["ingress", "egress"] as const).flatMap((direction) => {
    const actions = new Set(entries.filter((entry) => entry.direction === direction).map(({ action }) => action));
    return actions.size < 2
      ? []
      : [
          `${name}: entries for ${direction} must all be allow or all deny, got both; Terraform does not keep their order`,
        ];
  });
}
