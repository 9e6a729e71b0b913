import type { Control, ControlContext } from "../../policies/organization/control";
import { exempted } from "../../policies/organization/exempt";
import { decideControls, type ControlDecision, type ControlledRequest } from "./policy-decision";

/** What the tests of service control policies make controls from. */
export const CONTEXT: ControlContext = {
  partition: "aws",
  organization: "acme",
  organizationId: "o-acmeacme11",
  managementAccountId: "111111111111",
  logArchiveAccountId: "222222222222",
  securityAccountId: "333333333333",
  homeRegion: "eu-west-1",
  governedRegions: ["eu-west-1", "us-east-1"],
  exemptPrincipalArns: ["arn:aws:iam::*:role/OrganizationAccountAccessRole", "arn:aws:iam::*:role/stacksets-exec-*"],
};

export const MEMBER = "444444444444";

/** Principals of a member account. */
export const DEVELOPER = { arn: `arn:aws:iam::${MEMBER}:role/developer` };
export const ROOT = { arn: `arn:aws:iam::${MEMBER}:root` };
export const BREAK_GLASS = { arn: `arn:aws:iam::${MEMBER}:role/acme-break-glass` };
export const PLAN = { arn: `arn:aws:iam::${MEMBER}:role/acme-plan` };
export const ANALYST = { arn: "arn:aws:iam::333333333333:role/analyst" };

/** Who is never bound: whom a control exempts by construction, and whom AWS never binds. */
const UNBOUND = [
  `arn:aws:iam::${MEMBER}:role/OrganizationAccountAccessRole`,
  `arn:aws:iam::${MEMBER}:role/stacksets-exec-0123abcd`,
  `arn:aws:iam::${MEMBER}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
  `arn:aws:iam::${CONTEXT.managementAccountId}:role/administrator`,
];

export interface ControlCase {
  readonly name: string;
  readonly action: string;
  /** @default "*" */
  readonly resource?: string;
  /** @default - a role of developers in a member account */
  readonly principal?: ControlledRequest["principal"];
  readonly context?: ControlledRequest["context"];
  readonly expected: ControlDecision;
}

/** Whether the control, with its exemptions, denies the request. */
export function decideControl(
  control: Control,
  { action, resource = "*", principal = DEVELOPER, context }: Omit<ControlCase, "name" | "expected">,
): ControlDecision {
  return decideControls(
    control.statements.map((statement) => exempted(statement, CONTEXT.exemptPrincipalArns)),
    { action, resource, principal, context, managementAccountId: CONTEXT.managementAccountId },
  );
}

/** A table of requests; whatever is denied is tried again by all whom the control must not bind. */
export function testControl(control: Control, cases: readonly ControlCase[]): void {
  describe(control.id, () => {
    test.each(cases)("$name: $action is $expected", ({ expected, ...request }) => {
      expect(decideControl(control, request)).toBe(expected);
    });

    test("denies nothing to the deployer, to service-linked roles and to the management account", () => {
      const denied = cases.filter(({ expected }) => expected === "denied");
      expect(denied.length).toBeGreaterThan(0);
      const bound = denied.flatMap((request) =>
        UNBOUND.filter((arn) => decideControl(control, { ...request, principal: { arn } }) === "denied").map(
          (arn) => `${request.action} by ${arn}`,
        ),
      );
      expect(bound).toEqual([]);
    });
  });
}

const of =
  (expected: ControlDecision) =>
  (
    name: string,
    action: string,
    request: Partial<Omit<ControlCase, "name" | "action" | "expected">> = {},
  ): ControlCase => ({
    name,
    action,
    ...request,
    expected,
  });

export const denies = of("denied");
export const leaves = of("not denied");
