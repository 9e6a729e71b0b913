import { essentialLines } from "../../../cli/sandbox/essential-lines";

test("single resources and the warnings of every sandbox stay out, all else is shown", () => {
  const lines = [
    "warning: destroy protection is lifted for security: ...",
    "",
    "security: wave 5, account security (333333333333)",
    "security | Plan: 2 to add, 0 to change, 0 to destroy.",
    "security | aws_kms_key.logs: Creating...",
    "security | aws_kms_key.logs: Still creating... [10s elapsed]",
    "security | aws_kms_key.logs: Creation complete after 12s [id=x]",
    "security | Apply complete! Resources: 2 added, 0 changed, 0 destroyed.",
    "security | Warning: Provider development overrides are in effect",
    "security |",
    "security | Skip terraform init when using provider development overrides. It is not",
    "security | necessary and may error unexpectedly.",
    "security | Warning: Provider development overrides are in effect",
    "security | applying changes may cause the state to become incompatible with published",
    "security | releases.",
    "security | Warning: Argument is deprecated",
    "security | │ Error: creating KMS Key",
  ];
  expect(lines.filter(essentialLines())).toEqual([
    "",
    "security: wave 5, account security (333333333333)",
    "security | Plan: 2 to add, 0 to change, 0 to destroy.",
    "security | Apply complete! Resources: 2 added, 0 changed, 0 destroyed.",
    "security | Warning: Argument is deprecated",
    "security | │ Error: creating KMS Key",
  ]);
});
