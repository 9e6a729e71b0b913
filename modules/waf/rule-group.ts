import { Wafv2RuleGroup } from "@cdktf/provider-aws/lib/wafv2-rule-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { capacityOf } from "./capacity";
import { descriptionProblem, nameProblem } from "./names";
import { customResponseBodies, type ResponseBodies, responseBodyProblems } from "./response-bodies";
import type { Rule } from "./rule";
import { ruleProblems } from "./rule-problems";
import { scopeProblem, type WafScope } from "./scope";
import type { Statement } from "./statement";
import { ruleGroupReference } from "./statements/rule-group-reference";
import type { RuleActionOverrides } from "./statements/rule-action-override";
import { toRuleGroupRule } from "./to-terraform";

export interface RuleGroupProps {
  /** Account and region of the web ACLs that use the group; us-east-1 for CloudFront. */
  readonly placement: Placement;

  /** Letters, digits, hyphens and underscores, at most 123 characters: the capacity is added to it. */
  readonly name: string;

  /** At least one. A group cannot hold managed rule groups, nor other rule groups. */
  readonly rules: readonly Rule[];

  /**
   * Capacity units (WCU) set aside for the group, 1-5,000; a web ACL that uses the group is charged with all of them.
   * More than the rules need leaves room for rules to come: WAF cannot change the capacity, so without room each change
   * of it makes a new group.
   *
   * @default - what the rules need
   */
  readonly capacity?: number;

  /** @default - none */
  readonly description?: string;

  /** What blocked clients are shown, by the key that rules name. @default - none */
  readonly responseBodies?: ResponseBodies;

  /** @default REGIONAL */
  readonly scope?: WafScope;
}

/**
 * Rules that several web ACLs use, also those that Firewall Manager makes.
 *
 * The capacity of a group is fixed for ever. So the name carries it: a group with another capacity is a new one beside the
 * old one, the web ACLs move over, and the old one goes. What names the group by its ARN alone follows by itself.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-group-managing.html
 */
export class RuleGroup extends Construct {
  public readonly arn: string;
  public readonly capacity: number;
  public readonly scope: WafScope;

  constructor(parent: Construct, id: string, props: RuleGroupProps) {
    super(parent, id);
    const { placement, name, rules, description, responseBodies = {}, scope = "REGIONAL" } = props;
    const capacity = props.capacity ?? Math.max(1, capacityOf(rules));
    const all = [
      nameProblem(name, "-5000".length),
      descriptionProblem(description),
      scopeProblem(scope, placement),
      ...ruleProblems(rules, { holder: "rule group", scope, capacity }).errors,
      ...responseBodyProblems(responseBodies, rules),
    ];
    const problems = all.filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
    this.capacity = capacity;
    this.scope = scope;
    this.arn = new Wafv2RuleGroup(this, "group", {
      ...placement,
      name: `${name}-${capacity}`,
      description,
      scope,
      capacity,
      rule: [...rules].sort((a, b) => a.priority - b.priority).map(toRuleGroupRule),
      customResponseBody: customResponseBodies(responseBodies),
      visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true },
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }

  /** The group as the statement of a web ACL's rule, which takes `overrideAction`. */
  public statement(options: { readonly overrides?: RuleActionOverrides } = {}): Statement {
    return ruleGroupReference({ arn: this.arn, capacity: this.capacity, ...options });
  }
}
