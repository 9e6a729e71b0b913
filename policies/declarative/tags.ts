import type { Json } from "../../core/json";
import { assign, unlessEmpty } from "./assign";

/** What a tag policy says of one tag. */
export interface TagRule {
  /** Key of the tag in the case that it is to have. */
  readonly key: string;
  /** Values that it may have, with one * for any characters. @default - any */
  readonly values?: readonly string[];
  /** Types of resources on which AWS refuses a tag of another case or value, such as ec2:instance. @default - none */
  readonly enforcedFor?: readonly string[];
  /** Types of resources that AWS reports as noncompliant without the tag, and that Terraform can check. @default - none */
  readonly reportRequiredFor?: readonly string[];
}

/**
 * The content of a TAG_POLICY. A tag stands under its key in lower case, so that policies for the same tag at different
 * places of the organization are merged, whatever case they ask for.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html
 */
export function tagDeclaration(rules: readonly TagRule[]): Json {
  return { tags: Object.fromEntries(rules.map((rule) => [rule.key.toLowerCase(), tagStatement(rule)])) };
}

function tagStatement({ key, values, enforcedFor, reportRequiredFor }: TagRule): Json | undefined {
  return unlessEmpty({
    tag_key: assign(key),
    tag_value: assignList(values),
    enforced_for: assignList(enforcedFor),
    report_required_tag_for: assignList(reportRequiredFor),
  });
}

function assignList(values: readonly string[] = []): Json | undefined {
  return values.length > 0 ? assign([...values].sort()) : undefined;
}
