import { Inspector2Enabler } from "@cdktf/provider-aws/lib/inspector2-enabler";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { regionScanTypes, type ScanType } from "./scan-types";
import { CREATE_UPDATE_DELETE } from "./timeouts";

export interface InspectorAdministratorProps {
  /** The administrator's account. */
  readonly placement: Placement;

  /** What is scanned. Only what the region has. */
  readonly scanTypes: readonly ScanType[];
}

/**
 * Inspector in the administrator's own account, in one region. It must be on before the organization is configured:
 * else AWS answers "Invoking account is not enabled".
 */
export class InspectorAdministrator extends Construct {
  constructor(scope: Construct, id: string, props: InspectorAdministratorProps) {
    super(scope, id);
    const { placement, scanTypes } = props;
    // Alone: AWS refuses the administrator and members in one request (terraform-provider-aws #31307).
    new Inspector2Enabler(this, "enabler", {
      ...placement,
      accountIds: [placement.accountId],
      resourceTypes: regionScanTypes(this, placement.regionName, scanTypes),
      timeouts: CREATE_UPDATE_DELETE,
    });
  }
}
