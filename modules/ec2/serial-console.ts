import { Ec2SerialConsoleAccess } from "@cdktf/provider-aws/lib/ec2-serial-console-access";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface SerialConsoleOffProps {
  readonly placement: Placement;
}

/**
 * Nobody reaches instances of the account in a region by the serial console, which no security group guards.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html
 *
 * AWS's default, held against change. Not in an account where a declarative policy keeps the setting: AWS refuses the
 * call. Destroying it leaves the console off.
 */
export class SerialConsoleOff extends Construct {
  constructor(scope: Construct, id: string, props: SerialConsoleOffProps) {
    super(scope, id);
    new Ec2SerialConsoleAccess(this, "access", { ...props.placement, enabled: false });
  }
}
