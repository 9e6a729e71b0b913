import { matchingActions } from "../../core/iam-actions/list";
import { policyDocument, type Statement } from "../../policies/document";
import { copySharedImages, useSharedImages } from "../../policies/identity/image-consumer";
import { imageSharing } from "../../policies/key/image-sharing";
import { findingText } from "../../policies/lint/finding";
import { checkPolicy } from "../../policies/lint/grammar";
import type { LintedKind } from "../../policies/lint/kinds";
import { wideStatements } from "../../policies/lint/wildcards";
import { assumedByLifecycleManager, keepSnapshots } from "../../policies/role/snapshot-lifecycle";
import { decide, decideIdentity } from "../support/policy-decision";

const KEY = "arn:aws:kms:eu-west-1:111111111111:key/1";
const OTHER_KEY = "arn:aws:kms:eu-west-1:111111111111:key/2";
const ROLE = "arn:aws:iam::222222222222:role/consumer";
const STRANGER = "arn:aws:iam::333333333333:role/consumer";
const byEc2 = { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" };
const byS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
const forAws = { ...byEc2, "kms:GrantIsForAWSResource": "true" };

const keyPolicy = imageSharing({ receivers: { accountIds: ["222222222222"] }, region: "eu-west-1" });
const identityPolicy = useSharedImages({
  sourceKeyArns: [KEY],
  ownKeyArns: ["arn:aws:kms:eu-west-1:222222222222:key/3"],
  regions: ["eu-west-1"],
});

/**
 * What KMS does when a principal of another account calls: the key's policy and the principal's own must both allow.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
describe("both sides of a shared image", () => {
  test.each<
    [action: string, resource: string, arn: string, context: Record<string, string>, key: boolean, own: boolean]
  >([
    // Together: each of the rights that the target account needs.
    ["DescribeKey", KEY, ROLE, {}, true, true],
    ["Decrypt", KEY, ROLE, byEc2, true, true],
    ["ReEncryptFrom", KEY, ROLE, byEc2, true, true],
    ["CreateGrant", KEY, ROLE, forAws, true, true],
    // Wrong account: the key's policy does not let it in, whatever its own policy says.
    ["DescribeKey", KEY, STRANGER, {}, false, true],
    ["Decrypt", KEY, STRANGER, byEc2, false, true],
    ["CreateGrant", KEY, STRANGER, forAws, false, true],
    // Wrong key: the role's policy does not name it, whatever the key's policy says.
    ["Decrypt", OTHER_KEY, ROLE, byEc2, true, false],
    ["CreateGrant", OTHER_KEY, ROLE, forAws, true, false],
    // Wrong way.
    ["Decrypt", KEY, ROLE, byS3, false, false],
    ["Decrypt", KEY, ROLE, {}, false, false],
    ["CreateGrant", KEY, ROLE, byEc2, false, false],
    ["CreateGrant", KEY, ROLE, { ...byEc2, "kms:GrantIsForAWSResource": "false" }, false, false],
    // More than it takes.
    ["Encrypt", KEY, ROLE, byEc2, false, false],
    ["ScheduleKeyDeletion", KEY, ROLE, {}, false, false],
  ])("kms:%s on %s by %s with %j: key policy %s, own policy %s", (action, resource, arn, context, keySays, ownSays) => {
    const request = { principal: { arn }, action: `kms:${action}`, resource, context };
    expect(decide(keyPolicy, request) === "allowed").toBe(keySays);
    expect(decideIdentity(identityPolicy, request) === "allowed").toBe(ownSays);
  });

  test.each([
    ["kms:Decrypt", byEc2],
    ["kms:CreateGrant", forAws],
  ])("%s: each side alone is refused", (action, context) => {
    const request = { principal: { arn: ROLE }, action, resource: KEY, context };
    const bothAllow = (key: typeof keyPolicy, own: typeof identityPolicy) =>
      decide(key, request) === "allowed" && decideIdentity(own, request) === "allowed";
    expect(bothAllow(keyPolicy, identityPolicy)).toBe(true);
    expect(bothAllow(keyPolicy, [])).toBe(false);
    expect(bothAllow([], identityPolicy)).toBe(false);
  });
});

describe("the policies of image sharing", () => {
  const documents: [string, LintedKind, Statement[]][] = [
    ["key, accounts", "resource", keyPolicy],
    [
      "key, organization",
      "resource",
      imageSharing({ receivers: { organizationId: "o-exampleorg1" }, region: "eu-west-1" }),
    ],
    [
      "key, units",
      "resource",
      imageSharing({
        receivers: { organizationalUnitPaths: ["o-exampleorg1/r-ab12/ou-ab12-11111111"] },
        region: "eu-west-1",
      }),
    ],
    ["consumer", "identity", [...copySharedImages(["eu-west-1"]), ...identityPolicy]],
    ["lifecycle", "identity", keepSnapshots({ accountId: "222222222222", regions: ["eu-west-1"], keyArns: [KEY] })],
    ["lifecycle's trust", "trust", [assumedByLifecycleManager("222222222222", "aws")]],
  ];
  test.each(documents)(
    "%s: AWS knows its elements, keys and actions, and it allows no more than it names",
    (_, kind, statements) => {
      const actions = statements.flatMap(({ Action = [] }) => Action);
      expect(checkPolicy(policyDocument(statements), kind).map(findingText)).toEqual([]);
      expect(actions.filter((action) => matchingActions(action).length === 0)).toEqual([]);
      expect(wideStatements(statements).map(findingText)).toEqual([]);
    },
  );
});
