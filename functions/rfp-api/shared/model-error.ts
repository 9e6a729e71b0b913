import { MODEL_ERRORS } from "../contract/pipeline";

/** A model or knowledge base that did not do what it was asked; the name says whether it helps to try again. */
export class ModelError extends Error {
  public override readonly name: string;

  constructor(kind: keyof typeof MODEL_ERRORS, message: string) {
    super(message);
    this.name = MODEL_ERRORS[kind];
  }
}

/**
 * Errors of Bedrock by what they mean for us.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html
 */
const THROTTLED = ["ThrottlingException", "ServiceQuotaExceededException", "ModelNotReadyException"];
const REJECTED = ["AccessDeniedException", "ConflictException", "ResourceNotFoundException", "ValidationException"];

/** What an error of Bedrock's clients means. `what` is who was asked, such as a model's id. */
export function modelErrorOf(error: unknown, what: string): ModelError {
  // Its name alone: a message can have a piece of the prompt, and so of the document, and ends up in logs.
  const name = error instanceof Error ? error.name : "no error";
  if (THROTTLED.includes(name)) return new ModelError("throttled", `${what} has too much to do: ${name}`);
  if (REJECTED.includes(name)) return new ModelError("rejected", `${what} did not take the request: ${name}`);
  return new ModelError("unavailable", `${what} did not answer: ${name}`);
}
