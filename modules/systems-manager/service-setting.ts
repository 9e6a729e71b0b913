import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import type { Placement } from "../placement";

export interface ServiceSettingProps {
  readonly placement: Placement;

  /** Path of the setting, such as /ssm/documents/console/public-sharing-permission. */
  readonly setting: string;

  /** Value of the setting, as Systems Manager has it. */
  readonly value: string;

  /** What must stand before the setting is changed. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * A setting of Systems Manager for an account in a region.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ServiceSetting.html
 *
 * Destroying it brings AWS's default back.
 */
export class ServiceSetting extends Construct {
  constructor(scope: Construct, id: string, props: ServiceSettingProps) {
    super(scope, id);
    const { placement, setting, value, after = [] } = props;
    const { accountId: account, regionName: region } = placement;
    new SsmServiceSetting(this, "setting", {
      ...placement,
      // Not the path: the provider compares with the ARN that AWS gives back, and would plan a new one for ever.
      settingId: arn({
        partition: partitionOf(region),
        service: "ssm",
        region,
        account,
        resource: `servicesetting${setting}`,
      }),
      settingValue: value,
      dependsOn: after.length > 0 ? [...after] : undefined,
    });
  }
}
