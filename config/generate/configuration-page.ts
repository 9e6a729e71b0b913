import { QUOTAS } from "../../core/quotas";
import { CAPABILITIES, missingCapabilities } from "../../core/region-capabilities";
import { REGIONS } from "../../core/regions";
import { USED_CAPABILITIES } from "../capabilities";
import { targetsSchema } from "../targets";
import { type JsonSchema, landingZoneJsonSchema, toJsonSchema } from "./json-schema";
import { table } from "./table";

/** docs/configuration.md: every key with its meaning, type and default. */
export function configurationPage(): string {
  const schema = landingZoneJsonSchema();
  const sections = Object.entries(schema.properties ?? {}).map(([key, child]) =>
    [`## ${key}`, rowsTable(rows(key, child, schema.required?.includes(key) ?? false))].join("\n\n"),
  );
  return [
    "# Configuration",
    "<!-- Generated from config/schema.ts by `npm run generate`. Do not edit. -->",
    "`landing-zone.yaml` describes the organization. Unknown keys are errors; every key that has a default can be left " +
      "out. `[]` in a key stands for each entry of a list, `<...>` for a key of your choice. Each message about a mistake " +
      "has an id that [errors.md](errors.md) explains. Put this line first for completion in editors with a YAML language server:",
    "```yaml\n# yaml-language-server: $schema=./config/landing-zone.schema.json\n```",
    ...sections,
    targetsSection(),
    capabilitiesSection(),
    quotasSection(),
  ]
    .join("\n\n")
    .concat("\n");
}

interface Row {
  readonly key: string;
  readonly type: string;
  readonly default: string;
  readonly meaning: string;
}

function rowsTable(list: readonly Row[]): string {
  return table(
    ["key", "type", "default", "meaning"],
    list.map((row) => [`\`${row.key}\``, row.type, row.default, row.meaning]),
  );
}

/** The key itself and everything below it. */
function rows(key: string, schema: JsonSchema, required: boolean): Row[] {
  const isTargets = /(^|\.)targets$/.test(key);
  const row = {
    key,
    type: isTargets ? "[targets](#targets)" : typeOf(schema),
    default: required ? "required" : defaultOf(schema),
    meaning: schema.description ?? "",
  };
  return isTargets ? [row] : [row, ...children(key, schema)];
}

function children(key: string, schema: JsonSchema): Row[] {
  if (schema.items?.properties) return children(`${key}[]`, schema.items);
  const members = schema.oneOf ?? [schema];
  const seen = new Set<string>();
  return members.flatMap(({ properties, required }) =>
    Object.entries(properties ?? {}).flatMap(([name, child]) => {
      if (seen.has(name)) return [];
      seen.add(name);
      const variants = members.flatMap((member) => member.properties?.[name] ?? []);
      const isRequired = (required ?? []).includes(name);
      return rows(`${key}.${name}`, variants.length > 1 ? merge(variants) : child, isRequired);
    }),
  );
}

/** A key that the members of a union share, each with its own constant. */
function merge(variants: readonly JsonSchema[]): JsonSchema {
  return {
    enum: variants.map((variant) => variant.const),
    description: variants.map(({ description }) => description).join(" "),
  };
}

function typeOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join("; or ");
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.const !== undefined) return code(schema.const);
  if (schema.patternErrorMessage !== undefined) return schema.patternErrorMessage.replace(/^must be /, "");
  if (schema.format === "email") return "e-mail address";
  if (schema.items) return schema.items.properties ? "list of mappings" : `list; each: ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === "object") {
    const keys = schema.propertyNames?.patternErrorMessage?.replace(/^must be /, "") ?? "text";
    return `mapping; keys: ${keys}; values: ${typeOf(schema.additionalProperties)}`;
  }
  switch (schema.type) {
    case "integer":
      return `whole number${range(schema.minimum, schema.maximum)}`;
    case "boolean":
      return "`true`, `false`";
    case "string":
      return `text${schema.maxLength === undefined ? "" : `, at most ${schema.maxLength} characters`}`;
    default:
      return "mapping";
  }
}

function range(minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER): string {
  if (minimum > Number.MIN_SAFE_INTEGER && maximum < Number.MAX_SAFE_INTEGER) return ` ${minimum}-${maximum}`;
  if (minimum > Number.MIN_SAFE_INTEGER) return `, at least ${minimum}`;
  return maximum < Number.MAX_SAFE_INTEGER ? `, at most ${maximum}` : "";
}

function defaultOf(schema: JsonSchema): string {
  return schema.default === undefined ? "none" : code(schema.default);
}

function code(value: unknown): string {
  return `\`${typeof value === "string" && value !== "" ? value : JSON.stringify(value)}\``;
}

function targetsSection(): string {
  const schema = toJsonSchema(targetsSchema);
  return [
    "## Targets",
    "One vocabulary says which accounts and regions an item applies to. Everything given must match (and between keys, or " +
      "within a list); what `exclude` matches is taken out again. Empty: every active account in every governed region.",
    rowsTable(children("targets", schema)),
  ].join("\n\n");
}

function capabilitiesSection(): string {
  const lists = CAPABILITIES.map((capability) => {
    const lacking = REGIONS.filter(({ code: region }) => missingCapabilities(region).includes(capability));
    const used = USED_CAPABILITIES.includes(capability) ? "yes" : "no";
    const regions = lacking.length === 0 ? "none" : lacking.map(({ code: region }) => region).join(", ");
    return [`\`${capability}\``, used, regions];
  });
  return [
    "## Capabilities",
    "What a governed region lacks of what is used must stand in `regions.skips`, with a reason.",
    table(["capability", "used in every governed region", "regions that lack it"], lists),
  ].join("\n\n");
}

function quotasSection(): string {
  const list = Object.values(QUOTAS).map(({ id, value, unit }) => [`\`${id}\``, String(value), unit]);
  return ["## Quota ids", "Defaults, and what `quotas` can set.", table(["id", "default", "unit"], list)].join("\n\n");
}
