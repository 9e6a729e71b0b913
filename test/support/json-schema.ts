/** A JSON Schema of draft 4, as API Gateway takes it for models. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a value by a schema: the keywords that our models use, by the rules of draft 4
 * (https://json-schema.org/draft-04/json-schema-validation). It throws on any other keyword.
 */
export function schemaFaults(schema: JsonSchema, value: unknown, place = "$"): string[] {
  return Object.entries(schema).flatMap(([keyword, expected]) => {
    if (ANNOTATIONS.includes(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`${keyword} is not read here`);
    return check(expected, value, place, schema);
  });
}

const ANNOTATIONS = ["$schema", "title", "description", "id"];

type Check = (expected: unknown, value: unknown, place: string, schema: JsonSchema) => string[];

const fault = (place: string, wrong: boolean, keyword: string): string[] => (wrong ? [`${place}: ${keyword}`] : []);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (expected, value, place) => fault(place, !isOfType(expected as string, value), "type"),
  enum: (expected, value, place) => fault(place, !(expected as unknown[]).includes(value), "enum"),
  pattern: (expected, value, place) =>
    fault(place, typeof value === "string" && !new RegExp(expected as string, "u").test(value), "pattern"),
  minLength: (expected, value, place) =>
    fault(place, typeof value === "string" && [...value].length < (expected as number), "minLength"),
  maxLength: (expected, value, place) =>
    fault(place, typeof value === "string" && [...value].length > (expected as number), "maxLength"),
  minimum: (expected, value, place) =>
    fault(place, typeof value === "number" && value < (expected as number), "minimum"),
  maximum: (expected, value, place) =>
    fault(place, typeof value === "number" && value > (expected as number), "maximum"),
  required: (expected, value, place) =>
    isObject(value) ? (expected as string[]).flatMap((name) => fault(place, !Object.hasOwn(value, name), name)) : [],
  properties: (expected, value, place) =>
    isObject(value)
      ? Object.entries(expected as Record<string, JsonSchema>).flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? schemaFaults(schema, value[name], `${place}.${name}`) : [],
        )
      : [],
  additionalProperties: (expected, value, place, { properties = {} }) => {
    if (expected !== false) throw new Error("additionalProperties other than false is not read here");
    const known = Object.keys(properties as object);
    const others = isObject(value) ? Object.keys(value).filter((name) => !known.includes(name)) : [];
    return fault(place, others.length > 0, "additionalProperties");
  },
};

function isOfType(type: string, value: unknown): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
