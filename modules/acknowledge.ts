import type { TerraformResource } from "cdktf";
import { type Acknowledgement, ACKNOWLEDGEMENTS_KEY } from "../policies/guardrails/acknowledge";
import { ConfigError } from "../core/errors";

export interface AcknowledgeOptions {
  /**
   * Last day on which the exception holds, YYYY-MM-DD in UTC. The day after, the run fails and says so.
   *
   * @default - it holds until the call is taken away
   */
  readonly expires?: string;
}

/**
 * Accepts that a resource does not follow a guardrail. The reason is written into the resource's `//` block, so every
 * reader of the JSON sees it and every report lists it. This is the only kind of exception.
 */
export function acknowledge(
  resource: TerraformResource,
  guardrailId: string,
  reason: string,
  { expires }: AcknowledgeOptions = {},
): void {
  if (!/^LZ-[A-Z0-9]+-\d{2}$/.test(guardrailId)) {
    throw new ConfigError(resource, `a guardrail's id looks like LZ-KMS-01, got '${guardrailId}'`);
  }
  if (reason.trim().length < 10) {
    throw new ConfigError(resource, `the reason for not following ${guardrailId} must be a sentence, got '${reason}'`);
  }
  if (expires !== undefined && !isDay(expires)) {
    throw new ConfigError(resource, `expires of ${guardrailId} must be a day as YYYY-MM-DD, got '${expires}'`);
  }
  const acknowledgement: Acknowledgement = expires === undefined ? { reason } : { reason, expires };
  resource.addOverride(`//.${ACKNOWLEDGEMENTS_KEY}.${guardrailId}`, acknowledgement);
}

/** Whether a text is a day of the calendar; Date.parse alone takes 2027-02-30 for the second of March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
}
