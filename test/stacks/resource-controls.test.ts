import { canonicalJson } from "../../core/json";
import { QUOTAS } from "../../core/quotas";
import type { LandingZone } from "../../config/model";
import { resourceControlSchema } from "../../config/schema/organization-policies/resource-control";
import { type OneOrMany, policyDocument, type Statement } from "../../policies/document";
import { resourceControls } from "../../stacks/organization-policies/resource-controls";
import { loadExample, synthesizedExample } from "../support/example";
import { type Asking, type ControlledRequest, decideControls } from "../support/policy-decision";

const example = loadExample("default");
const organizationId = example.lock.organization?.id ?? "";
const LOG_ARCHIVE = "222222222222";

function controlsOf(settings: unknown = {}, landingZone: LandingZone = example) {
  const resourceControl = resourceControlSchema.parse(settings);
  const organizationPolicies = { ...landingZone.settings.organizationPolicies, resourceControl };
  return resourceControls({ ...landingZone, settings: { ...landingZone.settings, organizationPolicies } });
}

const statementsOfAll = (settings?: unknown): Statement[] =>
  controlsOf(settings).flatMap(({ control }) => [...control.statements]);

/** Everything that can be switched on, for every service. */
const ALL = {
  oidcAudience: {
    trustedOidc: [{ provider: "token.actions.githubusercontent.com", subjects: ["repo:example/*"] }],
    denyOtherProviders: true,
  },
};

