import { z } from "zod";
import type { PathSegment } from "./findings";

type Schema = z.core.$ZodType;

/** The value at `path` in parsed data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<PathSegment, unknown>)[segment]
        : undefined,
    data,
  );
}

/** Keys that the schema allows in the mapping at `path`. `data` decides between the members of a union. */
export function allowedKeys(schema: Schema, data: unknown, path: readonly PathSegment[]): string[] {
  const found = schemaAt(schema, data, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape).sort() : [];
}

function schemaAt(schema: Schema, data: unknown, path: readonly PathSegment[]): Schema | undefined {
  const plain = unwrap(schema, data);
  const [segment, ...rest] = path;
  if (segment === undefined) return plain;
  return childOf(plain, segment) && schemaAt(childOf(plain, segment) as Schema, valueAt(data, [segment]), rest);
}

function childOf(schema: Schema, segment: PathSegment): Schema | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, Schema>)[segment];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** Without default, optional and transform, and of a union the member that the data chooses. */
function unwrap(schema: Schema, data: unknown): Schema {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap(), data);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in, data);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator;
    const chosen = schema.options.find((option) => {
      const discriminator = (option as z.ZodObject<Record<string, Schema>>).shape[key];
      return discriminator instanceof z.ZodLiteral && discriminator.values.has(valueAt(data, [key]) as string);
    });
    return chosen ?? schema;
  }
  return schema;
}
