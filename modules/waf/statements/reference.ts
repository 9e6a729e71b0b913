import { quote } from "../../../core/text";
import { isKnown } from "../../known";

/** What an ARN of WAF names. */
export type WafResource = "ipset" | "regexpatternset" | "rulegroup" | "webacl";

/** https://docs.aws.amazon.com/waf/latest/developerguide/waf-arns.html */
const ARN = /^arn:aws[\w-]*:wafv2:([\w-]+):\d{12}:(regional|global)\/([a-z]+)\/([\w-]+)\/([\w-]+)$/;

/** An ARN that does not name such a resource. A reference of Terraform's is not judged. */
export function referenceProblems(resource: WafResource, arn: string): readonly string[] {
  if (!isKnown(arn)) return [];
  if (ARN.exec(arn)?.[3] === resource) return [];
  const example = `arn:aws:wafv2:<region>:<account>:regional/${resource}/<name>/<id>`;
  return [`arn must be that of a WAF ${resource} (${example}), got ${quote(arn)}`];
}

/** Whether the ARN names something that serves CloudFront; undefined if there is no telling. */
export function isGlobalArn(arn: string): boolean | undefined {
  const place = ARN.exec(arn)?.[2];
  return place === undefined ? undefined : place === "global";
}
