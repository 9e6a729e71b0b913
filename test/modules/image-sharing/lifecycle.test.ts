import type { SnapshotSchedule } from "../../../modules/image-sharing/lifecycle-schedule";
import { SnapshotLifecycleRole } from "../../../modules/image-sharing/lifecycle-role";
import {
  SharedSnapshotCopies,
  type SharedSnapshotCopiesProps,
} from "../../../modules/image-sharing/shared-snapshot-copies";
import { SnapshotLifecycle, type SnapshotLifecycleProps } from "../../../modules/image-sharing/snapshot-lifecycle";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const key = (region: string, account = "999999999999") =>
  `arn:aws:kms:${region}:${account}:key/11111111-2222-3333-4444-555555555555`;
const HOME_KEY = key("eu-west-1");
const OTHER_KEY = key("eu-central-1");
const ROLE = "arn:aws:iam::999999999999:role/example-snapshot-lifecycle";
const DAILY: SnapshotSchedule = {
  name: "daily",
  times: { everyHours: 24, from: "03:00" },
  keep: { count: 14 },
};
const COPY = { region: "eu-central-1", keyArn: OTHER_KEY, keep: { interval: 14, unit: "DAYS" } } as const;
const SHARING = { accountIds: ["222222222222"], keyArns: [HOME_KEY] };

const lifecycle = (props: Partial<SnapshotLifecycleProps> = {}) =>
  synth(
    (s) =>
      new SnapshotLifecycle(s, "lifecycle", {
        placement: s.in("eu-west-1"),
        description: "Daily snapshots",
        roleArn: ROLE,
        volumeTags: { snapshots: "daily" },
        schedules: [DAILY],
        ...props,
      }),
  );

const scheduleOf = (schedule: Partial<SnapshotSchedule>): Record<string, unknown> => {
  const body = resourceOf(lifecycle({ schedules: [{ ...DAILY, ...schedule }] }), "aws_dlm_lifecycle_policy");
  return (body.policy_details as { schedule: Record<string, unknown>[] }).schedule[0] as Record<string, unknown>;
};

