import { BackupGlobalSettings as BackupGlobalSettingsResource } from "@cdktf/provider-aws/lib/backup-global-settings";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface BackupGlobalSettingsProps {
  /** The management account and its home region; the settings are the organization's. */
  readonly placement: Placement;

  /** Whether accounts may copy recovery points into vaults of other accounts of the organization. */
  readonly crossAccountCopies: boolean;

  /** Whether another account administers AWS Backup for the organization. */
  readonly delegatedAdministrator: boolean;
}

/**
 * What the organization settles for AWS Backup. Every setting that AWS knows is there: one that is left out shows as a
 * difference at each plan (https://github.com/hashicorp/terraform-provider-aws/issues/43514). Destroying it changes
 * nothing in AWS.
 *
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateGlobalSettings.html
 */
export class BackupGlobalSettings extends Construct {
  constructor(scope: Construct, id: string, props: BackupGlobalSettingsProps) {
    super(scope, id);
    new BackupGlobalSettingsResource(this, "settings", {
      ...props.placement,
      globalSettings: {
        isCrossAccountBackupEnabled: String(props.crossAccountCopies),
        isDelegatedAdministratorEnabled: String(props.delegatedAdministrator),
        // Multi-party approval needs a team of approvers, which no resource of the provider makes.
        isMpaEnabled: "false",
      },
    });
  }
}
