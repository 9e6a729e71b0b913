import type { BackupResourceType } from "../../../core/backup-resource-types";
import { BackupGlobalSettings } from "../../../modules/backup/global-settings";
import { BackupResourceTypes } from "../../../modules/backup/resource-types";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const types = (...list: BackupResourceType[]): StackJson =>
  synth((stack) => new BackupResourceTypes(stack, "types", { placement: stack.in("eu-west-1"), types: list }));

const addressOf = (json: StackJson): string => Object.keys(resourcesOf(json, "aws_backup_region_settings"))[0] ?? "";

test("resource types are opted in, and AWS's answer about others is passed over", () => {
  expect(bodiesOf(types("S3", "EBS"), "aws_backup_region_settings")).toEqual([
    {
      provider: "aws.eu-west-1",
      resource_type_opt_in_preference: { EBS: true, S3: true },
      lifecycle: { ignore_changes: ["resource_type_opt_in_preference", "resource_type_management_preference"] },
    },
  ]);
});

test("DynamoDB is backed up by AWS Backup itself", () => {
  const settings = resourceOf(types("DynamoDB"), "aws_backup_region_settings");
  expect(settings.resource_type_management_preference).toEqual({ DynamoDB: true });
});

test("another list is another resource, since changes of this one are passed over; the order makes no difference", () => {
  expect(addressOf(types("S3", "EBS"))).toBe(addressOf(types("EBS", "S3")));
  expect(addressOf(types("S3", "EBS", "EFS"))).not.toBe(addressOf(types("EBS", "S3")));
});

test("an empty list is refused", () => {
  expect(() => types()).toThrow("[test/types] types must name at least one resource type");
});

test.each([true, false])("the organization's settings are all there, copies between accounts %s", (copies) => {
  const json = synth(
    (stack) =>
      new BackupGlobalSettings(stack, "global", {
        placement: stack.in("eu-west-1"),
        crossAccountCopies: copies,
        delegatedAdministrator: !copies,
      }),
  );
  expect(resourceOf(json, "aws_backup_global_settings").global_settings).toEqual({
    isCrossAccountBackupEnabled: String(copies),
    isDelegatedAdministratorEnabled: String(!copies),
    isMpaEnabled: "false",
  });
});
