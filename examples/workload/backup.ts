import { roleArn } from "cdktf-landing-zone/core/arns";
import { backupRoleName } from "cdktf-landing-zone/core/names";
import { BackupPlan } from "cdktf-landing-zone/modules/backup/plan";
import { BackupVault } from "cdktf-landing-zone/modules/backup/vault";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { Construct } from "constructs";
import { LANDING_ZONE } from "./settings";

/** Backups of everything that carries the service's tag, with a copy in the other region. */
export class OrdersBackup extends Construct {
  constructor(scope: Construct, id: string, { home, other }: { readonly home: Placement; readonly other: Placement }) {
    super(scope, id);
    const lock = { minRetentionInDays: 7 };
    const vault = new BackupVault(this, "vault", {
      placement: home,
      vaultName: "orders",
      key: { alias: "alias/orders-backup" },
      lock,
    });
    const copies = new BackupVault(this, "copies", {
      placement: other,
      vaultName: "orders-copies",
      key: { alias: "alias/orders-backup" },
      lock,
    });
    new BackupPlan(this, "plan", {
      placement: home,
      planName: "orders",
      vault,
      roleArn: roleArn(LANDING_ZONE.accountId, backupRoleName(LANDING_ZONE.organization)),
      rules: [
        {
          name: "daily",
          schedule: "cron(0 3 * * ? *)",
          retentionInDays: 35,
          copies: [{ vault: copies, retentionInDays: 35 }],
        },
      ],
      selections: [{ name: "orders", tags: { application: "orders" } }],
    });
  }
}
