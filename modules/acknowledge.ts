import type { TerraformResource } from "cdktf";
import { ACKNOWLEDGEMENTS_KEY } from "../policies/guardrails/acknowledge";
import { ConfigError } from "../core/errors";

/**
 * Accepts that a resource does not follow a guardrail. The reason is written into the resource's `//` block, so every
 * reader of the JSON sees it and every report lists it. This is the only kind of exception.
 */
export function acknowledge(resource: TerraformResource, guardrailId: string, reason: string): void {
  if (reason.trim().length < 10) {
    throw new ConfigError(resource, `the reason for not following ${guardrailId} must be a sentence, got '${reason}'`);
  }
  resource.addOverride(`//.${ACKNOWLEDGEMENTS_KEY}.${guardrailId}`, reason);
}
