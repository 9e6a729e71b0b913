import type { OneOrMany, Statement } from "../../policies/document";
import { conditionHolds } from "./policy-conditions";
import { type Context, filled, like } from "./policy-patterns";

/** Who asks. */
export type Asking =
  | { readonly service: string }
  /** An identity provider, as in sts:AssumeRoleWithWebIdentity. */
  | { readonly federated: string }
  /** A request without a signature. */
  | { readonly anonymous: true }
  | PrincipalAsking;

/** A user, a role or the root user. A role's session has the role's ARN as aws:PrincipalArn, so it is that which is given. */
export interface PrincipalAsking {
  readonly arn: string;
  /** Tags of the principal: aws:PrincipalTag/<key>. */
  readonly tags?: Readonly<Record<string, string>>;
  /** aws:PrincipalOrgID. */
  readonly organizationId?: string;
  /** A session of sts:AssumeRoot: aws:AssumedRoot. */
  readonly assumedRoot?: true;
}

/** One request as a policy sees it. */
export interface Request {
  readonly principal: Asking;
  readonly action: string;
  readonly resource: string;
  /** Condition keys that the request carries, such as aws:SourceAccount. A key with several values has a list. */
  readonly context?: Readonly<Record<string, OneOrMany>>;
}

export type Decision = "allowed" | "denied" | "not allowed";

/**
 * What a resource policy says to a request: an explicit Deny wins, then an Allow, else nothing. A reading of the rules
 * of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html for the elements and
 * operators that our documents use; it throws on any other.
 */
export function decide(statements: readonly Statement[], request: Request): Decision {
  for (const { Principal, Sid } of statements) {
    if (Principal === undefined) throw new Error(`${Sid}: a resource policy needs a principal`);
  }
  return decideIdentity(statements, request);
}

/** What an identity policy says to a request of its holder: like `decide`, but its statements name no principal. */
export function decideIdentity(statements: readonly Statement[], request: Request): Decision {
  const matching = statements.filter((statement) => matches(statement, request));
  if (matching.some(({ Effect }) => Effect === "Deny")) return "denied";
  return matching.length > 0 ? "allowed" : "not allowed";
}

/** A request as organization policies see it. */
export interface ControlledRequest extends Request {
  /** Account that holds the resource: aws:ResourceAccount. */
  readonly resourceAccount?: string;
  /** Organization of that account: aws:ResourceOrgID. */
  readonly resourceOrganizationId?: string;
  /** Account that no organization policy binds. */
  readonly managementAccountId?: string;
}

export type ControlDecision = "denied" | "not denied";

/**
 * What service and resource control policies say to a request. They never allow: what they do not deny is for the other
 * policies to decide. A statement with a principal is one of a resource control policy.
 *
 * A service control policy binds principals of member accounts alone: no service, no service-linked role, nobody of the
 * management account (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html). A
 * resource control policy binds everybody, but service-linked roles, at resources of member accounts
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html). The tests say which
 * account the policy is in force in by the principal's account, and by `resourceAccount`.
 */
export function decideControls(statements: readonly Statement[], request: ControlledRequest): ControlDecision {
  const { resourceAccount, resourceOrganizationId } = request;
  const context = {
    ...(resourceAccount === undefined ? {} : { "aws:ResourceAccount": resourceAccount }),
    ...(resourceOrganizationId === undefined ? {} : { "aws:ResourceOrgID": resourceOrganizationId }),
    ...request.context,
  };
  const denying = statements.filter(
    (statement) =>
      statement.Effect === "Deny" && binds(statement, request) && matches(statement, { ...request, context }),
  );
  return denying.length > 0 ? "denied" : "not denied";
}

function binds(
  { Principal }: Statement,
  { principal, resourceAccount, managementAccountId }: ControlledRequest,
): boolean {
  const arn = "arn" in principal ? principal.arn : undefined;
  if (arn?.includes(":role/aws-service-role/")) return false;
  if (Principal !== undefined) return resourceAccount === undefined || resourceAccount !== managementAccountId;
  return arn !== undefined && accountOf(arn) !== managementAccountId;
}

function matches(statement: Statement, request: Request): boolean {
  const { Sid, Principal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if ((Action === undefined) === (NotAction === undefined)) throw new Error(`${Sid}: needs Action or NotAction`);
  if ((Resource === undefined) === (NotResource === undefined))
    throw new Error(`${Sid}: needs Resource or NotResource`);
  const context = contextOf(request);
  const asksFor = (patterns: OneOrMany): boolean =>
    list(patterns).some((pattern) => like(pattern.toLowerCase(), request.action.toLowerCase()));
  const isAt = (patterns: OneOrMany): boolean =>
    list(patterns).some((pattern) => filled(pattern, context)?.matches(request.resource) ?? false);
  return (
    principalMatches(Principal, request.principal) &&
    (Action === undefined || asksFor(Action)) &&
    (NotAction === undefined || !asksFor(NotAction)) &&
    (Resource === undefined || isAt(Resource)) &&
    (NotResource === undefined || !isAt(NotResource)) &&
    conditionHolds(Condition ?? {}, context)
  );
}

function principalMatches(principal: Statement["Principal"], asking: Asking): boolean {
  if (principal === undefined || principal === "*" || list(principal.AWS).includes("*")) return true;
  if ("anonymous" in asking) return false;
  if ("service" in asking) return list(principal.Service).includes(asking.service);
  if ("federated" in asking) return list(principal.Federated).includes(asking.federated);
  return list(principal.AWS).some((arn) => arn === asking.arn || isAccountOf(arn, asking.arn));
}

/** `arn:aws:iam::<id>:root` and `<id>` mean every principal of the account. */
function isAccountOf(pattern: string, arn: string): boolean {
  const account = accountOf(arn);
  return (
    account !== "" &&
    (pattern === account || (/^arn:[^:]+:iam::\d{12}:root$/.test(pattern) && accountOf(pattern) === account))
  );
}

function accountOf(arn: string): string {
  return arn.split(":")[4] ?? "";
}

/** Keys that AWS adds by itself: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
function contextOf({ principal, context = {} }: Request): Context {
  const all = { "aws:SecureTransport": "true", ...keysOf(principal), ...context };
  return new Map(Object.entries(all).map(([key, value]) => [key.toLowerCase(), value]));
}

function keysOf(asking: Asking): Record<string, OneOrMany> {
  if ("anonymous" in asking) return {};
  if ("service" in asking) {
    return { "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": asking.service };
  }
  if ("federated" in asking) return { "aws:PrincipalIsAWSService": "false" };
  const { arn, tags = {}, organizationId, assumedRoot } = asking;
  if (arn.includes(":assumed-role/")) throw new Error(`${arn}: give the role's ARN, not the session's`);
  return {
    "aws:PrincipalIsAWSService": "false",
    "aws:PrincipalArn": arn,
    "aws:PrincipalAccount": accountOf(arn),
    ...(organizationId === undefined ? {} : { "aws:PrincipalOrgID": organizationId }),
    ...(assumedRoot === undefined ? {} : { "aws:AssumedRoot": "true" }),
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
  };
}

function list(value: OneOrMany | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
