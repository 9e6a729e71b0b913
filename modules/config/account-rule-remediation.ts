import {
  ConfigRemediationConfiguration,
  type ConfigRemediationConfigurationParameter,
} from "@cdktf/provider-aws/lib/config-remediation-configuration";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { partitionOf, roleArn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";

/** The parameter in which AWS Config looks for the role; for automatic remediation no other name will do. */
const ROLE_PARAMETER = "AutomationAssumeRole";

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RemediationConfiguration.html and the pages of
 * StaticValue and SsmControls there. The numbers AWS assumes are written out, since it may give them back.
 */
const ATTEMPTS = { min: 1, max: 25, assumed: 5 };
const RETRY_SECONDS = { min: 1, max: 2_678_000, assumed: 60 };
const CONCURRENCY = { min: 1, max: 100, assumed: 10 };
const ERRORS = { min: 1, max: 100, assumed: 50 };
const LIMITS = { document: 256, parameters: 25, values: 25 };

/** An SSM automation that mends a resource which a rule finds at fault. */
export interface RemediationSettings {
  /** Name of the SSM automation document, such as AWS-ConfigureS3BucketVersioning; its ARN if another account shares it. */
  readonly document: string;

  /** Version of the document. @default - its default version */
  readonly documentVersion?: string;

  /** Parameters of the document that get the id of the resource, such as BucketName. @default - none */
  readonly resourceIdParameters?: readonly string[];

  /** Fixed values of the document's other parameters, 1-25 each. @default - what the document assumes */
  readonly parameters?: Readonly<Record<string, string | readonly string[]>>;

  /**
   * ARN of the role that the automation acts as, of the same account; the document's parameter AutomationAssumeRole.
   * `ssm.amazonaws.com` must be allowed to assume it. Automatic remediation needs it.
   *
   * @default - none: AWS wants another parameter of the document to name the role
   */
  readonly automationRoleArn?: string;

  /** Mend without being asked, and how stubbornly. @default - somebody starts it by hand */
  readonly automatic?: {
    /** Failed attempts before AWS Config leaves the resource alone, 1-25. @default 5 */
    readonly attempts?: number;

    /** Seconds within which these attempts are counted, 1-2,678,000 (about 31 days). @default 60 */
    readonly retrySeconds?: number;
  };

  /** How many resources at once. @default - what AWS assumes */
  readonly executionControls?: {
    /** Percentage of the resources at fault that are mended at the same time, 1-100. @default 10 */
    readonly concurrentExecutionRatePercentage?: number;

    /** Percentage of failures at which no more are started, 1-100. @default 50 */
    readonly errorPercentage?: number;
  };
}

export interface AccountRuleRemediationProps extends RemediationSettings {
  readonly placement: Placement;

  /** Name of the account's rule. AWS takes no remediation on rules of the organization, of packs or of Security Hub. */
  readonly ruleName: string;
}

/**
 * Remediation of a rule of one account and region.
 *
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutRemediationConfigurations.html
 */
export class AccountRuleRemediation extends Construct {
  constructor(scope: Construct, id: string, props: AccountRuleRemediationProps) {
    super(scope, id);
    const { document, automatic, executionControls } = props;
    if (document.length === 0 || document.length > LIMITS.document) {
      throw new ConfigError(this, `document must be 1-${LIMITS.document} characters, got ${document.length}`);
    }
    this.#checkRole(props);
    new ConfigRemediationConfiguration(this, "configuration", {
      ...props.placement,
      configRuleName: props.ruleName,
      targetType: "SSM_DOCUMENT",
      targetId: document,
      targetVersion: props.documentVersion,
      parameter: this.#parameters(props),
      automatic: automatic !== undefined,
      maximumAutomaticAttempts: automatic && this.#number("automatic.attempts", automatic.attempts, ATTEMPTS),
      retryAttemptSeconds: automatic && this.#number("automatic.retrySeconds", automatic.retrySeconds, RETRY_SECONDS),
      executionControls: executionControls && {
        ssmControls: {
          concurrentExecutionRatePercentage: this.#number(
            "executionControls.concurrentExecutionRatePercentage",
            executionControls.concurrentExecutionRatePercentage,
            CONCURRENCY,
          ),
          errorPercentage: this.#number("executionControls.errorPercentage", executionControls.errorPercentage, ERRORS),
        },
      },
    });
  }

  #checkRole({ automationRoleArn, automatic, placement }: AccountRuleRemediationProps): void {
    if (automationRoleArn === undefined) {
      if (automatic) throw new ConfigError(this, "automationRoleArn must be set: automatic remediation acts as a role");
      return;
    }
    const expected = roleArn(placement.accountId, "", partitionOf(placement.regionName));
    // The ARN of a role of this stack is not known yet.
    if (!Token.isUnresolved(automationRoleArn) && !automationRoleArn.startsWith(expected)) {
      throw new ConfigError(this, `automationRoleArn must begin with '${expected}', got '${automationRoleArn}'`);
    }
  }

  /** Sorted by name, as the provider reads them back; one value is an argument of its own there. */
  #parameters(props: AccountRuleRemediationProps): ConfigRemediationConfigurationParameter[] | undefined {
    const { resourceIdParameters = [], parameters = {}, automationRoleArn } = props;
    const all: ConfigRemediationConfigurationParameter[] = [
      ...resourceIdParameters.map((name) => ({ name, resourceValue: "RESOURCE_ID" })),
      ...Object.entries(parameters).map(([name, value]) => this.#fixed(name, value)),
      ...(automationRoleArn === undefined ? [] : [{ name: ROLE_PARAMETER, staticValue: automationRoleArn }]),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
    const twice = all.find(({ name }, index) => all[index + 1]?.name === name);
    if (twice?.name === ROLE_PARAMETER) {
      throw new ConfigError(this, `${ROLE_PARAMETER} is set by automationRoleArn alone`);
    }
    if (twice) throw new ConfigError(this, `parameter '${twice.name}' must be given once`);
    if (all.length > LIMITS.parameters) {
      throw new ConfigError(this, `parameters must be at most ${LIMITS.parameters} in all, got ${all.length}`);
    }
    return all.length === 0 ? undefined : all;
  }

  #fixed(name: string, value: string | readonly string[]): ConfigRemediationConfigurationParameter {
    const values = typeof value === "string" ? [value] : [...value];
    if (values.length === 0 || values.length > LIMITS.values) {
      throw new ConfigError(this, `parameters.${name} must have 1-${LIMITS.values} values, got ${values.length}`);
    }
    return values.length === 1 ? { name, staticValue: values[0] } : { name, staticValues: values };
  }

  #number(
    prop: string,
    value: number | undefined,
    { min, max, assumed }: { readonly min: number; readonly max: number; readonly assumed: number },
  ): number {
    const number = value ?? assumed;
    const problem = wholeNumberProblem(prop, number, min, max);
    if (problem !== undefined) throw new ConfigError(this, problem);
    return number;
  }
}
