import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { isUnset } from "../readers/arguments";
import type { Parts, SynthesizedStack } from "../readers/stack";
import type { Resource } from "../readers/terraform-json";
import { REPLICA_TYPES } from "./key-types";

/** LZ-KMS-05. */
export const kmsReplicaParts: Guardrail = {
  id: "LZ-KMS-05",
  title: "a replica of a key has an alias and a policy of its own",
  why: "Neither comes with the material: a replica without a policy leaves its account in charge, whatever the primary's says, and names in code fail in its region (https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html).",
  fix: "use MultiRegionKey, or set policy and add an aws_kms_alias with the provider of the replica",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: REPLICA_TYPES,
  judge: (replica, stack) => all([judgePolicy(replica, stack), judgeAlias(replica, stack)]),
};

function judgePolicy(replica: Resource, stack: SynthesizedStack): Judgement {
  if (!isUnset(replica.body.policy)) return pass("policy is set");
  return judgeParts(stack.parts(replica, "aws_kms_key_policy", "key_id"), "a policy");
}

function judgeAlias(replica: Resource, stack: SynthesizedStack): Judgement {
  return judgeParts(stack.parts(replica, "aws_kms_alias", "target_key_id"), "an alias");
}

function judgeParts({ own, undecided }: Parts, what: string): Judgement {
  if (own.length > 0) return pass(`it has ${what}`);
  return undecided ? unknown(`only Terraform knows whether it has ${what}`) : fail(`it does not have ${what}`);
}
