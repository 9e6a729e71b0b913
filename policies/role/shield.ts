import { awsManagedPolicyArn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets the Shield Response Team take a role of the account. AWS's page shows the trust without a condition and names no
 * key that the team's calls carry: IfExists, so that another account is kept out where AWS tells it, and the team not
 * where it does not.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html
 */
export function assumedByResponseTeam(accountId: string): Statement {
  return {
    Sid: "ShieldResponseTeam",
    Effect: "Allow",
    Principal: { Service: "drt.shield.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": accountId } },
  };
}

/** The policy that the role must have, else AWS refuses it. Shield and AWS WAF in full, of all else only descriptions. */
export function responseTeamPolicyArn(partition: string): string {
  return awsManagedPolicyArn("service-role/AWSShieldDRTAccessPolicy", partition);
}
