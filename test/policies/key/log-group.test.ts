import { logGroupEncryption } from "../../../policies/key/log-group";

test.each([
  ["eu-west-1", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
])("logGroupEncryption lets CloudWatch Logs of %s use the key for one log group", (region, partition) => {
  const { Principal, Condition } = logGroupEncryption({ accountId: "111111111111", region, logGroupName: "/a/b" });
  expect(Principal).toEqual({ Service: `logs.${region}.amazonaws.com` });
  expect(Condition).toEqual({
    ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:111111111111:log-group:/a/b` },
  });
});
