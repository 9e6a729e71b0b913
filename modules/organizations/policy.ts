import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/** AWS takes no longer description (https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html). */
const MAX_DESCRIPTION_LENGTH = 512;

export interface OrganizationPolicyTarget {
  /** Id of the construct, part of the Terraform address: root, unit-Prod, account-shop. */
  readonly id: string;
  /** Id of the root (r-...), of a unit (ou-...) or of an account (12 digits). */
  readonly targetId: string;
}

export interface OrganizationPolicyProps {
  /** The management account; any region, since Organizations is global. */
  readonly placement: Placement;

  /** Name in AWS, 1-128 characters, unique among the organization's policies of the type. */
  readonly name: string;

  /** Type of the policy. It must be enabled in the organization. */
  readonly type:
    | "AISERVICES_OPT_OUT_POLICY"
    | "BACKUP_POLICY"
    | "DECLARATIVE_POLICY_EC2"
    | "RESOURCE_CONTROL_POLICY"
    | "SERVICE_CONTROL_POLICY"
    | "TAG_POLICY";

  /** What it does. Cut off after 512 characters, which AWS takes at most. */
  readonly description: string;

  /** The document as JSON without white space, which would count towards its size. */
  readonly content: string;

  /** What it is attached to; the ids must differ. Empty: it exists, but is in force nowhere. */
  readonly targets: readonly OrganizationPolicyTarget[];
}

/**
 * A policy of the organization and its attachments.
 *
 * Neither has `skip_destroy`: a policy that Terraform lets go of would stay in force with nobody knowing of it, and could not
 * be rolled back. An attachment's address tells its target and nothing else, so other targets never touch the policy.
 */
export class OrganizationPolicy extends Construct {
  /** Id of the policy, p-.... */
  public readonly policyId: string;

  constructor(scope: Construct, id: string, props: OrganizationPolicyProps) {
    super(scope, id);
    const { placement, name, type, description, content, targets } = props;
    const repeated = targets.find(({ id }, index) => targets.findIndex((other) => other.id === id) !== index);
    if (repeated) throw new ConfigError(this, `targets must have ids of their own, got '${repeated.id}' twice`);
    const policy = new OrganizationsPolicy(this, "policy", {
      ...placement,
      name,
      type,
      description: shorten(description),
      content,
    });
    this.policyId = policy.id;
    for (const target of targets) {
      new OrganizationsPolicyAttachment(this, target.id, {
        ...placement,
        policyId: policy.id,
        targetId: target.targetId,
      });
    }
  }
}

function shorten(description: string): string {
  return description.length <= MAX_DESCRIPTION_LENGTH
    ? description
    : `${description.slice(0, MAX_DESCRIPTION_LENGTH - 3)}...`;
}
