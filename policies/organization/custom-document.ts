import type { Json } from "../../core/json";
import type { PolicyType } from "./policy-types";

/** Key at the top of each type of policy that is not made of statements. */
const TOP_KEYS: Readonly<Partial<Record<PolicyType, string>>> = {
  AISERVICES_OPT_OUT_POLICY: "services",
  BACKUP_POLICY: "plans",
  DECLARATIVE_POLICY_EC2: "ec2_attributes",
  TAG_POLICY: "tags",
};

/** What is wrong with a document that is to become a policy of `type`; each completes "'file.json' ...". */
export function customDocumentProblems(type: PolicyType, document: Json): string[] {
  if (document === null || typeof document !== "object" || Array.isArray(document)) return ["must be a JSON object"];
  const object = document as { readonly [key: string]: Json };
  const topKey = TOP_KEYS[type];
  if (topKey !== undefined) {
    const keys = Object.keys(object);
    return keys.length === 1 && keys[0] === topKey
      ? []
      : [`must have the key '${topKey}' alone at the top, as ${type} has`];
  }
  return statementDocumentProblems(type, object);
}

function statementDocumentProblems(type: PolicyType, document: { readonly [key: string]: Json }): string[] {
  const { Version, Statement } = document;
  const problems: string[] = [];
  if (Version !== "2012-10-17") problems.push("must have the Version '2012-10-17'");
  const statements = Array.isArray(Statement) ? (Statement as readonly Json[]) : [Statement ?? null];
  for (const [index, statement] of statements.entries()) {
    const where = `Statement[${index}]`;
    if (statement === null || typeof statement !== "object" || Array.isArray(statement)) {
      problems.push(`must have an object at ${where}`);
      continue;
    }
    const { Effect, Principal } = statement as { readonly [key: string]: Json };
    if (type === "RESOURCE_CONTROL_POLICY" && Effect !== "Deny") problems.push(`must only deny, but ${where} does not`);
    if (type === "RESOURCE_CONTROL_POLICY" && Principal !== "*") {
      problems.push(`must have the Principal '*' in ${where}, as every resource control policy`);
    }
    if (type === "SERVICE_CONTROL_POLICY" && Effect !== "Deny" && Effect !== "Allow") {
      problems.push(`must have the Effect Deny or Allow in ${where}`);
    }
    if (type === "SERVICE_CONTROL_POLICY" && Principal !== undefined) {
      problems.push(`must have no Principal in ${where}: service control policies bind accounts`);
    }
  }
  return problems;
}
