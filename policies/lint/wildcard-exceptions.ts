import type { Statement } from "../document";
import { isEverybody, listOf } from "../elements";

/** What a statement may allow with a wildcard, since AWS asks for it, or nothing narrower does what it is for. */
export interface WildcardException {
  /** Stable id in words joined by hyphens. */
  readonly id: string;
  /** The element that may be, or hold, a wildcard. */
  readonly element: "Action" | "Resource";
  /** Actions, or patterns of actions, that it is about. */
  readonly actions: readonly string[];
  /** Which statements are meant; all if left out. */
  readonly applies?: (statement: Statement) => boolean;
  readonly reason: string;
  /** The page of AWS that says so. */
  readonly source: string;
}

/** Sids of the statements that read settings and findings, and no data. */
const READERS: readonly string[] = ["ReadSettings", "ReadFindings"];

/** Every accepted wildcard. A test runs them over each policy of the examples, and fails on one that nothing needs. */
export const WILDCARD_EXCEPTIONS: readonly WildcardException[] = [
  {
    id: "key-policy-resource",
    element: "Resource",
    actions: ["kms:*"],
    // Of the policies with principals, only key policies are about actions of KMS.
    applies: ({ Principal }) => Principal !== undefined,
    reason: "In a key policy * is the key that the policy stands on, and nothing else can be written there.",
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html",
  },
  {
    id: "key-policy-account",
    element: "Action",
    actions: ["kms:*"],
    applies: ({ Principal }) => !isEverybody(Principal) && isAccount(Principal),
    reason: "Without all rights for its own account a key can become one that nobody can manage any more.",
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
  },
  {
    id: "reads-of-the-whole-account",
    element: "Resource",
    actions: ["*:BatchGet*", "*:Describe*", "*:Get*", "*:List*", "*:View*", "apigateway:GET"],
    applies: ({ Sid, Principal }) => Principal === undefined && READERS.includes(Sid),
    reason:
      "Plans and audits look at whatever stands in an account, under ids that AWS chooses; the policy SecurityAudit of " +
      "AWS reads every resource too.",
    source: "https://docs.aws.amazon.com/aws-managed-policies/latest/reference/SecurityAudit.html",
  },
];

/** Whether every principal is an account as a whole, to which IAM policies then give their part. */
function isAccount(principal: Statement["Principal"]): boolean {
  if (principal === undefined || principal === "*") return false;
  const names = listOf(principal.AWS);
  return Object.keys(principal).length === 1 && names.length > 0 && names.every((name) => name.endsWith(":root"));
}
