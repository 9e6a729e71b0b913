import { checkPolicy } from "../lint/grammar";
import { findingText } from "../lint/finding";
import type { LintedKind } from "../lint/kinds";
import type { PolicyType } from "./policy-types";

/** Key at the top of each type of policy that is not made of statements. */
const TOP_KEYS: Readonly<Partial<Record<PolicyType, string>>> = {
  AISERVICES_OPT_OUT_POLICY: "services",
  BACKUP_POLICY: "plans",
  DECLARATIVE_POLICY_EC2: "ec2_attributes",
  TAG_POLICY: "tags",
};

/** Types of policies that are made of statements. */
const STATEMENT_KINDS: Readonly<Partial<Record<PolicyType, LintedKind>>> = {
  RESOURCE_CONTROL_POLICY: "resource-control",
  SERVICE_CONTROL_POLICY: "service-control",
};

/** One thing that is wrong with a document. */
export interface DocumentProblem {
  /** error: AWS would refuse it. warning: AWS takes it, but it is hardly what was meant. */
  readonly severity: "error" | "warning";
  /** Completes "'file.json' ...". */
  readonly message: string;
}

/** What is wrong with a text that is to become a policy of `type`. */
export function customDocumentProblems(type: PolicyType, text: string): DocumentProblem[] {
  const kind = STATEMENT_KINDS[type];
  if (kind === undefined) return plainDocumentProblems(type, text).map((message) => ({ severity: "error", message }));
  return checkPolicy(text, kind).map((finding) => ({ severity: finding.severity, message: findingText(finding) }));
}

function plainDocumentProblems(type: PolicyType, text: string): string[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return [`is not JSON: ${(error as Error).message}`];
  }
  if (document === null || typeof document !== "object" || Array.isArray(document)) return ["must be a JSON object"];
  const topKey = TOP_KEYS[type];
  const keys = Object.keys(document);
  if (topKey === undefined || (keys.length === 1 && keys[0] === topKey)) return [];
  return [`must have the key '${topKey}' alone at the top, as ${type} has`];
}
