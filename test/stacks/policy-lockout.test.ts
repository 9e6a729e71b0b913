import * as fc from "fast-check";
import type { LandingZone } from "../../config/model";
import type { OneOrMany, Statement } from "../../policies/document";
import { controlContext } from "../../stacks/organization-policies/context";
import { planPolicies } from "../../stacks/organization-policies/plan";
import type { PlannedPolicy } from "../../stacks/organization-policies/planned";
import { EXAMPLES, type ExampleName, loadExample } from "../support/example";
import { type ControlledRequest, decideControls } from "../support/policy-decision";
import { randomOrganization } from "../support/random-organization";
import { witness } from "../support/policy-witness";

/** No policy may keep out the roles that would have to mend it: every one of them, whatever it denies to others. */

const MEMBER = "555555555555";

const listOf = (value: OneOrMany | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

const statementsIn = ({ content }: PlannedPolicy): Statement[] =>
  (JSON.parse(content) as { Statement: Statement[] }).Statement;

const policiesOf = (landingZone: LandingZone, type: PlannedPolicy["type"]): PlannedPolicy[] =>
  planPolicies(landingZone).policies.filter((policy) => policy.type === type);

/** Role ARNs in a member account: those that the exempt patterns stand for. */
function exemptRoles(landingZone: LandingZone): string[] {
  return controlContext(landingZone).exemptPrincipalArns.map((arn) =>
    arn.replace("::*:", `::${MEMBER}:`).replaceAll("*", "anything"),
  );
}

const SERVICES =
  "account acm apigateway athena autoscaling backup bedrock budgets ce cloudformation cloudfront cloudtrail cloudwatch " +
  "codebuild cognito-idp config dynamodb ec2 ecr ecs eks elasticloadbalancing events fms glue guardduty iam inspector2 " +
  "kms lambda logs macie2 network-firewall organizations ram rds route53 s3 secretsmanager securityhub servicequotas " +
  "shield sns sqs ssm sso states sts support tag wafv2";
const VERBS = ["Create", "Delete", "Describe", "Put", "Update"];

/** What the statements name, and some hundred actions besides. */
function actions(statements: readonly Statement[]): string[] {
  const named = statements.flatMap(({ Action, NotAction }) => [...listOf(Action), ...listOf(NotAction)]);
  const others = SERVICES.split(" ").flatMap((service) => VERBS.map((verb) => `${service}:${verb}Something`));
  return [...new Set([...named.map((action) => action.replaceAll("*", "Something")), ...others])];
}

/** Requests that are as bad as they can be. */
const HOSTILE_CONTEXTS: readonly ControlledRequest["context"][] = [
  {},
  {
    "aws:RequestedRegion": "xx-nowhere-1",
    "aws:SecureTransport": "false",
    "aws:ViaAWSService": "false",
    "ec2:RoleDelivery": "1.0",
    "ec2:MetadataHttpTokens": "optional",
    "aws:PrincipalOrgID": "o-otherother1",
  },
];

describe.each(Object.keys(EXAMPLES) as ExampleName[])("service control policies of the example %s", (name) => {
  const landingZone = loadExample(name);
  const exempt = exemptRoles(landingZone);
  const denials = policiesOf(landingZone, "SERVICE_CONTROL_POLICY").flatMap((policy) =>
    statementsIn(policy)
      .filter(({ Effect }) => Effect === "Deny")
      .map((statement): [string, Statement] => [`${policy.name} ${statement.Sid}`, statement]),
  );

  test("exist, and exempt the role that Terraform deploys with", () => {
    expect(denials.length).toBeGreaterThan(0);
    expect(exempt).toContain(`arn:aws:iam::${MEMBER}:role/${landingZone.settings.deployment.roleName}`);
  });

  test.each(denials)("%s denies a canary what it denies no exempt role", (_, statement) => {
    const request = witness(statement, MEMBER);
    expect(decideControls([statement], request)).toBe("denied");
    for (const arn of exempt) {
      expect([arn, decideControls([statement], { ...request, principal: { arn } })]).toEqual([arn, "not denied"]);
    }
  });

  test("deny an exempt role nothing: no action, in no region, in no context", () => {
    const statements = denials.map(([, statement]) => statement);
    const denied: unknown[] = [];
    for (const action of actions(statements)) {
      for (const context of HOSTILE_CONTEXTS) {
        for (const arn of exempt) {
          const request: ControlledRequest = { principal: { arn }, action, resource: "*", context };
          if (decideControls(statements, request) === "denied") denied.push({ action, arn, context });
        }
      }
    }
    expect(denied).toEqual([]);
  });
});

test("any organization: every denying statement leaves the exempt roles out", () => {
  fc.assert(
    fc.property(randomOrganization, (landingZone) => {
      const { exemptPrincipalArns } = controlContext(landingZone);
      expect(exemptPrincipalArns).not.toEqual([]);
      for (const policy of policiesOf(landingZone, "SERVICE_CONTROL_POLICY")) {
        for (const { Effect, Sid, Condition } of statementsIn(policy)) {
          if (Effect !== "Deny") continue;
          const left = listOf(Condition?.ArnNotLike?.["aws:PrincipalArn"]);
          expect([Sid, exemptPrincipalArns.filter((arn) => !left.includes(arn))]).toEqual([Sid, []]);
        }
      }
    }),
    { numRuns: 25 },
  );
});

describe.each(Object.keys(EXAMPLES) as ExampleName[])("resource control policies of the example %s", (name) => {
  const landingZone = loadExample(name);
  const context = controlContext(landingZone);
  const policies = policiesOf(landingZone, "RESOURCE_CONTROL_POLICY");
  const statements = policies.flatMap(statementsIn);

  /** A request as Terraform sends it: signed, by HTTPS with a current TLS, from within the organization. */
  const fromTerraform = (account: string, action: string): ControlledRequest => ({
    principal: {
      arn: `arn:aws:iam::${account}:role/${landingZone.settings.deployment.roleName}`,
      organizationId: context.organizationId,
    },
    action,
    resource: `arn:aws:s3:::something/in-${MEMBER}`,
    resourceAccount: MEMBER,
    resourceOrganizationId: context.organizationId,
    managementAccountId: context.managementAccountId,
    context: { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3", "aws:RequestedRegion": context.homeRegion },
  });

  test.each(["the account itself", "the management account"])("let Terraform's requests from %s pass", (from) => {
    const account = from === "the account itself" ? MEMBER : context.managementAccountId;
    const denied = actions(statements).filter(
      (action) => decideControls(statements, fromTerraform(account, action)) === "denied",
    );
    expect(denied).toEqual([]);
  });

  test("deny the same requests to somebody from outside, and over plain HTTP", () => {
    const request = fromTerraform("999999999999", "s3:GetObject");
    const outsider = { arn: "arn:aws:iam::999999999999:role/Deployer", organizationId: "o-otherother1" };
    expect(decideControls(statements, { ...request, principal: outsider })).toBe("denied");
    const plain = { ...request.context, "aws:SecureTransport": "false" };
    expect(decideControls(statements, { ...fromTerraform(MEMBER, "s3:GetObject"), context: plain })).toBe("denied");
  });
});
