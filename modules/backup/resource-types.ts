import { createHash } from "node:crypto";
import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import { Construct } from "constructs";
import type { BackupResourceType } from "../../core/backup-resource-types";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface BackupResourceTypesProps {
  /** The management account for backup policies of the organization, else the account itself. */
  readonly placement: Placement;

  /** Resource types that plans back up by tag. All must exist in the region: AWS refuses the whole call otherwise. */
  readonly types: readonly BackupResourceType[];
}

/**
 * Opts resource types in, so that plans that select by tag back them up. The management account's settings hold for
 * plans of backup policies in every account.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/manage-cross-account.html (resource opt-in rules)
 *
 * AWS answers with every type that the region has, those of tomorrow too, and Terraform would want to remove what is not
 * listed here at each plan. So it ignores the answer, and the resource's address carries the list: another list is
 * another resource, which is set anew (destroying the old one calls nothing).
 */
export class BackupResourceTypes extends Construct {
  constructor(scope: Construct, id: string, props: BackupResourceTypesProps) {
    super(scope, id);
    if (props.types.length === 0) throw new ConfigError(this, "types must name at least one resource type");
    const types = [...new Set(props.types)].sort();
    const fingerprint = createHash("sha256").update(types.join()).digest("hex").slice(0, 8);
    new BackupRegionSettings(this, `settings-${fingerprint}`, {
      ...props.placement,
      resourceTypeOptInPreference: Object.fromEntries(types.map((type) => [type, true])),
      // AWS's advanced backups of DynamoDB: copies, cold storage and tags need them.
      ...(types.includes("DynamoDB") && { resourceTypeManagementPreference: { DynamoDB: true } }),
      lifecycle: { ignoreChanges: ["resource_type_opt_in_preference", "resource_type_management_preference"] },
    });
  }
}
