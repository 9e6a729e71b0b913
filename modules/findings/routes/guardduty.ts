import type { EventMessage } from "../../events/message";
import type { FindingRoute } from "../route";

const SOURCE = { source: ["aws.guardduty"], "detail-type": ["GuardDuty Finding"] } as const;

/**
 * What the types of findings about crypto-currencies begin with.
 * https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html
 */
export const CRYPTOCURRENCY_TYPES = [
  "CryptoCurrency:",
  "Impact:EC2/BitcoinDomainRequest",
  "Impact:Runtime/BitcoinDomainRequest",
  "Impact:Runtime/CryptoMinerExecuted",
] as const;

/** GuardDuty findings from a severity on. */
export function guardDutyRoute(props: {
  /** 1 to 10: low from 1, medium from 4, high from 7, critical from 9. */
  readonly minimumSeverity: number;
  /** Whether findings about crypto-currencies have a route of their own and are left out here. */
  readonly withoutCryptocurrency: boolean;
  /** Host of the console. */
  readonly console: string;
}): FindingRoute {
  return {
    id: "guardduty",
    description: `GuardDuty findings of severity ${props.minimumSeverity} and more`,
    pattern: {
      ...SOURCE,
      detail: {
        severity: [{ numeric: [">=", props.minimumSeverity] }],
        ...(props.withoutCryptocurrency && { type: [{ "anything-but": { prefix: CRYPTOCURRENCY_TYPES } }] }),
      },
    },
    message: message(
      "GuardDuty finding",
      props.console,
      "see what the resource did and with whom; contain it if in doubt",
    ),
  };
}

/**
 * GuardDuty findings about crypto-currencies, whatever their severity: a miner is a compromised workload that costs money
 * from its first minute.
 */
export function cryptocurrencyRoute(props: { readonly console: string }): FindingRoute {
  return {
    id: "cryptocurrency",
    description: "GuardDuty findings about crypto-currencies, of any severity",
    pattern: { ...SOURCE, detail: { type: CRYPTOCURRENCY_TYPES.map((prefix) => ({ prefix })) } },
    message: message(
      "Crypto-currency activity",
      props.console,
      "take the resource for compromised: isolate it, revoke its credentials, then look at who started it",
    ),
  };
}

function message(subject: string, console: string, advice: string): EventMessage {
  return {
    subject,
    titlePath: "$.detail.title",
    facts: {
      severity: "$.detail.severity",
      type: "$.detail.type",
      account: "$.detail.accountId",
      region: "$.detail.region",
      time: "$.time",
      finding: "$.detail.id",
    },
    descriptionPath: "$.detail.description",
    advice,
    link: `https://${console}/guardduty/home?region=<region>#/findings?macros=current&fId=<finding>`,
  };
}
