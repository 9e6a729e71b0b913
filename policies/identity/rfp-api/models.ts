import type { Statement } from "../../document";
import type { RfpResources } from "./resources";

const INVOKE = "bedrock:InvokeModel";

/**
 * Lets a function invoke models, which is what Converse asks for. Foundation models of a profile only through that
 * profile, so that its quotas and its regions hold.
 *
 * Sources: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html and
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function invokeModels(Sid: string, arns: readonly string[]): Statement[] {
  const profiles = arns.filter((arn) => /:(application-)?inference-profile\//.test(arn));
  const models = arns.filter((arn) => !profiles.includes(arn));
  if (profiles.length === 0) return [{ Sid, Effect: "Allow", Action: INVOKE, Resource: models }];
  const Condition = { StringEquals: { "bedrock:InferenceProfileArn": profiles } };
  return [
    { Sid, Effect: "Allow", Action: INVOKE, Resource: profiles },
    ...(models.length === 0
      ? []
      : [{ Sid: `${Sid}OfProfile`, Effect: "Allow" as const, Action: INVOKE, Resource: models, Condition }]),
  ];
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-invoke.html */
export function applyGuardrail({ guardrailArn }: RfpResources): Statement[] {
  if (guardrailArn === undefined) return [];
  return [{ Sid: "ApplyGuardrail", Effect: "Allow", Action: "bedrock:ApplyGuardrail", Resource: guardrailArn }];
}
