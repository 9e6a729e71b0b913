import { arn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets CloudWatch's log delivery read what state machines of an account and region log, if they are encrypted with the
 * key. The state machine itself uses the key with its role.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
export function stateMachineLogDelivery({ accountId, region }: { accountId: string; region: string }): Statement {
  return {
    Sid: "StateMachineLogDelivery",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: "kms:Decrypt",
    Resource: "*",
    Condition: {
      // The asterisk is what stands there, not a pattern.
      StringEquals: {
        "kms:EncryptionContext:SourceArn": arn({ service: "logs", region, account: accountId, resource: "*" }),
      },
    },
  };
}
