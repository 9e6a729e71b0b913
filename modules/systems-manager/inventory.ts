import { SsmAssociation } from "@cdktf/provider-aws/lib/ssm-association";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { ALL_INSTANCES, everyHours } from "./schedule";

export interface InventoryProps {
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
 * Collects which software every managed instance of the account in a region has. An instance can have one association
 * of this document, so not beside one made in the console. Inspector makes its own where it scans EC2.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/inventory-collection.html
 */
export class Inventory extends Construct {
  constructor(scope: Construct, id: string, props: InventoryProps) {
    super(scope, id);
    const { placement, name, intervalInHours = 24 } = props;
    new SsmAssociation(this, "association", {
      ...placement,
      associationName: name,
      name: "AWS-GatherSoftwareInventory",
      scheduleExpression: everyHours(intervalInHours),
      targets: ALL_INSTANCES,
    });
  }
}
