import { SecurityGroup as AwsSecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { isDescription, ruleArguments, ruleProblem, type SecurityGroupRule } from "./security-group-rule";

/** Rules by a name of your choice. The name is part of the Terraform address: renaming it makes the rule anew. */
export type SecurityGroupRules = Readonly<Record<string, SecurityGroupRule>>;

export interface SecurityGroupProps {
  readonly placement: Placement;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** What the group's name begins with: at most 100 characters, not beginning with sg-. */
  readonly name: string;

  /** What the group is for. It cannot be changed: EC2 makes a new group instead. */
  readonly description: string;

  /** What may come in. @default - nothing */
  readonly ingress?: SecurityGroupRules;

  /** What may go out. @default - nothing */
  readonly egress?: SecurityGroupRules;
}

/**
 * A security group with nothing open that is not named: no rule for everything out, which AWS adds by itself, and no
 * administration, file share or database port open to the internet.
 */
export class SecurityGroup extends Construct {
  /** Id of the group, sg-.... */
  public readonly id: string;

  readonly #placement: Placement;

  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    super(scope, id);
    const { placement, vpcId, name, description } = props;
    if (!/^(?!sg-)[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,100}$/.test(name)) {
      throw new ConfigError(this, `name must have 1 to 100 characters and not begin with 'sg-', got '${name}'`);
    }
    if (!isDescription(description)) {
      throw new ConfigError(this, `description must have 1 to 255 characters that EC2 takes, got '${description}'`);
    }
    this.#placement = placement;
    const group = new AwsSecurityGroup(this, "group", {
      ...placement,
      vpcId,
      // A group in use cannot be deleted, so a new one must come first, under another name.
      namePrefix: `${name}-`,
      description,
      tags: { Name: name },
      lifecycle: { createBeforeDestroy: true },
    });
    this.id = group.id;
    for (const [ruleName, rule] of Object.entries(props.ingress ?? {})) this.allowFrom(ruleName, rule);
    for (const [ruleName, rule] of Object.entries(props.egress ?? {})) this.allowTo(ruleName, rule);
  }

  /** Lets traffic in. */
  public allowFrom(name: string, rule: SecurityGroupRule): void {
    this.check("ingress", name, rule);
    new VpcSecurityGroupIngressRule(this, `ingress-${name}`, {
      ...this.#placement,
      securityGroupId: this.id,
      ...ruleArguments(rule),
    });
  }

  /** Lets traffic out. */
  public allowTo(name: string, rule: SecurityGroupRule): void {
    this.check("egress", name, rule);
    new VpcSecurityGroupEgressRule(this, `egress-${name}`, {
      ...this.#placement,
      securityGroupId: this.id,
      ...ruleArguments(rule),
    });
  }

  private check(direction: "ingress" | "egress", name: string, rule: SecurityGroupRule): void {
    const problem = ruleProblem(direction, rule);
    if (problem !== undefined) throw new ConfigError(this, `${direction}.${name}: ${problem}`);
  }
}
