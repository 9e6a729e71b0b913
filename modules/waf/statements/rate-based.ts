import { BASE_CAPACITY, transformationCapacity } from "../capacity";
import { oneOfProblem } from "../problem";
import { type Problem, statement, type Statement } from "../statement";
import { type ForwardedIp, forwardedIpJson, forwardedIpProblems } from "./forwarded-ip";
import { nestedProblems } from "./logical";
import { keyJson, keyProblems, keyTransformations, type RateBasedKey } from "./rate-based-key";

interface CommonProps {
  /** Requests within the evaluation window from which on a rule's action is taken, 10 to 2,000,000,000. */
  readonly limit: number;

  /** Seconds that WAF looks back each time: 60, 120, 300 or 600. @default 300 */
  readonly evaluationWindowInSeconds?: 60 | 120 | 300 | 600;

  /** Requests that are counted. @default - all */
  readonly scopeDown?: Statement;
}

/** By what requests are counted. */
export type RateBasedProps = CommonProps &
  (
    | { readonly aggregateKeyType?: "IP" }
    /** By the address in a header, for what stands behind a proxy: the request's own address would be the proxy's. */
    | { readonly aggregateKeyType: "FORWARDED_IP"; readonly forwardedIp: ForwardedIp }
    | {
        readonly aggregateKeyType: "CUSTOM_KEYS";
        /** One to five keys; each costs 30 capacity units. */
        readonly customKeys: readonly RateBasedKey[];
        /** For the key FORWARDED_IP. */
        readonly forwardedIp?: ForwardedIp;
      }
    /** All requests that the scope-down statement matches together. */
    | { readonly aggregateKeyType: "CONSTANT"; readonly scopeDown: Statement }
  );

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html */
const MIN_LIMIT = 10;
const MAX_LIMIT = 2_000_000_000;
const WINDOWS: readonly number[] = [60, 120, 300, 600];
const MAX_KEYS = 5;

/**
 * Too many requests in a window of time.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
 */
export function rateBased(props: RateBasedProps): Statement {
  const { limit, evaluationWindowInSeconds = 300, scopeDown, aggregateKeyType = "IP" } = props;
  const keys = "customKeys" in props ? props.customKeys : [];
  const forwardedIp = "forwardedIp" in props ? props.forwardedIp : undefined;
  const body = {
    limit,
    evaluation_window_sec: evaluationWindowInSeconds,
    aggregate_key_type: aggregateKeyType,
    ...(keys.length > 0 && { custom_key: keys.map(keyJson) }),
    ...(forwardedIp && { forwarded_ip_config: forwardedIpJson(forwardedIp) }),
    ...(scopeDown && { scope_down_statement: scopeDown.json }),
  };
  // AWS does not say what transformations of keys cost; they are counted, so that the capacity of a rule group suffices.
  const capacity =
    BASE_CAPACITY.rateBased +
    keys.length * BASE_CAPACITY.rateBasedCustomKey +
    transformationCapacity(keys.flatMap(keyTransformations)) +
    (scopeDown?.capacity ?? 0);
  const made = statement("rate_based_statement", body, capacity, [
    ...numberProblems(limit, evaluationWindowInSeconds),
    ...aggregationProblems(aggregateKeyType, keys, forwardedIp, scopeDown),
    ...keys.flatMap(keyProblems),
    ...forwardedIpProblems(forwardedIp),
    ...(scopeDown ? nestedProblems("scopeDown", scopeDown) : []),
  ]);
  return { ...made, cloudFrontOnly: scopeDown?.cloudFrontOnly };
}

function numberProblems(limit: number, window: number): readonly Problem[] {
  return [
    !(Number.isInteger(limit) && limit >= MIN_LIMIT && limit <= MAX_LIMIT) &&
      `limit must be a whole number of requests from 10 to 2,000,000,000, got ${limit}`,
    !WINDOWS.includes(window) && `evaluationWindowInSeconds must be 60, 120, 300 or 600, got ${window}`,
  ];
}

function aggregationProblems(
  type: string,
  keys: readonly RateBasedKey[],
  forwardedIp: ForwardedIp | undefined,
  scopeDown: Statement | undefined,
): readonly Problem[] {
  const custom = type === "CUSTOM_KEYS";
  const needsForwardedIp = type === "FORWARDED_IP" || keys.some((key) => key.type === "FORWARDED_IP");
  const only = keys.length === 1 ? keys[0]?.type : undefined;
  return [
    oneOfProblem("aggregateKeyType", type, ["IP", "FORWARDED_IP", "CUSTOM_KEYS", "CONSTANT"]),
    custom && (keys.length === 0 || keys.length > MAX_KEYS) && `customKeys must hold 1 to 5 keys, got ${keys.length}`,
    !custom && keys.length > 0 && `customKeys need aggregateKeyType CUSTOM_KEYS, got '${type}'`,
    (only === "IP" || only === "FORWARDED_IP") &&
      `customKeys must not be ${only} alone: write aggregateKeyType ${only}, which costs 30 capacity units less`,
    needsForwardedIp && forwardedIp === undefined && "counting by FORWARDED_IP needs forwardedIp with the header",
    !needsForwardedIp && forwardedIp !== undefined && "forwardedIp is for counting by FORWARDED_IP alone",
    type === "CONSTANT" &&
      scopeDown === undefined &&
      "aggregateKeyType CONSTANT needs scopeDown: it would count all requests",
  ];
}
