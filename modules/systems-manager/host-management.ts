import { Construct } from "constructs";
import type { Placement } from "../placement";
import type { HostManagementRole } from "./host-management-role";
import { ServiceSetting } from "./service-setting";

export interface HostManagementProps {
  readonly placement: Placement;

  /** The account's role for it. */
  readonly role: HostManagementRole;
}

/**
 * Default host management: Systems Manager manages every EC2 instance of the account in a region that has IMDSv2 and the
 * agent 3.2.582.0 or newer, without an instance profile for it. Patching, and Inspector's look at instances, rest on it.
 * Security Hub SSM.1;
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html
 *
 * Destroying it takes instances without a profile of their own out of management.
 */
export class HostManagement extends Construct {
  constructor(scope: Construct, id: string, props: HostManagementProps) {
    super(scope, id);
    const { placement, role } = props;
    new ServiceSetting(this, "role", {
      placement,
      setting: "/ssm/managed-instance/default-ec2-instance-management-role",
      // The name with its path, not the ARN.
      value: role.roleName,
      after: [role.ready],
    });
  }
}
