import { SsmMaintenanceWindow } from "@cdktf/provider-aws/lib/ssm-maintenance-window";
import { SsmMaintenanceWindowTarget } from "@cdktf/provider-aws/lib/ssm-maintenance-window-target";
import { SsmMaintenanceWindowTask } from "@cdktf/provider-aws/lib/ssm-maintenance-window-task";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface InstallWindowProps {
  readonly placement: Placement;

  /** Name of the window. */
  readonly name: string;

  /** When it opens: cron with six fields, or rate, as in cron(0 3 ? * SUN *). */
  readonly schedule: string;

  /** Time zone of the schedule, by its name in the IANA database. @default "Etc/UTC" */
  readonly timeZone?: string;

  /** Hours that it is open, 1-24. @default 3 */
  readonly durationInHours?: number;

  /** Hours before its end in which nothing begins any more; less than it is open. @default 1 */
  readonly cutoffInHours?: number;

  /** Tag of the instances that are patched in it. */
  readonly tag: { readonly key: string; readonly value: string };

  /** Whether an instance restarts after patches that need it. @default true */
  readonly reboot?: boolean;

  /** Instances that are patched at the same time, as a number or percentage. @default "10%" */
  readonly maxConcurrency?: string;

  /** Failures after which no further instance begins, as a number or percentage. @default "5%" */
  readonly maxErrors?: string;
}

/**
 * Installs missing patches on tagged instances of an account in a region, at a time that its owner chose.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/maintenance-windows.html
 */
export class InstallWindow extends Construct {
  constructor(scope: Construct, id: string, props: InstallWindowProps) {
    super(scope, id);
    const { placement, name, durationInHours = 3, cutoffInHours = 1, tag } = props;
    if (cutoffInHours >= durationInHours) {
      throw new ConfigError(
        this,
        `cutoffInHours must be less than durationInHours ${durationInHours}, got ${cutoffInHours}`,
      );
    }
    const window = new SsmMaintenanceWindow(this, "window", {
      ...placement,
      name,
      description: `Patches of instances tagged ${tag.key}=${tag.value}`,
      schedule: props.schedule,
      scheduleTimezone: props.timeZone ?? "Etc/UTC",
      duration: durationInHours,
      cutoff: cutoffInHours,
    });
    const instances = new SsmMaintenanceWindowTarget(this, "instances", {
      ...placement,
      windowId: window.id,
      name: "instances",
      resourceType: "INSTANCE",
      targets: [{ key: `tag:${tag.key}`, values: [tag.value] }],
    });
    // Without a role of ours Systems Manager acts with its service-linked role, which may do just this.
    new SsmMaintenanceWindowTask(this, "install", {
      ...placement,
      windowId: window.id,
      name: "install",
      taskType: "RUN_COMMAND",
      taskArn: "AWS-RunPatchBaseline",
      maxConcurrency: props.maxConcurrency ?? "10%",
      maxErrors: props.maxErrors ?? "5%",
      // An instance that has begun is left to end: half of its patches would be worse.
      cutoffBehavior: "CONTINUE_TASK",
      targets: [{ key: "WindowTargetIds", values: [instances.id] }],
      taskInvocationParameters: {
        runCommandParameters: {
          timeoutSeconds: 600,
          parameter: [
            { name: "Operation", values: ["Install"] },
            { name: "RebootOption", values: [props.reboot === false ? "NoReboot" : "RebootIfNeeded"] },
          ],
        },
      },
    });
  }
}
