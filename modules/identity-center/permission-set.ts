import { SsoadminCustomerManagedPolicyAttachment } from "@cdktf/provider-aws/lib/ssoadmin-customer-managed-policy-attachment";
import { SsoadminManagedPolicyAttachment } from "@cdktf/provider-aws/lib/ssoadmin-managed-policy-attachment";
import { SsoadminPermissionSet } from "@cdktf/provider-aws/lib/ssoadmin-permission-set";
import { SsoadminPermissionSetInlinePolicy } from "@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy";
import { SsoadminPermissionsBoundaryAttachment } from "@cdktf/provider-aws/lib/ssoadmin-permissions-boundary-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ADMINISTRATOR_POLICIES } from "../../core/administrator-policies";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { canonicalJson, type Json } from "../../core/json";
import { terraformLiteral } from "../../core/template";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";

/** A policy that exists under the same name and path in every account that the permission set is assigned in. */
export interface CustomerManagedPolicy {
  readonly name: string;
  /** Such as /teams/; / for none. */
  readonly path: string;
}

export interface PermissionSetProps {
  /** The management account, in the region of Identity Center. */
  readonly placement: Placement;

  /** ARN of the organization's instance: `aws sso-admin list-instances`. */
  readonly instanceArn: string;

  /** Name that people see, 1-32 characters; also a part of the name of the role in each account. */
  readonly name: string;

  /** @default - none */
  readonly description?: string;

  /** Hours that a session lasts, 1 to 12. @default 1 */
  readonly sessionHours?: number;

  /** AWS managed policies by name, with their path, such as job-function/ViewOnlyAccess. @default - none */
  readonly managedPolicies?: readonly string[];

  /**
   * Why it may hold an AWS managed policy that makes administrators, such as AdministratorAccess; at least 10 characters.
   *
   * @default - none: guardrail LZ-IAM-02 refuses such a policy
   */
  readonly administratorReason?: string;

  /** @default - none */
  readonly customerManagedPolicies?: readonly CustomerManagedPolicy[];

  /** A policy document of its own as JSON. @default - none */
  readonly inlinePolicy?: string;

  /** What the other policies can allow at most: the name of an AWS managed policy, or one of yours. @default - none */
  readonly permissionsBoundary?: string | CustomerManagedPolicy;

  /** Address in the AWS console where people begin. @default - the console's home */
  readonly relayState?: string;

  /** @default - none beside the provider's */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * What people may do in the accounts that they are assigned to. Identity Center makes a role of it in each.
 *
 * Its policies come one after the other: Identity Center answers a second change to a permission set that comes during
 * the first with ConflictException.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
 */
export class PermissionSet extends Construct {
  /** ARN of the permission set, for `AccountAssignment`. */
  public readonly permissionSetArn: string;

  /** Stand once it has all of its policies. Nobody should be assigned before: the role would come without them. */
  public readonly ready: readonly ITerraformDependable[];

  readonly #common: { readonly instanceArn: string; readonly permissionSetArn: string };

  constructor(scope: Construct, id: string, props: PermissionSetProps) {
    super(scope, id);
    const { placement, instanceArn, name, description, sessionHours = 1, relayState, tags } = props;
    if (!Number.isInteger(sessionHours) || sessionHours < 1 || sessionHours > 12) {
      throw new ConfigError(this, `sessionHours must be a whole number from 1 to 12, got ${sessionHours}`);
    }
    const set = new SsoadminPermissionSet(this, "permission-set", {
      ...placement,
      instanceArn,
      name,
      description,
      sessionDuration: `PT${sessionHours}H`,
      relayState,
      tags: tags && { ...tags },
    });
    this.permissionSetArn = set.arn;
    this.#common = { ...placement, instanceArn, permissionSetArn: set.arn };
    this.ready = [this.addPolicies(props) ?? set];
  }

  /** Adds each policy after the one before. Returns the last. */
  private addPolicies(props: PermissionSetProps): ITerraformDependable | undefined {
    let last: ITerraformDependable | undefined;
    const common = () => ({ ...this.#common, dependsOn: last && [last] });
    for (const policy of props.managedPolicies ?? []) {
      const managedPolicyArn = this.managedPolicyArn(policy, props.placement);
      const id = policy.replaceAll("/", "-");
      const attachment = new SsoadminManagedPolicyAttachment(this, id, { ...common(), managedPolicyArn });
      if (props.administratorReason !== undefined && ADMINISTRATOR_POLICIES.includes(policy)) {
        acknowledge(attachment, "LZ-IAM-02", props.administratorReason);
      }
      last = attachment;
    }
    for (const { name, path } of props.customerManagedPolicies ?? []) {
      last = new SsoadminCustomerManagedPolicyAttachment(this, `customer${path.replaceAll("/", "-")}${name}`, {
        ...common(),
        customerManagedPolicyReference: { name, path },
      });
    }
    if (props.inlinePolicy !== undefined) {
      const inlinePolicy = terraformLiteral(canonicalJson(JSON.parse(props.inlinePolicy) as Json));
      last = new SsoadminPermissionSetInlinePolicy(this, "inline-policy", { ...common(), inlinePolicy });
    }
    const boundary = props.permissionsBoundary;
    if (boundary !== undefined) {
      const permissionsBoundary =
        typeof boundary === "string"
          ? { managedPolicyArn: this.managedPolicyArn(boundary, props.placement) }
          : { customerManagedPolicyReference: { ...boundary } };
      last = new SsoadminPermissionsBoundaryAttachment(this, "boundary", { ...common(), permissionsBoundary });
    }
    return last;
  }

  private managedPolicyArn(policy: string, { regionName }: Placement): string {
    return awsManagedPolicyArn(policy, partitionOf(regionName));
  }
}
