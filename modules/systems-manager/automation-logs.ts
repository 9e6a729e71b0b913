import { Construct } from "constructs";
import type { Placement } from "../placement";
import { ServiceSetting } from "./service-setting";

export interface AutomationLogsProps {
  readonly placement: Placement;
}

/**
 * Sends what scripts of Automation runbooks print to the log group /aws/ssm/automation/executeScript, which Systems
 * Manager makes when there is something to write. Security Hub SSM.6;
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html
 *
 * Destroying it stops the logging.
 */
export class AutomationLogs extends Construct {
  constructor(scope: Construct, id: string, props: AutomationLogsProps) {
    super(scope, id);
    new ServiceSetting(this, "logs", {
      placement: props.placement,
      setting: "/ssm/automation/customer-script-log-destination",
      value: "CloudWatch",
    });
  }
}
