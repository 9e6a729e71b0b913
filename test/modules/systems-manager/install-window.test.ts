import { InstallWindow, type InstallWindowProps } from "../../../modules/systems-manager/install-window";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, synth } from "../../support/synth";

const provider = "aws.eu-central-1";
const weekly = {
  name: "acme-weekly",
  schedule: "cron(0 3 ? * SUN *)",
  tag: { key: "patch-window", value: "weekly" },
};
const installWindow = (props: Partial<InstallWindowProps> = {}) =>
  synth((s) => new InstallWindow(s, "window", { placement: s.in("eu-central-1"), ...weekly, ...props }));

describe("InstallWindow", () => {
  test("opens when it says", () => {
    expect(bodiesOf(installWindow(), "aws_ssm_maintenance_window")).toEqual([
      {
        provider,
        name: "acme-weekly",
        description: "Patches of instances tagged patch-window=weekly",
        schedule: "cron(0 3 ? * SUN *)",
        schedule_timezone: "Etc/UTC",
        duration: 3,
        cutoff: 1,
      },
    ]);
  });

  test("is for tagged instances alone", () => {
    expect(resourceOf(installWindow(), "aws_ssm_maintenance_window_target")).toMatchObject({
      window_id: "${aws_ssm_maintenance_window.window_window.id}",
      resource_type: "INSTANCE",
      targets: [{ key: "tag:patch-window", values: ["weekly"] }],
    });
  });

  test("installs, few at a time, and lets an instance end that has begun", () => {
    expect(resourceOf(installWindow(), "aws_ssm_maintenance_window_task")).toMatchObject({
      task_type: "RUN_COMMAND",
      task_arn: "AWS-RunPatchBaseline",
      max_concurrency: "10%",
      max_errors: "5%",
      cutoff_behavior: "CONTINUE_TASK",
      targets: [{ key: "WindowTargetIds", values: ["${aws_ssm_maintenance_window_target.window_instances.id}"] }],
      task_invocation_parameters: {
        run_command_parameters: {
          parameter: [
            { name: "Operation", values: ["Install"] },
            { name: "RebootOption", values: ["RebootIfNeeded"] },
          ],
        },
      },
    });
  });

  test("restarts nothing where that is asked for", () => {
    expect(resourceOf(installWindow({ reboot: false }), "aws_ssm_maintenance_window_task")).toMatchObject({
      task_invocation_parameters: {
        run_command_parameters: { parameter: [{ name: "Operation" }, { name: "RebootOption", values: ["NoReboot"] }] },
      },
    });
  });

  test("fails when nothing could begin in it", () => {
    expect(() => installWindow({ durationInHours: 2, cutoffInHours: 2 })).toThrow(
      "[test/window] cutoffInHours must be less than durationInHours 2, got 2",
    );
  });
});
