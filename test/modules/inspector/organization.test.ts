import {
  type InspectorMember,
  InspectorOrganization,
  type InspectorOrganizationProps,
} from "../../../modules/inspector/organization";
import { SCAN_TYPES } from "../../../modules/inspector/scan-types";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const MEMBERS: readonly InspectorMember[] = [
  { name: "shop", accountId: "444444444444" },
  { name: "logs", accountId: "222222222222" },
];

const build = (more: Partial<InspectorOrganizationProps> = {}, region = "eu-west-1") =>
  synth((s) => {
    const placement = s.in(region);
    new InspectorOrganization(s, "inspector", { placement, members: MEMBERS, scanTypes: SCAN_TYPES, ...more });
  });

describe("InspectorOrganization", () => {
  test("associates each member", () => {
    expect(bodiesOf(build(), "aws_inspector2_member_association")).toEqual(
      ["222222222222", "444444444444"].map((account_id) => ({
        provider: "aws.eu-west-1",
        account_id,
        timeouts: { create: "15m", delete: "15m" },
      })),
    );
  });

  test("enables each member by itself, after its association", () => {
    expect(
      bodiesOf(build(), "aws_inspector2_enabler").map(({ account_ids, depends_on }) => [account_ids, depends_on]),
    ).toEqual([
      [["222222222222"], ["aws_inspector2_member_association.inspector_member-logs"]],
      [["444444444444"], ["aws_inspector2_member_association.inspector_member-shop"]],
    ]);
  });

  test("never enables the administrator beside members", () => {
    const enabled = bodiesOf(build(), "aws_inspector2_enabler").flatMap(({ account_ids }) => account_ids as string[]);
    expect(enabled).not.toContain(TEST_ACCOUNT);
    const members = [...MEMBERS, { name: "audit", accountId: TEST_ACCOUNT }];
    expect(() => build({ members })).toThrow(
      "[test/inspector] members must not contain the administrator's own account, got 'audit'",
    );
  });

  test("asks for one account a request, however many there are: AWS takes 100 at most", () => {
    const members = Array.from({ length: 150 }, (_, index) => ({
      name: `account-${index}`,
      accountId: String(400_000_000_000 + index),
    }));
    const sizes = bodiesOf(build({ members }), "aws_inspector2_enabler").map(
      ({ account_ids }) => (account_ids as string[]).length,
    );
    expect(sizes).toEqual(Array(150).fill(1));
  });

  test("configures the organization once every member is enabled", () => {
    expect(bodiesOf(build(), "aws_inspector2_organization_configuration")).toEqual([
      {
        provider: "aws.eu-west-1",
        auto_enable: { ec2: true, ecr: true, lambda: true, lambda_code: true },
        timeouts: { create: "15m", update: "15m", delete: "15m" },
        depends_on: ["aws_inspector2_enabler.inspector_enabler-shop", "aws_inspector2_enabler.inspector_enabler-logs"],
      },
    ]);
  });

  test("sets every scan type for accounts to come, also those that are off, and none that only provider 6 knows", () => {
    const [configuration] = bodiesOf(
      build({ scanTypes: ["ECR", "LAMBDA"] }),
      "aws_inspector2_organization_configuration",
    );
    expect(configuration?.auto_enable).toEqual({ ec2: false, ecr: true, lambda: true, lambda_code: false });
  });

  test("gives members the same scan types in the same order, whatever the order asked for", () => {
    const json = build({ scanTypes: ["LAMBDA", "EC2"] });
    expect(bodiesOf(json, "aws_inspector2_enabler").map(({ resource_types }) => resource_types)).toEqual([
      ["EC2", "LAMBDA"],
      ["EC2", "LAMBDA"],
    ]);
    expect(json).toEqual(build({ scanTypes: ["EC2", "LAMBDA"] }));
  });

  test("imports the association of a member that AWS has associated", () => {
    const members = [{ name: "shop", accountId: "444444444444", adopt: true }, ...MEMBERS.slice(1)];
    expect(build({ members }).import).toEqual([
      { id: "444444444444", to: "aws_inspector2_member_association.inspector_member-shop" },
    ]);
    expect(build().import).toBeUndefined();
  });

  test("configures accounts to come where no account is a member", () => {
    const json = build({ members: [] });
    expect(bodiesOf(json, "aws_inspector2_organization_configuration")).toHaveLength(1);
    expect(Object.keys(json.resource ?? {})).toEqual(["aws_inspector2_organization_configuration"]);
  });

  test("fails when the region cannot scan what is asked for", () => {
    expect(() => build({}, "sa-east-1")).toThrow(
      "[test/inspector] scanTypes must not name LAMBDA_CODE: not available in sa-east-1",
    );
  });
});
