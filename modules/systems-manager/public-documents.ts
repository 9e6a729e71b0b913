import { Construct } from "constructs";
import type { Placement } from "../placement";
import { ServiceSetting } from "./service-setting";

export interface PublicDocumentsBlockProps {
  readonly placement: Placement;
}

/**
 * No document of Systems Manager in the account and region can be made public. Those that are public already stay so.
 * Security Hub SSM.7;
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html#block-public-access
 *
 * Destroying it lifts the block.
 */
export class PublicDocumentsBlock extends Construct {
  constructor(scope: Construct, id: string, props: PublicDocumentsBlockProps) {
    super(scope, id);
    new ServiceSetting(this, "block", {
      placement: props.placement,
      setting: "/ssm/documents/console/public-sharing-permission",
      value: "Disable",
    });
  }
}
