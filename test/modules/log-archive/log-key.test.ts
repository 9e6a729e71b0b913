import type { TerraformProvider } from "cdktf";
import { logKeyStatements } from "../../../modules/log-archive/log-key";
import { Placement } from "../../../modules/placement";
import { bySid } from "../../support/statements";
import { SOURCES } from "./sources";

describe("logKeyStatements", () => {
  const where = { accountId: "222222222222", region: "eu-central-1" };
  const statements = bySid(logKeyStatements(new Placement({} as TerraformProvider, where), SOURCES));

  test("lets in each service that writes encrypted logs", () => {
    expect(Object.keys(statements)).toEqual([
      "CloudTrailEncrypt",
      "CloudTrailDescribe",
      "ConfigEncrypt",
      "ConfigRoleEncrypt",
      "GuardDutyEncrypt",
      "MacieEncrypt",
      "LogDeliveryEncrypt",
    ]);
  });

  test("binds what is regional to the key's region", () => {
    expect(statements.ConfigRoleEncrypt?.Condition?.StringEquals).toMatchObject({
      "kms:ViaService": "s3.eu-central-1.amazonaws.com",
    });
    expect(statements.LogDeliveryEncrypt?.Condition?.ArnLike).toEqual({
      "aws:SourceArn": "arn:aws:logs:eu-central-1:*:*",
    });
  });

  test.each(Object.entries(statements))("%s has a condition", (_, { Condition }) => {
    expect(Object.keys(Condition ?? {})).not.toHaveLength(0);
  });
});
