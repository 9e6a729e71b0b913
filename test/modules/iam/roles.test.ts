import { PlanRole } from "../../../modules/iam/plan-role";
import { SupportRole } from "../../../modules/iam/support-role";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

const trust = { accountId: "111111111111", principals: ["permissionSet/Support"] };

describe("SupportRole", () => {
  test("holds the policy that Security Hub looks for", () => {
    const json = synth((s) => new SupportRole(s, "support", { placement: s.in("cn-north-1"), organization: "acme" }));
    expect(resourceOf(json, "aws_iam_role").name).toBe("acme-support");
    expect(bodiesOf(json, "aws_iam_role_policy_attachment")).toEqual([
      {
        provider: "aws.cn-north-1",
        role: "${aws_iam_role.support_role.name}",
        policy_arn: "arn:aws-cn:iam::aws:policy/AWSSupportAccess",
      },
    ]);
  });

  test("trusts its own account unless others are named", () => {
    const trusted = (more: object) => {
      const json = synth(
        (s) => new SupportRole(s, "support", { placement: s.in("eu-west-1"), organization: "acme", ...more }),
      );
      return statementsOf(resourceOf(json, "aws_iam_role").assume_role_policy).TrustedPrincipals;
    };
    expect(trusted({})).toMatchObject({ Principal: { AWS: `arn:aws:iam::${TEST_ACCOUNT}:root` } });
    expect(trusted({})).not.toHaveProperty("Condition");
    expect(trusted({ trust })).toMatchObject({
      Principal: { AWS: "arn:aws:iam::111111111111:root" },
      Condition: { ArnLike: { "aws:PrincipalArn": [expect.stringContaining("AWSReservedSSO_Support_*")] } },
    });
  });
});

test("PlanRole holds one policy of its own, within IAM's size", () => {
  const json = synth((s) => new PlanRole(s, "plan", { placement: s.in("eu-west-1"), organization: "acme", trust }));
  expect(resourceOf(json, "aws_iam_role").name).toBe("acme-plan");
  const { policy, role, name } = resourceOf(json, "aws_iam_role_policy");
  expect([role, name]).toEqual(["${aws_iam_role.plan_role.name}", "read-settings"]);
  expect(Object.keys(statementsOf(policy))).toEqual([
    "ReadSettings",
    "ReadIpLists",
    "NoApiKeys",
    "NoData",
    "NoObjects",
  ]);
  expect((policy as string).length).toBeLessThan(10_240);
  expect(json.resource).not.toHaveProperty("aws_iam_role_policy_attachment");
});
