import { ConfigConfigRule, type ConfigConfigRuleScope } from "@cdktf/provider-aws/lib/config-config-rule";
import { Construct } from "constructs";
import { findManagedRule } from "../../core/config-managed-rules";
import { CONFIG_RULE_IDENTIFIERS, CONFIG_RULE_IDENTIFIERS_AS_OF } from "../../core/config-rule-identifiers";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { AccountRuleRemediation, type RemediationSettings } from "./account-rule-remediation";
import { parameterText } from "./organization-rule";

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html. AWS takes names of up to 128 characters,
 * but the provider takes 64 for remediation, and another name would be another rule.
 */
const LIMITS = { name: 64, description: 256, parameters: 1024, resourceTypes: 100 };

/** AWS's own, written out since AWS gives it back. */
const DAILY = "TwentyFour_Hours";

/**
 * What a rule judges: resource types, one resource of one type, or what carries a tag.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html
 */
export type AccountRuleScope =
  | { readonly resourceTypes: readonly string[]; readonly resourceId?: string }
  | { readonly tagKey: string; readonly tagValue?: string };

export interface AccountRuleProps {
  /** The account and region to judge. It must record there: AWS takes no rule where there is no recorder. */
  readonly placement: Placement;

  /** Name of the rule, 1-64 characters. Another name is another rule. */
  readonly name: string;

  /** AWS's identifier, such as S3_BUCKET_VERSIONING_ENABLED. */
  readonly identifier: string;

  /** Whether AWS has the identifier though our list does not know it. @default - false */
  readonly unlisted?: boolean;

  /** What it finds, at most 256 characters. @default - none */
  readonly description?: string;

  /** Parameters by name, as AWS spells them; all values are text. @default - none: what AWS assumes */
  readonly parameters?: Readonly<Record<string, string>>;

  /** What the rule judges. @default - every resource that the managed rule is for */
  readonly scope?: AccountRuleScope;

  /** How often a periodic rule runs. @default - TwentyFour_Hours if we know the rule as periodic, else none */
  readonly frequency?: "One_Hour" | "Three_Hours" | "Six_Hours" | "Twelve_Hours" | "TwentyFour_Hours";

  /** What mends the resources that the rule finds at fault. @default - none */
  readonly remediation?: RemediationSettings;
}

/** A managed rule of AWS Config in one account and region. Unlike a rule of the organization it may have remediation. */
export class AccountRule extends Construct {
  constructor(scope: Construct, id: string, props: AccountRuleProps) {
    super(scope, id);
    this.#checkIdentifier(props);
    this.#checkLength("name", props.name, { min: 1, max: LIMITS.name });
    this.#checkLength("description", props.description ?? "", { min: 0, max: LIMITS.description });
    const inputParameters = parameterText(props.parameters);
    this.#checkLength("parameters as JSON", inputParameters ?? "", { min: 0, max: LIMITS.parameters });

    const rule = new ConfigConfigRule(this, "rule", {
      ...props.placement,
      name: props.name,
      description: props.description,
      source: { owner: "AWS", sourceIdentifier: props.identifier },
      inputParameters,
      scope: this.#scope(props.scope),
      maximumExecutionFrequency: this.#frequency(props),
    });
    if (props.remediation) {
      new AccountRuleRemediation(this, "remediation", {
        placement: props.placement,
        // A reference, so that the rule is there first and goes last.
        ruleName: rule.name,
        ...props.remediation,
      });
    }
  }

  #checkIdentifier({ identifier, unlisted = false, placement: { regionName } }: AccountRuleProps): void {
    const isListed = CONFIG_RULE_IDENTIFIERS.includes(identifier);
    if (isListed && unlisted) {
      throw new ConfigError(this, `unlisted must be false, since our list knows '${identifier}'`);
    }
    if (!isListed && !unlisted) {
      throw new ConfigError(
        this,
        `identifier must be in our list of managed rules (of ${CONFIG_RULE_IDENTIFIERS_AS_OF}), got '${identifier}'; if https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html has it, set unlisted`,
      );
    }
    if (findManagedRule(identifier)?.unavailableIn?.includes(regionName)) {
      throw new ConfigError(this, `identifier '${identifier}' is not available in '${regionName}'`);
    }
  }

  #checkLength(prop: string, value: string, { min, max }: { readonly min: number; readonly max: number }): void {
    if (value.length < min || value.length > max) {
      throw new ConfigError(this, `${prop} must be ${min}-${max} characters, got ${value.length}`);
    }
  }

  #frequency({ identifier, frequency }: AccountRuleProps): string | undefined {
    const trigger = findManagedRule(identifier)?.trigger;
    if (trigger === "change" && frequency !== undefined) {
      throw new ConfigError(this, `frequency must not be set: '${identifier}' runs when a resource changes`);
    }
    return frequency ?? (trigger === "periodic" ? DAILY : undefined);
  }

  #scope(scope: AccountRuleScope | undefined): ConfigConfigRuleScope | undefined {
    if (scope === undefined) return undefined;
    if ("tagKey" in scope) return { tagKey: scope.tagKey, tagValue: scope.tagValue };
    const types = [...new Set(scope.resourceTypes)].sort();
    if (types.length === 0 || types.length > LIMITS.resourceTypes) {
      throw new ConfigError(this, `scope.resourceTypes must name 1-${LIMITS.resourceTypes} types, got ${types.length}`);
    }
    if (scope.resourceId !== undefined && types.length !== 1) {
      throw new ConfigError(this, `scope.resourceId needs exactly one of scope.resourceTypes, got ${types.length}`);
    }
    return { complianceResourceTypes: types, complianceResourceId: scope.resourceId };
  }
}
