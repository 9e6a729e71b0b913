import { Token } from "cdktf";
import { quote } from "../../../core/text";
import { BASE_CAPACITY } from "../capacity";
import { oneOfProblem } from "../problem";
import { statement, type Statement } from "../statement";

export interface LabelMatchProps {
  /** LABEL: the whole label, or its end with as many namespaces as are named; NAMESPACE: any label of the namespace. */
  readonly scope: "LABEL" | "NAMESPACE";

  /**
   * A label such as login:failed or awswaf:managed:aws:core-rule-set:NoUserAgent_Header; a namespace ends with a colon,
   * such as awswaf:clientip:geo:country:
   */
  readonly key: string;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_LabelMatchStatement.html */
const KEY = /^[0-9A-Za-z_:-]{1,1024}$/;

/**
 * A label that an earlier rule put on the request.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-label-match.html
 */
export function labelMatch({ scope, key }: LabelMatchProps): Statement {
  const known = !Token.isUnresolved(key);
  const namespace = key.endsWith(":");
  return statement("label_match_statement", { scope, key }, BASE_CAPACITY.labelMatch, [
    oneOfProblem("scope", scope, ["LABEL", "NAMESPACE"]),
    known &&
      !KEY.test(key) &&
      `key must be 1 to 1,024 letters, digits, hyphens, underscores and colons, got ${quote(key)}`,
    known && scope === "LABEL" && namespace && `key of the scope LABEL must not end with a colon, got ${quote(key)}`,
    known &&
      scope === "NAMESPACE" &&
      !namespace &&
      `key of the scope NAMESPACE must end with a colon, got ${quote(key)}`,
  ]);
}
