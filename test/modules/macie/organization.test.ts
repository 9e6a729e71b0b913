import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { MacieOrganization, type MacieOrganizationProps } from "../../../modules/macie/organization";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const MEMBERS = [
  { name: "management", accountId: "111111111111", email: "management@example.com" },
  { name: "shop", accountId: "444444444444", email: "shop@example.com" },
];

const build = (more: Partial<MacieOrganizationProps> = {}) =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    const { settled } = new MacieOrganization(s, "macie", { placement, members: MEMBERS, ...more });
    new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [...settled] });
  });

describe("MacieOrganization", () => {
  test("gives Macie to accounts that join later", () => {
    expect(bodiesOf(build(), "aws_macie2_organization_configuration")).toEqual([
      { provider: "aws.eu-west-1", auto_enable: true },
    ]);
  });

  test("leaves accounts that join later alone where that is asked for", () => {
    expect(bodiesOf(build({ autoEnable: false }), "aws_macie2_organization_configuration")).toMatchObject([
      { auto_enable: false },
    ]);
  });

  test("gives Macie to each account that is there, after the switch for new ones", () => {
    expect(
      bodiesOf(build(), "aws_macie2_member").map(({ account_id, email, status, depends_on }) => ({
        account_id,
        email,
        status,
        depends_on,
      })),
    ).toEqual(
      MEMBERS.map(({ accountId, email }) => ({
        account_id: accountId,
        email,
        status: "ENABLED",
        depends_on: ["aws_macie2_organization_configuration.macie_configuration"],
      })),
    );
  });

  test("takes no difference in the address and the invitation for a change: Macie never tells them as they were sent", () => {
    const members = bodiesOf(build(), "aws_macie2_member");
    expect(members.map(({ lifecycle }) => lifecycle)).toEqual(Array(2).fill({ ignore_changes: ["email", "invite"] }));
    for (const member of members) expect(member).not.toHaveProperty("invite");
  });

  test("invites nobody and turns Macie on in no member by its own resource", () => {
    expect(Object.keys(build().resource ?? {}).filter((type) => type.startsWith("aws_macie2"))).toEqual([
      "aws_macie2_member",
      "aws_macie2_organization_configuration",
    ]);
  });

  test("is settled once the last member is", () => {
    expect(bodiesOf(build(), "aws_ebs_encryption_by_default")).toMatchObject([
      {
        depends_on: [
          "aws_macie2_organization_configuration.macie_configuration",
          "aws_macie2_member.macie_management",
          "aws_macie2_member.macie_shop",
        ],
      },
    ]);
  });

  test("fails when the administrator would be its own member", () => {
    const members = [{ name: "security", accountId: TEST_ACCOUNT, email: "security@example.com" }];
    expect(() => build({ members })).toThrow(
      `[test/macie] members must not contain the administrator, got '${TEST_ACCOUNT}'`,
    );
  });
});
