import { ConfigOrganizationCustomPolicyRule } from "@cdktf/provider-aws/lib/config-organization-custom-policy-rule";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { terraformLiteral } from "../../core/template";
import type { Placement } from "../placement";
import { excluded, LONGER_TIMEOUTS, parameterText } from "./organization-rule";

/** https://docs.aws.amazon.com/config/latest/APIReference/API_OrganizationCustomPolicyRuleMetadata.html */
const MAX_POLICY_LENGTH = 10_000;

export interface OrganizationGuardRuleProps {
  /** The account that administers config-multiaccountsetup.amazonaws.com, in the region to judge. */
  readonly placement: Placement;

  /** Name of the rule, 1-64 characters. */
  readonly name: string;

  /** What it finds, at most 256 characters. @default - none */
  readonly description?: string;

  /** The rule in the language of AWS CloudFormation Guard 2, at most 10,000 characters. */
  readonly policyText: string;

  /** Resource types whose changes run the rule, 1-100. */
  readonly resourceTypes: readonly string[];

  /** Parameters by name; all values are text. @default - none */
  readonly parameters?: Readonly<Record<string, string>>;

  /** Ids of accounts without the rule. @default - every account has it */
  readonly excludedAccountIds?: readonly string[];
}

/** A rule of our own in every account of the organization, in one region, without a Lambda function behind it. */
export class OrganizationGuardRule extends Construct {
  constructor(scope: Construct, id: string, props: OrganizationGuardRuleProps) {
    super(scope, id);
    const { policyText, resourceTypes } = props;
    if (policyText.length === 0 || policyText.length > MAX_POLICY_LENGTH) {
      throw new ConfigError(this, `policyText must be 1-${MAX_POLICY_LENGTH} characters, got ${policyText.length}`);
    }
    if (resourceTypes.length === 0 || resourceTypes.length > 100) {
      throw new ConfigError(this, `resourceTypes must name 1-100 types, got ${resourceTypes.length}`);
    }
    new ConfigOrganizationCustomPolicyRule(this, "rule", {
      ...props.placement,
      name: props.name,
      description: props.description,
      policyRuntime: "guard-2.x.x",
      policyText: terraformLiteral(policyText),
      resourceTypesScope: [...resourceTypes].sort(),
      // The second one: a resource too large for a notification would otherwise never be judged.
      triggerTypes: ["ConfigurationItemChangeNotification", "OversizedConfigurationItemChangeNotification"],
      inputParameters: parameterText(props.parameters),
      excludedAccounts: excluded(props.excludedAccountIds),
      timeouts: LONGER_TIMEOUTS,
    });
  }
}
