import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { RamSharingWithOrganization } from "@cdktf/provider-aws/lib/ram-sharing-with-organization";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { ENABLED_POLICY_TYPES, TRUSTED_ACCESS_PRINCIPALS } from "./trusted-access";

export interface OrganizationProps {
  /** The management account; any region, since Organizations is global. */
  readonly placement: Placement;

  /**
   * Id (o-...) of an organization that exists already.
   *
   * @default - a new organization is created
   */
  readonly adopt?: string;

  /**
   * Services with trusted access, as principals. Authoritative: what is missing loses its access.
   *
   * @default - every service that this project uses (trusted-access.ts)
   */
  readonly trustedAccessPrincipals?: readonly string[];
}

/** The organization with all features, trusted access, policy types, RAM sharing and central root access. */
export class Organization extends Construct {
  /** Id of the organization, o-.... */
  public readonly organizationId: string;
  /** Id of the root, r-.... */
  public readonly rootId: string;
  /** What depends on it waits until trusted access is on. */
  public readonly trustedAccess: ITerraformDependable;

  constructor(scope: Construct, id: string, props: OrganizationProps) {
    super(scope, id);
    const { placement } = props;
    const organization = new OrganizationsOrganization(this, "organization", {
      ...placement,
      featureSet: "ALL",
      awsServiceAccessPrincipals: [...(props.trustedAccessPrincipals ?? TRUSTED_ACCESS_PRINCIPALS)].sort(),
      enabledPolicyTypes: [...ENABLED_POLICY_TYPES].sort(),
      lifecycle: { preventDestroy: true },
    });
    if (props.adopt !== undefined) organization.importFrom(props.adopt);
    new RamSharingWithOrganization(this, "ram-sharing", { ...placement, dependsOn: [organization] });
    // Takes the root credentials of member accounts away for good, which is stronger than a policy that denies root.
    new IamOrganizationsFeatures(this, "central-root-access", {
      ...placement,
      enabledFeatures: ["RootCredentialsManagement", "RootSessions"],
      dependsOn: [organization],
    });
    this.trustedAccess = organization;
    this.organizationId = organization.id;
    this.rootId = organization.roots.get(0).id;
  }
}
