import {
  actionListSource,
  actionsOf,
  conditionKeysLike,
  isConditionKey,
  matchingActions,
  servicePrefixes,
} from "../../core/iam-actions/list";
import { NEWER_NAMES } from "../../core/iam-actions/newer";

const names = (pattern: string): string[] => matchingActions(pattern).map(({ name }) => name);

describe("the action list", () => {
  test("says its day and source", () => {
    expect(actionListSource()).toEqual({
      date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      source: expect.stringContaining("MIT"),
    });
  });

  test("has the services and actions of AWS", () => {
    expect(servicePrefixes().length).toBeGreaterThan(400);
    expect(servicePrefixes()).toEqual(expect.arrayContaining(["s3", "iam", "organizations", "guardduty"]));
    expect(matchingActions("*").length).toBeGreaterThan(20_000);
    expect(actionsOf("organizations").map(({ name }) => name)).toContain("organizations:LeaveOrganization");
    expect(actionsOf("organisations")).toEqual([]);
  });

  test.each([
    ["s3:GetObject", ["s3:GetObject"]],
    ["S3:getobject", ["s3:GetObject"]],
    ["s3:GetObjec?", ["s3:GetObject"]],
    ["kms:*KeyDeletion", ["kms:CancelKeyDeletion", "kms:ScheduleKeyDeletion"]],
    ["s3:GetObjects", []],
    ["sss:GetObject", []],
    ["constructor:x", []],
    ["s3", []],
  ])("%s means %j", (pattern, expected) => {
    expect(names(pattern).sort()).toEqual(expected);
  });

  test("knows which actions take a resource", () => {
    expect(matchingActions("s3:GetObject")).toEqual([{ name: "s3:GetObject", isResourceLevel: true }]);
    expect(matchingActions("s3:ListAllMyBuckets")).toEqual([{ name: "s3:ListAllMyBuckets", isResourceLevel: false }]);
  });

  test.each([
    ["aws:PrincipalOrgID", true],
    ["AWS:principalorgid", true],
    ["aws:PrincipalTag/team", true],
    ["aws:PrincipalOrgId2", false],
    ["aws:PrincipleArn", false],
    ["ec2:MetadataHttpTokens", true],
    ["ec2:MetadataHttpToken", false],
    ["kms:EncryptionContext:aws:logs:arn", true],
    ["token.actions.githubusercontent.com:sub", true],
    ["oidc.example.com/id/1:aud", true],
    ["nowhere:Key", false],
  ])("the condition key %s: %p", (key, expected) => {
    expect(isConditionKey(key)).toBe(expected);
  });

  test("offers the keys of the same service", () => {
    expect(conditionKeysLike("ec2:MetadataHttpToken")).toContain("ec2:MetadataHttpTokens");
    expect(conditionKeysLike("aws:PrincipleArn")).toContain("aws:PrincipalArn");
  });

  test("has none of the names that are listed as newer", () => {
    const file = jest.requireActual<{ services: Record<string, [string, string, string]> }>(
      "../../core/iam-actions/actions.json",
    );
    const known = Object.entries(file.services).flatMap(([service, [some, others, keys]]) => [
      ...`${some} ${others}`.split(" ").map((name) => `${service}:${name}`),
      ...keys.split(" "),
    ]);
    expect(NEWER_NAMES.filter(({ name }) => known.includes(name))).toEqual([]);
  });
});
