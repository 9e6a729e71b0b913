import {
  denyCustomerProvidedKeys,
  denyExternalPrincipals,
  denyInsecureTransport,
  denyOtherKeys,
} from "../../../policies/bucket/baseline";

const ARN = "arn:aws:s3:::data";
const EVERYTHING = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [ARN, `${ARN}/*`] };
const WRITES = { Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: `${ARN}/*` };
const KEY_HEADER = "s3:x-amz-server-side-encryption-aws-kms-key-id";

describe("statements of every bucket", () => {
  test("deny plain HTTP and TLS before 1.2", () => {
    expect(denyInsecureTransport(ARN)).toEqual([
      { Sid: "DenyPlainHttp", ...EVERYTHING, Condition: { Bool: { "aws:SecureTransport": "false" } } },
      { Sid: "DenyOldTls", ...EVERYTHING, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
    ]);
  });

  test("deny keys that come with the object", () => {
    expect(denyCustomerProvidedKeys(ARN)).toEqual({
      Sid: "DenyCustomerProvidedKeys",
      ...WRITES,
      Condition: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
    });
  });

  test("deny another KMS key only to those who name one", () => {
    expect(denyOtherKeys(ARN, ["key-arn", "alias/logs"])).toEqual({
      Sid: "DenyOtherKeys",
      ...WRITES,
      Condition: { Null: { [KEY_HEADER]: "false" }, StringNotEquals: { [KEY_HEADER]: ["key-arn", "alias/logs"] } },
    });
  });

  test("deny everyone outside the organization but AWS services", () => {
    expect(denyExternalPrincipals(ARN, "o-exampleorg1")).toEqual({
      Sid: "DenyExternalPrincipals",
      ...EVERYTHING,
      Condition: {
        StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
        Bool: { "aws:PrincipalIsAWSService": "false" },
      },
    });
  });
});
