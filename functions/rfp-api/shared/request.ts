import type { z } from "zod";
import { refuse } from "./problem";

/** Faults that one answer names at most. */
const MAX_FAULTS = 5;

/** Characters of one fault: the caller chooses the names in it. */
const FAULT_CHARACTERS = 200;

/**
 * A request as API Gateway hands it over, read without trust in its shape: what is absent, null or of another type is
 * taken for not given.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
 */
export class ApiRequest {
  readonly #event: Fields;

  constructor(event: unknown) {
    this.#event = fieldsOf(event);
  }

  /** Id that API Gateway gave the request; the caller sees it, and it stands in both logs. */
  public get id(): string | undefined {
    return textOf(fieldsOf(this.#event.requestContext).requestId);
  }

  /** A header, however it is written. */
  public header(name: string): string | undefined {
    const found = Object.entries(fieldsOf(this.#event.headers)).find(([key]) => key.toLowerCase() === name);
    return textOf(found?.[1]);
  }

  /** The parameters of the path. */
  public path<Output>(schema: z.ZodType<Output>): Output {
    return checked("path", schema, { ...fieldsOf(this.#event.pathParameters) });
  }

  /** The parameters of the query. */
  public query<Output>(schema: z.ZodType<Output>): Output {
    return checked("query", schema, { ...fieldsOf(this.#event.queryStringParameters) });
  }

  /** The body, which must be JSON. */
  public body<Output>(schema: z.ZodType<Output>): Output {
    const text = textOf(this.#event.body);
    if (text === undefined || text === "") throw refuse("body: is missing, it must be JSON");
    const json = this.#event.isBase64Encoded === true ? Buffer.from(text, "base64").toString() : text;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw refuse("body: is not JSON");
    }
    return checked("body", schema, value);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The value as the schema has it; a refusal says where it differs, and repeats no value. */
function checked<Output>(place: string, schema: z.ZodType<Output>, value: unknown): Output {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${[place, ...path].join(".")}: ${message}`);
  const shown = faults.slice(0, MAX_FAULTS).map((fault) => fault.slice(0, FAULT_CHARACTERS));
  throw refuse(shown.join("; "));
}