describe("SnapshotLifecycle", () => {
  test("makes snapshots of tagged volumes and keeps the last ones", () => {
    expect(bodiesOf(lifecycle(), "aws_dlm_lifecycle_policy")).toMatchObject([
      {
        provider: "aws.eu-west-1",
        description: "Daily snapshots",
        execution_role_arn: ROLE,
        policy_details: {
          policy_type: "EBS_SNAPSHOT_MANAGEMENT",
          resource_types: ["VOLUME"],
          target_tags: { snapshots: "daily" },
          schedule: [
            {
              name: "daily",
              copy_tags: true,
              create_rule: { interval: 24, interval_unit: "HOURS", times: ["03:00"] },
              retain_rule: { count: 14 },
            },
          ],
        },
      },
    ]);
  });

  test("takes a cron expression, and a time to keep", () => {
    const schedule = scheduleOf({
      times: { cron: "cron(0 4 ? * SUN *)" },
      keep: { interval: 3, unit: "MONTHS" },
      tags: { schedule: "weekly" },
    });
    expect(schedule).toMatchObject({
      create_rule: { cron_expression: "cron(0 4 ? * SUN *)" },
      retain_rule: { interval: 3, interval_unit: "MONTHS" },
      tags_to_add: { schedule: "weekly" },
    });
  });

  test("encrypts copies anew with the key of the other region", () => {
    expect(scheduleOf({ copies: [COPY] }).cross_region_copy_rule).toEqual([
      {
        target: "eu-central-1",
        encrypted: true,
        cmk_arn: OTHER_KEY,
        copy_tags: true,
        retain_rule: { interval: 14, interval_unit: "DAYS" },
      },
    ]);
  });

  test("shares with accounts, for a time if asked to", () => {
    expect(scheduleOf({ sharing: SHARING }).share_rule).toEqual({ target_accounts: ["222222222222"] });
    const endsAfter = { interval: 7, unit: "DAYS" } as const;
    expect(scheduleOf({ sharing: { ...SHARING, endsAfter } }).share_rule).toEqual({
      target_accounts: ["222222222222"],
      unshare_interval: 7,
      unshare_interval_unit: "DAYS",
    });
  });

  test.each<[Partial<SnapshotSchedule>, string]>([
    [{ keep: { count: 0 } }, "keep.count must be a whole number from 1 to 1000, got 0"],
    [{ keep: { count: 1001 } }, "keep.count must be a whole number from 1 to 1000, got 1001"],
    [{ keep: { interval: 0, unit: "DAYS" } }, "keep.interval must be a whole number from 1 to 36500, got 0"],
    [{ keep: { interval: 101, unit: "YEARS" } }, "keep.interval must be a whole number from 1 to 100, got 101"],
    [
      { times: { everyHours: 5 as 4, from: "03:00" } },
      "times.everyHours must be one of 1, 2, 3, 4, 6, 8, 12, 24, got 5",
    ],
    [
      { times: { everyHours: 24, from: "3 am" } },
      "times.from must be a time of the day such as 03:00, in UTC, got '3 am'",
    ],
    [
      { times: { everyHours: 24, from: "24:00" } },
      "times.from must be a time of the day such as 03:00, in UTC, got '24:00'",
    ],
    [
      { times: { cron: "rate(1 day)" } },
      "times.cron must be six fields such as cron(0 3 ? * SUN *), got 'rate(1 day)'",
    ],
    [
      { times: { cron: "cron(0 3 * * *)" } },
      "times.cron must be six fields such as cron(0 3 ? * SUN *), got 'cron(0 3 * * *)'",
    ],
    [{ name: "täglich" }, "name must be 1-120 letters, digits, spaces, '_' and '-', got 'täglich'"],
    [
      { copies: [{ ...COPY, region: "eu-west-1", keyArn: HOME_KEY }] },
      "copies must be to other regions than the volumes', got 'eu-west-1'",
    ],
    [{ copies: [COPY, COPY] }, "copies must name each region once, got 'eu-central-1' twice"],
    [{ copies: [COPY, COPY, COPY, COPY] }, "copies must name up to 3 regions, got 4"],
    [
      { copies: [{ ...COPY, keyArn: "alias/copies" }] },
      "copies.keyArn must be the full ARN of a key, not an id or alias, got 'alias/copies'",
    ],
    [
      { copies: [{ ...COPY, keyArn: HOME_KEY }] },
      `copies.keyArn must be a key of eu-central-1, got one of eu-west-1: '${HOME_KEY}'`,
    ],
    [
      { copies: [{ ...COPY, keep: { interval: 0, unit: "DAYS" } }] },
      "copies.keep.interval must be a whole number from 1 to 36500, got 0",
    ],
    [
      { sharing: { ...SHARING, accountIds: ["all"] } },
      "sharing.accountIds must be account ids: what is shared with 'all' is public, and everybody reads what is on the disk",
    ],
    [
      { sharing: { ...SHARING, accountIds: ["999999999999"] } },
      "sharing.accountIds must not contain the account that shares, got '999999999999'",
    ],
    [
      { sharing: { ...SHARING, keyArns: [] } },
      "sharing.keyArns must name the keys that encrypt the volumes: snapshots under aws/ebs cannot be shared",
    ],
    [
      { sharing: { ...SHARING, keyArns: ["alias/aws/ebs"] } },
      "sharing.keyArns must be a key of ours: what the AWS managed key 'alias/aws/ebs' encrypts cannot be shared with another account",
    ],
    [
      { sharing: { ...SHARING, endsAfter: { interval: 0, unit: "DAYS" } } },
      "sharing.endsAfter.interval must be a whole number from 1 to 36500, got 0",
    ],
  ])("refuses the schedule %j", (schedule, message) => {
    expect(() => scheduleOf(schedule)).toThrow(`[test/lifecycle] schedules[0].${message}`);
  });

  test.each<[Partial<SnapshotLifecycleProps>, string]>([
    [{ schedules: [] }, "schedules must be 1 to 4, got 0"],
    [{ schedules: [DAILY, DAILY, DAILY, DAILY, DAILY] }, "schedules must be 1 to 4, got 5"],
    [{ volumeTags: {} }, "volumeTags must name at least one tag"],
    [{ description: "é" }, "description must be 1-500 letters, digits, spaces, '_' and '-', got 'é'"],
  ])("refuses %j", (props, message) => {
    expect(() => lifecycle(props)).toThrow(`[test/lifecycle] ${message}`);
  });
});

