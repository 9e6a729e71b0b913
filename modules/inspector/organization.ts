import { Inspector2Enabler } from "@cdktf/provider-aws/lib/inspector2-enabler";
import { Inspector2MemberAssociation } from "@cdktf/provider-aws/lib/inspector2-member-association";
import { Inspector2OrganizationConfiguration } from "@cdktf/provider-aws/lib/inspector2-organization-configuration";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { regionScanTypes, type ScanType } from "./scan-types";
import { CREATE_DELETE, CREATE_UPDATE_DELETE } from "./timeouts";

/** An account of the organization that Inspector looks at. */
export interface InspectorMember {
  /** Name, the last part of its resources' addresses. */
  readonly name: string;

  /** Account id, 12 digits. */
  readonly accountId: string;

  /**
   * Whether AWS has associated the account already, because it joined while auto-enable was on. AWS refuses to associate
   * it a second time, so the association is imported.
   *
   * @default - the account is associated here
   */
  readonly adopt?: boolean;
}

export interface InspectorOrganizationProps {
  /** The administrator's account. Elsewhere AWS answers that the caller has no access. */
  readonly placement: Placement;

  /** Every account to look at but the administrator's own; the management account too. No suspended ones. */
  readonly members: readonly InspectorMember[];

  /** What is scanned, in members that are there and in those to come. Only what the region has. */
  readonly scanTypes: readonly ScanType[];
}

/**
 * Inspector for all accounts of the organization, in one region: first the members are associated, then scanning is
 * turned on in each, then for accounts that join later.
 *
 * Auto-enable covers accounts that join later alone; those that are there must be associated and enabled one by one
 * (https://docs.aws.amazon.com/inspector/v2/APIReference/API_AutoEnable.html).
 */
export class InspectorOrganization extends Construct {
  constructor(scope: Construct, id: string, props: InspectorOrganizationProps) {
    super(scope, id);
    const { placement, members } = props;
    const administrator = members.find(({ accountId }) => accountId === placement.accountId);
    if (administrator) {
      throw new ConfigError(
        this,
        `members must not contain the administrator's own account, got '${administrator.name}'`,
      );
    }
    const scanTypes = regionScanTypes(this, placement.regionName, props.scanTypes);
    const enablers = members.map((member) => this.enable(member, placement, scanTypes));

    new Inspector2OrganizationConfiguration(this, "configuration", {
      ...placement,
      // All four are set: what is left out would be taken as false without a reader knowing.
      autoEnable: {
        ec2: scanTypes.includes("EC2"),
        ecr: scanTypes.includes("ECR"),
        lambda: scanTypes.includes("LAMBDA"),
        lambdaCode: scanTypes.includes("LAMBDA_CODE"),
      },
      timeouts: CREATE_UPDATE_DELETE,
      dependsOn: enablers,
    });
  }

  /**
   * One enabler a member, not one for all: AWS takes at most 100 accounts a request, an account that moved from one group
   * to another would be disabled for a moment, and the provider reads the scan types of one
   * account of the group only.
   * https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html
   */
  private enable(member: InspectorMember, placement: Placement, scanTypes: readonly ScanType[]): Inspector2Enabler {
    const { name, accountId, adopt = false } = member;
    const association = new Inspector2MemberAssociation(this, `member-${name}`, {
      ...placement,
      accountId,
      timeouts: CREATE_DELETE,
    });
    if (adopt) association.importFrom(accountId);
    return new Inspector2Enabler(this, `enabler-${name}`, {
      ...placement,
      accountIds: [accountId],
      resourceTypes: [...scanTypes],
      timeouts: CREATE_UPDATE_DELETE,
      dependsOn: [association],
    });
  }
}
