import { isEverybody, listOf } from "../../elements";
import { covers } from "../../patterns";
import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { accountOf } from "../readers/account";
import { isReference } from "../readers/arguments";

/** What nobody of another account may do to a bucket: Security Hub's list. */
const OWNERS_ACTIONS = [
  "s3:DeleteBucketPolicy",
  "s3:PutBucketAcl",
  "s3:PutBucketPolicy",
  "s3:PutEncryptionConfiguration",
  "s3:PutObjectAcl",
];

/** LZ-S3-12. */
export const s3OtherAccounts: Guardrail = {
  id: "LZ-S3-12",
  title: "bucket policies let no other account change the bucket's policy, ACLs or encryption",
  why: "Who may change the policy of a bucket may give himself everything in it (Security Hub S3.6).",
  fix: "allow other accounts the actions on objects that they need, such as s3:GetObject, and nothing on the bucket itself",
  severity: "high",
  controls: { fsbp: ["S3.6"], cis: [] },
  types: ["aws_s3_bucket_policy"],
  judge(policy, stack) {
    const statements = stack.statements(policy.body.policy);
    if (!statements) return unknown("only Terraform knows the policy");
    const wide = statements.filter(({ Effect }) => Effect === "Allow").filter((each) => ownersActions(each).length > 0);
    const owner = accountOf(policy, stack);
    for (const statement of wide) {
      const actions = ownersActions(statement).join(", ");
      // Without a principal it has NotPrincipal: everybody but some.
      if (statement.Principal === undefined || isEverybody(statement.Principal)) {
        return fail(`everybody is allowed ${actions}`);
      }
      const principals = typeof statement.Principal === "object" ? listOf(statement.Principal.AWS) : [];
      const other = principals.find((each) => !isReference(each) && accountIn(each) !== owner);
      if (other !== undefined && owner !== undefined) return fail(`${other} is allowed ${actions}`);
      if (principals.length > 0 && (owner === undefined || principals.some(isReference))) {
        return unknown(`${principals.join(", ")} may be of another account`);
      }
    }
    return pass("no other account is allowed any of it");
  },
};

function ownersActions({ Action: action, NotAction: except }: Statement): string[] {
  if (action === undefined) {
    const spared = listOf(except);
    return OWNERS_ACTIONS.filter((each) => !spared.some((pattern) => covered(pattern, each)));
  }
  return OWNERS_ACTIONS.filter((each) => listOf(action).some((pattern) => covered(pattern, each)));
}

/** Actions are compared without case. */
const covered = (pattern: string, action: string): boolean => covers(pattern.toLowerCase(), action.toLowerCase());

/** The account of a principal: its id, or that of its ARN. */
const accountIn = (principal: string): string | undefined => /^(?:arn:[^:]*:[^:]*::)?(\d{12})\b/.exec(principal)?.[1];
