import { AccountPublicAccessBlock } from "../../../modules/s3/account-public-access-block";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test("AccountPublicAccessBlock blocks all four ways for the account of its provider", () => {
  const json = synth((s) => new AccountPublicAccessBlock(s, "block", { placement: s.in("eu-west-1") }));
  expect(bodiesOf(json, "aws_s3_account_public_access_block")).toEqual([
    {
      provider: "aws.eu-west-1",
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
  ]);
});
