import { z } from "zod";
import { landingZoneSchema } from "../schema";

/** The part of JSON Schema that our schemas come out as. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The JSON Schema of `landing-zone.yaml`, for editors. Draft 7 is what the YAML language server reads best. */
export function landingZoneJsonSchema(): JsonSchema {
  return withTitles(toJsonSchema(landingZoneSchema));
}

export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as JsonSchema;
}

/** Gives every property the title that its key makes: logArchive -> Log archive. */
function withTitles(schema: JsonSchema): JsonSchema {
  const { properties, items, oneOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, { title: titleOf(key), ...withTitles(value) }]),
      ),
    }),
    ...(items && { items: withTitles(items) }),
    ...(oneOf && { oneOf: oneOf.map(withTitles) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: withTitles(additionalProperties) }),
  };
}

function titleOf(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
