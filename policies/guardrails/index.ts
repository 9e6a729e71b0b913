import { kmsKeyRotation } from "./kms-key-rotation";
import type { Guardrail } from "./guardrail";

/** Every guardrail, by id. */
export const GUARDRAILS: readonly Guardrail[] = [kmsKeyRotation];
