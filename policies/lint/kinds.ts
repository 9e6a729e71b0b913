import { iamPage } from "./finding";

/** Kinds of policies that are made of statements, and differ in the elements that they take. */
export const LINTED_KINDS = ["identity", "resource", "trust", "service-control", "resource-control"] as const;
export type LintedKind = (typeof LINTED_KINDS)[number];

/** What AWS takes in the statements of a kind of policy. */
export interface KindRules {
  /** The kind in words, in the plural. */
  readonly name: string;
  readonly effects: readonly ("Allow" | "Deny")[];
  /** Elements that a statement can have. */
  readonly elements: readonly string[];
  /** Whether the document can have an Id. */
  readonly hasId: boolean;
  /** Of Principal and NotPrincipal, and of Resource and NotResource, whether a statement must have one. */
  readonly needsPrincipal: boolean;
  readonly needsResource: boolean;
  /** Whether a Sid is made of letters and digits alone. Some services with resource policies take more. */
  readonly strictSid: boolean;
  readonly source: string;
}

const COMMON = ["Sid", "Effect", "Action", "Condition"];
const ORGANIZATIONS = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_";

/** By kind. */
export const KIND_RULES: Readonly<Record<LintedKind, KindRules>> = {
  identity: {
    name: "identity policies",
    effects: ["Allow", "Deny"],
    elements: [...COMMON, "NotAction", "Resource", "NotResource"],
    hasId: false,
    needsPrincipal: false,
    needsResource: true,
    strictSid: true,
    source: iamPage("grammar"),
  },
  resource: {
    name: "resource policies",
    effects: ["Allow", "Deny"],
    elements: [...COMMON, "NotAction", "Principal", "NotPrincipal", "Resource", "NotResource"],
    hasId: true,
    needsPrincipal: true,
    needsResource: true,
    strictSid: false,
    source: iamPage("grammar"),
  },
  trust: {
    name: "trust policies",
    effects: ["Allow", "Deny"],
    elements: [...COMMON, "NotAction", "Principal"],
    hasId: true,
    needsPrincipal: true,
    needsResource: false,
    strictSid: true,
    source: iamPage("elements_principal"),
  },
  "service-control": {
    name: "service control policies",
    effects: ["Allow", "Deny"],
    elements: [...COMMON, "NotAction", "Resource", "NotResource"],
    hasId: false,
    needsPrincipal: false,
    needsResource: true,
    strictSid: true,
    source: `${ORGANIZATIONS}scps_syntax.html`,
  },
  "resource-control": {
    name: "resource control policies",
    // Allow stands in AWS's own RCPFullAWSAccess alone.
    effects: ["Deny"],
    elements: [...COMMON, "Principal", "Resource", "NotResource"],
    hasId: false,
    needsPrincipal: true,
    needsResource: true,
    strictSid: true,
    source: `${ORGANIZATIONS}rcps_syntax.html`,
  },
};
