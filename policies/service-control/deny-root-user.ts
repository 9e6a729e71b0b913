import type { Control, ControlContext } from "../organization/control";

/**
 * Denies everything to the root users of member accounts. Sessions of sts:AssumeRoot, with which the management account
 * unlocks a bucket or queue, are principals of the root user too: only they carry aws:AssumedRoot
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-assumedroot).
 */
export function denyRootUser({ partition }: ControlContext): Control {
  return {
    id: "deny-root-user",
    denies: "everything to the root user of a member account",
    why: "The root user escapes every IAM policy; nothing needs it day to day, and root access is managed centrally.",
    exemptions: "root sessions that the management account opens with sts:AssumeRoot",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
    statements: [
      {
        Sid: "DenyRootUser",
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition: {
          ArnLike: { "aws:PrincipalArn": `arn:${partition}:iam::*:root` },
          Null: { "aws:AssumedRoot": "true" },
        },
      },
    ],
  };
}