const list = (value: OneOrMany | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

describe("what is asked for", () => {
  test("all controls but the one that needs to be told the providers", () => {
    expect(controlsOf().map(({ control }) => control.id)).toEqual([
      "identity-perimeter",
      "confused-deputy",
      "require-tls",
      "deny-sse-c",
    ]);
    expect(controlsOf(ALL).map(({ control }) => control.id)).toContain("oidc-audience");
  });

  test("each can be switched off, and placed", () => {
    const settings = {
      requireTls: { enabled: false },
      denySseC: { targets: { accounts: ["rfp-prod"] }, rollout: "ou" },
    };
    const placed = controlsOf(settings);
    expect(placed.map(({ control }) => control.id)).toEqual(["identity-perimeter", "confused-deputy", "deny-sse-c"]);
    expect(placed[2]).toMatchObject({ targets: { accounts: ["rfp-prod"] }, rollout: "ou" });
    expect(placed[0]).toMatchObject({ targets: {}, rollout: undefined });
  });

  test("exceptions reach the statements", () => {
    const text = canonicalJson(
      statementsOfAll({
        identityPerimeter: {
          services: ["s3", "events"],
          trustedAccounts: [{ accountId: "777777777777", reason: "reads our logs" }],
          exceptResources: [{ arn: "arn:aws:s3:::downloads/*", reason: "for everybody" }],
          exclusionTag: "open",
        },
        confusedDeputy: { trustedServices: [{ service: "sns.amazonaws.com", reason: "a partner's topic" }] },
      }) as never,
    );
    for (const part of ["events:*", "777777777777", "downloads", "aws:ResourceTag/open", "sns.amazonaws.com"]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("drt.shield");
  });
});

describe("form", () => {
  const statements = statementsOfAll(ALL);

  test("each statement denies everybody, and names its services", () => {
    for (const { Effect, Principal, NotAction, Action, Condition } of statements) {
      expect({ Effect, Principal, NotAction }).toEqual({ Effect: "Deny", Principal: "*", NotAction: undefined });
      expect(list(Action).every((action) => /^[a-z0-9-]+:\S+$/.test(action))).toBe(true);
      expect(Object.keys(Condition ?? {}).length).toBeGreaterThan(0);
    }
  });

  test("no role is exempt by its ARN: a stranger could have one of that name", () => {
    expect(canonicalJson(statements as never)).not.toContain("aws:PrincipalArn");
  });

  test("statements have names of their own, since they are packed together", () => {
    const names = statements.map(({ Sid }) => Sid);
    expect(new Set(names).size).toBe(names.length);
  });

  test("all of them fit into one policy, and leave room for exceptions", () => {
    const sizes = controlsOf(ALL).map(({ control }) => policyDocument(control.statements).length);
    expect(Math.max(...sizes)).toBeLessThan(900);
    expect(policyDocument(statements).length).toBeLessThan(QUOTAS["rcp-size"].value / 2);
  });
});

describe("Terraform, as it deploys with the role of the member account", () => {
  const deployer: Asking = {
    arn: `arn:aws:iam::${LOG_ARCHIVE}:role/${example.settings.deployment.roleName}`,
    organizationId,
  };
  // The provider signs requests, speaks HTTPS with TLS 1.2 or newer, and sends no key of its own.
  const context = { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3", "aws:PrincipalIsAWSService": "false" };

  test.each([
    ["s3:CreateBucket", "arn:aws:s3:::example-cloudtrail-222222222222-eu-west-1"],
    ["s3:PutBucketPolicy", "arn:aws:s3:::example-cloudtrail-222222222222-eu-west-1"],
    ["s3:PutObject", "arn:aws:s3:::example-ip-lists-333333333333-eu-west-1/list.txt"],
    ["s3:DeleteBucket", "arn:aws:s3:::example-cloudtrail-222222222222-eu-west-1"],
    ["kms:CreateKey", "*"],
    ["kms:PutKeyPolicy", "arn:aws:kms:eu-west-1:222222222222:key/mrk-1"],
    ["sqs:SetQueueAttributes", "arn:aws:sqs:eu-west-1:222222222222:example-event-forwarding-failed"],
    ["logs:PutRetentionPolicy", "arn:aws:logs:eu-west-1:222222222222:log-group:/example"],
    ["dynamodb:CreateTable", "arn:aws:dynamodb:eu-west-1:222222222222:table/a"],
    ["secretsmanager:CreateSecret", "*"],
    ["sts:GetCallerIdentity", "*"],
  ])("%s is not denied", (action, resource) => {
    const request = { principal: deployer, action, resource, context, resourceAccount: LOG_ARCHIVE };
    expect(decideControls(statementsOfAll(ALL), request)).toBe("not denied");
  });

  test("nor is the step from the management account into it", () => {
    const management: Asking = { arn: "arn:aws:iam::111111111111:role/ci", organizationId };
    const resource = `arn:aws:iam::${LOG_ARCHIVE}:role/${example.settings.deployment.roleName}`;
    for (const action of ["sts:AssumeRole", "sts:TagSession"]) {
      const request = { principal: management, action, resource, resourceAccount: LOG_ARCHIVE };
      expect(decideControls(statementsOfAll(ALL), request)).toBe("not denied");
    }
  });

  test("a stranger with the role of that name is denied", () => {
    const principal = { arn: `arn:aws:iam::999999999999:role/${example.settings.deployment.roleName}` };
    const request = { principal, action: "s3:PutObject", resource: "*", context, resourceAccount: LOG_ARCHIVE };
    expect(decideControls(statementsOfAll(ALL), request)).toBe("denied");
  });
});

/** The statements of every resource policy in the example's stacks that lets somebody in. */
function grants(): Statement[] {
  const policies = Object.values(synthesizedExample("default")).flatMap(({ resource = {} }) =>
    Object.values(resource).flatMap((byName) =>
      Object.values(byName).flatMap(({ policy }) => (typeof policy === "string" ? [policy] : [])),
    ),
  );
  return policies
    .flatMap((policy) => (JSON.parse(policy) as { Statement: Statement[] }).Statement)
    .filter(({ Effect, Principal }) => Effect === "Allow" && Principal !== undefined);
}

/** What a condition demands, as a request would have it. */
function demanded({ Condition = {} }: Statement): Record<string, string> {
  const positive = Object.entries(Condition).filter(([operator]) => !/Not|Null/.test(operator));
  return Object.fromEntries(
    positive.flatMap(([, keys]) =>
      Object.entries(keys).map(([key, values]) => [key, (list(values)[0] ?? "").replaceAll("*", "x")]),
    ),
  );
}

describe("whom the landing zone lets in stays in", () => {
  const statements = statementsOfAll(ALL);
  const all = grants();

  /** A request by each grant's own words; a service says on whose behalf it comes. */
  function requests(statement: Statement): ControlledRequest[] {
    const { Principal, Action, Resource } = statement;
    const services = typeof Principal === "object" ? list(Principal.Service) : [];
    const roles = typeof Principal === "object" ? list(Principal.AWS) : [];
    const asking: Asking[] = [
      ...services.map((service) => ({ service })),
      ...roles.map((arn) => ({ arn: arn === "*" ? "arn:aws:iam::555555555555:role/x" : arn, organizationId })),
    ];
    return asking.flatMap((principal) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => ({
          principal,
          action: action.replaceAll("*", "x"),
          resource: resource.replaceAll("*", "x"),
          context: {
            "aws:SourceAccount": "555555555555",
            "aws:SourceOrgID": organizationId,
            "s3:TlsVersion": "1.2",
            ...demanded(statement),
          },
          resourceAccount: LOG_ARCHIVE,
        })),
      ),
    );
  }

  test("the policies let in the services that deliver logs and messages", () => {
    const services = new Set(
      all.flatMap(({ Principal }) => (typeof Principal === "object" ? list(Principal.Service) : [])),
    );
    expect([...services]).toEqual(
      expect.arrayContaining([
        "cloudtrail.amazonaws.com",
        "config.amazonaws.com",
        "delivery.logs.amazonaws.com",
        "guardduty.amazonaws.com",
        "logdelivery.elasticloadbalancing.amazonaws.com",
        "logging.s3.amazonaws.com",
      ]),
    );
  });

  test("no request that they allow is denied", () => {
    const asked = all.flatMap(requests);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((request) => decideControls(statements, request) === "denied")).toEqual([]);
  });

  test("the same services on behalf of others are denied", () => {
    const theirs = { "aws:SourceAccount": "999999999999", "aws:SourceOrgID": "o-stranger11" };
    const asked = all
      .flatMap(requests)
      .filter(({ principal, action }) => "service" in principal && /^(s3|sqs|kms):/.test(action))
      .map((request) => ({ ...request, context: { ...request.context, ...theirs } }));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((request) => decideControls(statements, request) === "not denied")).toEqual([]);
  });
});
