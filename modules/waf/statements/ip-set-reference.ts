import { BASE_CAPACITY } from "../capacity";
import { oneOfProblem } from "../problem";
import { statement, type Statement } from "../statement";
import { type ForwardedIp, forwardedIpJson, forwardedIpProblems } from "./forwarded-ip";
import { referenceProblems } from "./reference";

export interface ForwardedIpSet extends ForwardedIp {
  /** Which addresses of the header are looked up; proxies append theirs at the end. ANY: up to ten of them. */
  readonly position: "FIRST" | "LAST" | "ANY";
}

export interface IpSetReferenceProps {
  /** ARN of an IP set of the same account, region and scope. */
  readonly arn: string;

  /** Behind a proxy: addresses of a header. @default - the address of the request */
  readonly forwardedIp?: ForwardedIpSet;
}

/**
 * An address of an IP set.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-ipset-match.html
 */
export function ipSetReference({ arn, forwardedIp }: IpSetReferenceProps): Statement {
  const config = forwardedIp && { ...forwardedIpJson(forwardedIp), position: forwardedIp.position };
  return statement(
    "ip_set_reference_statement",
    { arn, ...(config && { ip_set_forwarded_ip_config: config }) },
    forwardedIp?.position === "ANY" ? BASE_CAPACITY.ipSetAnyPosition : BASE_CAPACITY.ipSet,
    [
      ...referenceProblems("ipset", arn),
      ...forwardedIpProblems(forwardedIp),
      forwardedIp !== undefined &&
        oneOfProblem("position of forwardedIp", forwardedIp.position, ["FIRST", "LAST", "ANY"]),
    ],
  );
}
