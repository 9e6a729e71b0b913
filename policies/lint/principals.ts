import { quote } from "../../core/text";
import { iamPage } from "./finding";
import { KIND_RULES, type LintedKind } from "./kinds";
import { isObject, isOpen, kindOf, type Report } from "./report";
import { arnFault } from "./resources";

const PAGE = iamPage("elements_principal");
const TYPES = ["AWS", "Service", "Federated", "CanonicalUser"];

/** Unique id of a user or role: AWS writes it where a principal was deleted. */
const UNIQUE_ID = /^A(ID|RO)A[A-Z0-9]{16,}$/;

/** Checks the value of Principal or NotPrincipal. */
export function checkPrincipal(value: unknown, kind: LintedKind, report: Report): void {
  if (kind === "resource-control") {
    if (value === "*") return;
    const { source } = KIND_RULES[kind];
    report.error(
      "must be '*' in a resource control policy",
      source,
      "say who is meant in Condition, by aws:PrincipalArn",
    );
    return;
  }
  if (value === "*") return;
  if (!isObject(value)) {
    const got = typeof value === "string" ? quote(value) : kindOf(value);
    report.error(`is ${got}: must be '*' or an object with ${TYPES.join(", ")}`, PAGE);
    return;
  }
  report.unknownKeys(value, TYPES, "principals", PAGE);
  if (Object.keys(value).length === 0) report.error(`is empty: must name ${TYPES.join(", ")}`, PAGE);
  const checks = { AWS: checkAws, Service: checkService, Federated: checkFederated };
  for (const [type, check] of Object.entries(checks)) {
    if (value[type] === undefined) continue;
    for (const { text, report: at } of report.at(`.${type}`).texts(value[type], PAGE))
      if (!isOpen(text)) check(text, at);
  }
}

function checkAws(text: string, report: Report): void {
  if (text === "*" || /^\d{12}$/.test(text) || UNIQUE_ID.test(text)) return;
  if (/[*?]/.test(text)) {
    report.error(
      `is ${quote(text)}: a principal takes no wildcard in its name`,
      PAGE,
      "name the account, and the pattern in Condition, by ArnLike of aws:PrincipalArn",
    );
    return;
  }
  const fault = arnFault(text);
  if (fault !== undefined || !/^arn:[^:]+:(iam|sts):/.test(text)) {
    report.error(`is ${quote(text)}: must be an account id or the ARN of an account, role, user or session`, PAGE);
  }
}

function checkService(text: string, report: Report): void {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|aws\.internal|aws)$/.test(text)) return;
  report.error(`is ${quote(text)}: must be a service such as events.amazonaws.com`, PAGE);
}

/** An identity provider of the account by its ARN, or one that AWS knows by its domain. */
function checkFederated(text: string, report: Report): void {
  if (/^arn:[^:]+:iam::\d{12}:(oidc|saml)-provider\/.+$/.test(text) || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)) return;
  report.error(`is ${quote(text)}: must be the ARN of an OIDC or SAML provider, or a domain`, PAGE);
}
