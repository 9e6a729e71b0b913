import { ConfigOrganizationManagedRule } from "@cdktf/provider-aws/lib/config-organization-managed-rule";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { excluded, LONGER_TIMEOUTS, parameterText } from "./organization-rule";

/** A managed rule for every account of the organization. */
export interface OrganizationManagedRule {
  /** Name of the rule, 1-64 characters; the members' copies are called after it. */
  readonly name: string;

  /** AWS's identifier, such as DYNAMODB_PITR_ENABLED. */
  readonly identifier: string;

  /** What it finds, at most 256 characters. @default - none */
  readonly description?: string;

  /** Parameters by name, as AWS spells them; all values are text. @default - none: what AWS assumes */
  readonly parameters?: Readonly<Record<string, string>>;

  /** How often a periodic rule runs, such as TwentyFour_Hours. @default - none: the rule runs on changes */
  readonly frequency?: string;

  /** Ids of accounts without the rule. @default - every account has it */
  readonly excludedAccountIds?: readonly string[];
}

export interface OrganizationManagedRulesProps {
  /** The account that administers config-multiaccountsetup.amazonaws.com, in the region to judge. */
  readonly placement: Placement;

  /** The managed rules, each with its parameters. */
  readonly rules: readonly OrganizationManagedRule[];
}

/**
 * Managed rules of AWS Config in every account of the organization, in one region: AWS wants each region's rules made in
 * that region. Every account that is not excluded must record there first, or AWS fails the rule for all of them.
 */
export class OrganizationManagedRules extends Construct {
  constructor(scope: Construct, id: string, props: OrganizationManagedRulesProps) {
    super(scope, id);
    for (const rule of props.rules) {
      if ((rule.description ?? "").length > 256) {
        throw new ConfigError(this, `description of '${rule.name}' must be at most 256 characters`);
      }
      new ConfigOrganizationManagedRule(this, rule.name, {
        ...props.placement,
        name: rule.name,
        ruleIdentifier: rule.identifier,
        description: rule.description,
        inputParameters: parameterText(rule.parameters),
        maximumExecutionFrequency: rule.frequency,
        excludedAccounts: excluded(rule.excludedAccountIds),
        timeouts: LONGER_TIMEOUTS,
      });
    }
  }
}
