import { didYouMean, quote } from "../../../core/text";
import {
  WAF_MANAGED_RULE_GROUP_NAMES,
  wafManagedRuleGroup,
  type WafManagedRuleGroup,
} from "../../../core/waf-managed-rule-groups";
import { type Problem, statement, type Statement } from "../statement";
import { nestedProblems } from "./logical";
import {
  configurationCloudFrontOnly,
  configurationJson,
  configurationProblems,
  type ManagedRuleGroupConfiguration,
} from "./managed-rule-group-configuration";
import { overrideProblems, overridesJson, type RuleActionOverrides } from "./rule-action-override";

export interface ManagedRuleGroupProps extends ManagedRuleGroupConfiguration {
  /** Such as AWSManagedRulesCommonRuleSet; AWS's are in core/waf-managed-rule-groups.ts. */
  readonly name: string;

  /** A seller of the AWS Marketplace; `capacity` is then needed too. @default AWS */
  readonly vendorName?: string;

  /** Capacity of a seller's group, from `aws wafv2 describe-managed-rule-group`. @default - known for AWS's groups */
  readonly capacity?: number;

  /** Such as Version_2.0. @default - the vendor's default version, with which the vendor moves on */
  readonly version?: string;

  /** AWS silently passes over a rule that the group does not have, so names are checked. @default - the rules' own actions */
  readonly overrides?: RuleActionOverrides;

  /** Rules of the group that core/waf-managed-rule-groups.ts does not list yet, so that overrides can name them. */
  readonly newerRules?: readonly string[];

  /** Requests that the group sees. @default - all */
  readonly scopeDown?: Statement;
}

/**
 * The rules of a group that a vendor keeps; in a web ACL alone.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-managed-rule-group.html
 */
export function managedRuleGroup(props: ManagedRuleGroupProps): Statement {
  const { name, vendorName = "AWS", version, overrides = {}, scopeDown } = props;
  const known = vendorName === "AWS" ? wafManagedRuleGroup(name) : undefined;
  const body = {
    vendor_name: vendorName,
    name,
    ...(version !== undefined && { version }),
    ...overridesJson(overrides),
    ...configurationJson(props),
    ...(scopeDown && { scope_down_statement: scopeDown.json }),
  };
  const capacity = (props.capacity ?? known?.capacity ?? 0) + (scopeDown?.capacity ?? 0);
  const made = statement("managed_rule_group_statement", body, capacity, [
    ...(vendorName === "AWS" ? awsProblems(props, known) : sellerProblems(props)),
    ...overrideProblems(overrides),
    ...configurationProblems(props, known),
    ...(scopeDown ? nestedProblems("scopeDown", scopeDown) : []),
  ]);
  return { ...made, cloudFrontOnly: [...configurationCloudFrontOnly(props), ...(scopeDown?.cloudFrontOnly ?? [])] };
}

function awsProblems(props: ManagedRuleGroupProps, known: WafManagedRuleGroup | undefined): readonly Problem[] {
  const { name, version, overrides = {}, newerRules = [] } = props;
  if (known === undefined) {
    const hint = didYouMean(name, WAF_MANAGED_RULE_GROUP_NAMES);
    return [`name must be a managed rule group of AWS, got ${quote(name)}${hint === undefined ? "" : `; ${hint}`}`];
  }
  const rules = [...known.rules, ...newerRules];
  return [
    version !== undefined &&
      !known.versioned &&
      `version must be left out: ${name} has no versions, got ${quote(version)}`,
    ...Object.keys(overrides)
      .filter((rule) => !rules.includes(rule))
      .map((rule) => {
        const hint = didYouMean(rule, rules) ?? "name it in newerRules if it is new";
        return `overrides must name rules of ${name}, got ${quote(rule)}; ${hint}`;
      }),
  ];
}

function sellerProblems({ name, vendorName, capacity }: ManagedRuleGroupProps): readonly Problem[] {
  return [
    capacity === undefined &&
      `capacity is needed for ${quote(name)} of ${quote(vendorName ?? "")}: aws wafv2 describe-managed-rule-group shows it`,
  ];
}