describe("SharedSnapshotCopies", () => {
  const build = (props: Partial<SharedSnapshotCopiesProps> = {}) =>
    synth(
      (s) =>
        new SharedSnapshotCopies(s, "copies", {
          placement: s.in("eu-west-1"),
          description: "What others share",
          roleArn: ROLE,
          sourceAccountIds: ["222222222222"],
          copies: [COPY],
          ...props,
        }),
    );

  test("copies what named accounts share, with keys of its own account", () => {
    expect(bodiesOf(build(), "aws_dlm_lifecycle_policy")).toMatchObject([
      {
        execution_role_arn: ROLE,
        policy_details: {
          policy_type: "EVENT_BASED_POLICY",
          event_source: {
            type: "MANAGED_CWE",
            parameters: { event_type: "shareSnapshot", snapshot_owner: ["222222222222"] },
          },
          action: {
            cross_region_copy: [
              {
                target: "eu-central-1",
                encryption_configuration: { encrypted: true, cmk_arn: OTHER_KEY },
                retain_rule: { interval: 14, interval_unit: "DAYS" },
              },
            ],
          },
        },
      },
    ]);
  });

  test("means snapshots of lifecycle policies unless told otherwise", () => {
    const patternOf = (props: Partial<SharedSnapshotCopiesProps>) =>
      (
        resourceOf(build(props), "aws_dlm_lifecycle_policy").policy_details as {
          event_source: { parameters: { description_regex: string } };
        }
      ).event_source.parameters.description_regex;
    expect("Created for policy: policy-0123456789abcdef0 schedule: daily").toMatch(new RegExp(patternOf({})));
    expect("by hand").not.toMatch(new RegExp(patternOf({})));
    expect(patternOf({ descriptionPattern: ".*" })).toBe(".*");
  });

  test("may copy into its own region", () => {
    const copies = [{ ...COPY, region: "eu-west-1", keyArn: HOME_KEY }];
    expect(bodiesOf(build({ copies }), "aws_dlm_lifecycle_policy")).toHaveLength(1);
  });

  test.each<[Partial<SharedSnapshotCopiesProps>, string]>([
    [{ copies: [] }, "copies must name at least one region"],
    [{ sourceAccountIds: [] }, "sourceAccountIds must name at least one account"],
    [
      { sourceAccountIds: ["999999999999"] },
      "sourceAccountIds must not contain the account that shares, got '999999999999'",
    ],
    [{ descriptionPattern: "(" }, "descriptionPattern must be a regular expression, got '('"],
    [
      { copies: [{ ...COPY, keyArn: key("eu-central-1", "222222222222") }] },
      `copies.keyArn must be a key of account 999999999999, got one of 222222222222: '${key("eu-central-1", "222222222222")}'`,
    ],
  ])("refuses %j", (props, message) => {
    expect(() => build(props)).toThrow(`[test/copies] ${message}`);
  });
});

describe("SnapshotLifecycleRole", () => {
  const build = (props: { regions?: string[]; keyArns?: string[] } = {}) =>
    synth(
      (s) =>
        new SnapshotLifecycleRole(s, "role", {
          placement: s.in("eu-west-1"),
          roleName: "example-snapshot-lifecycle",
          regions: ["eu-west-1"],
          keyArns: [HOME_KEY],
          ...props,
        }),
    );

  test("is for policies of its account, and for the named keys", () => {
    const json = build();
    expect(statementsOf(resourceOf(json, "aws_iam_role").assume_role_policy).DataLifecycleManager).toMatchObject({
      Principal: { Service: "dlm.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": "999999999999" } },
    });
    expect(statementsOf(resourceOf(json, "aws_iam_role_policy").policy).UseKeys?.Resource).toEqual([HOME_KEY]);
  });

  test.each([
    [{ regions: [] }, "regions must name at least one"],
    [{ keyArns: [] }, "keyArns must name at least one"],
    [{ regions: ["everywhere"] }, "regions must be a region such as eu-west-1, got 'everywhere'"],
    [{ keyArns: ["*"] }, "keyArns must be the full ARN of a key, not an id or alias, got '*'"],
  ])("refuses %j", (props, message) => {
    expect(() => build(props)).toThrow(`[test/role] ${message}`);
  });
});
