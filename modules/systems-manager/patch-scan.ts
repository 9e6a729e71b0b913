import { SsmAssociation } from "@cdktf/provider-aws/lib/ssm-association";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { ALL_INSTANCES, everyHours } from "./schedule";

export interface PatchScanProps {
  readonly placement: Placement;

  /** Name of the association. */
  readonly name: string;

  /**
   * Hours between two looks at an instance.
   *
   * @default 24
   */
  readonly intervalInHours?: number;
}

/**
 * Looks at every managed instance of the account in a region for missing patches, by the baseline of its system, and
 * reports them. It installs nothing. Security Hub SSM.2 reads what it reports;
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-aws-runpatchbaseline.html
 */
export class PatchScan extends Construct {
  constructor(scope: Construct, id: string, props: PatchScanProps) {
    super(scope, id);
    const { placement, name, intervalInHours = 24 } = props;
    new SsmAssociation(this, "association", {
      ...placement,
      associationName: name,
      name: "AWS-RunPatchBaseline",
      parameters: { Operation: "Scan", RebootOption: "NoReboot" },
      scheduleExpression: everyHours(intervalInHours),
      targets: ALL_INSTANCES,
    });
  }
}
