import { macieEncryption } from "../../../policies/key/macie";
import { decide, type Request } from "../../support/policy-decision";

const key = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const context = {
  "aws:SourceAccount": "333333333333",
  "aws:SourceArn": "arn:aws:macie2:eu-west-1:333333333333:classification-job/0123abcd",
};
const encrypt = { principal: { service: "macie.amazonaws.com" }, action: "kms:GenerateDataKey", resource: key };
const statements = macieEncryption({ administratorId: "333333333333", region: "eu-west-1" });

test.each<[string, Request, string]>([
  ["a data key for the administrator's job", { ...encrypt, context }, "allowed"],
  ["encryption for the administrator's job", { ...encrypt, action: "kms:Encrypt", context }, "allowed"],
  [
    "a data key for automated discovery",
    {
      ...encrypt,
      context: { ...context, "aws:SourceArn": "arn:aws:macie2:eu-west-1:333333333333:export-configuration:*" },
    },
    "allowed",
  ],
  ["decryption", { ...encrypt, action: "kms:Decrypt", context }, "not allowed"],
  [
    "another account (confused deputy)",
    {
      ...encrypt,
      context: {
        "aws:SourceAccount": "444444444444",
        "aws:SourceArn": "arn:aws:macie2:eu-west-1:444444444444:classification-job/0123abcd",
      },
    },
    "not allowed",
  ],
  ["Macie without a source", encrypt, "not allowed"],
  ["another service", { ...encrypt, principal: { service: "guardduty.amazonaws.com" }, context }, "not allowed"],
  [
    "a principal of the administrator's account",
    { ...encrypt, principal: { arn: "arn:aws:iam::333333333333:role/admin" }, context },
    "not allowed",
  ],
])("%s", (_, request, expected) => {
  expect(decide(statements, request)).toBe(expected);
});

test("names the principal of the key's own region where accounts must enable it first", () => {
  const [statement] = macieEncryption({ administratorId: "333333333333", region: "eu-south-1" });
  expect(statement?.Principal).toEqual({ Service: ["macie.amazonaws.com", "macie.eu-south-1.amazonaws.com"] });
});

test.each(["eu-south-2", "eu-central-2"])("says nothing in %s, which has no Macie and no principal of it", (region) => {
  expect(macieEncryption({ administratorId: "333333333333", region })).toEqual([]);
});
