import { BASE_CAPACITY } from "../capacity";
import { statement, type Statement } from "../statement";
import { type ForwardedIp, forwardedIpJson, forwardedIpProblems } from "./forwarded-ip";

export interface AsnMatchProps {
  /** Numbers of autonomous systems (networks of one operator), 1 to 100 of them; 0 is an address without one. */
  readonly asns: readonly number[];

  /** Behind a proxy: the address of a header. @default - the address of the request */
  readonly forwardedIp?: ForwardedIp;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AsnMatchStatement.html */
const MAX_ASNS = 100;
const MAX_ASN = 4_294_967_295;

/**
 * The network that the address belongs to, such as that of a hosting provider.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-asn-match.html
 */
export function asnMatch({ asns, forwardedIp }: AsnMatchProps): Statement {
  return statement(
    "asn_match_statement",
    { asn_list: [...asns], ...(forwardedIp && { forwarded_ip_config: forwardedIpJson(forwardedIp) }) },
    BASE_CAPACITY.asnMatch,
    [
      (asns.length === 0 || asns.length > MAX_ASNS) && `asns must hold 1 to ${MAX_ASNS} numbers, got ${asns.length}`,
      ...asns.map(
        (asn) =>
          !(Number.isInteger(asn) && asn >= 0 && asn <= MAX_ASN) &&
          `asns must hold whole numbers from 0 to 4,294,967,295, got ${asn}`,
      ),
      ...forwardedIpProblems(forwardedIp),
    ],
  );
}
