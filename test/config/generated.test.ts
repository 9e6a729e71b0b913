import { generatedFiles, staleFiles } from "../../config/generate-schema";
import { type JsonSchema, landingZoneJsonSchema } from "../../config/generate/json-schema";
import { landingZoneSchema } from "../../config/schema";
import { REGIONS } from "../../core/regions";

/** Every schema below `schema`, with the keys that lead to it. */
function* nodes(schema: JsonSchema, path: string[] = []): Generator<{ schema: JsonSchema; path: string[] }> {
  yield { schema, path };
  for (const [key, child] of Object.entries(schema.properties ?? {})) yield* nodes(child, [...path, key]);
  if (schema.items) yield* nodes(schema.items, [...path, "[]"]);
  for (const member of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) yield* nodes(member, path);
  if (typeof schema.additionalProperties === "object") yield* nodes(schema.additionalProperties, [...path, "<key>"]);
}

describe("the JSON Schema", () => {
  const schema = landingZoneJsonSchema();
  const all = [...nodes(schema)];

  test("describes and names every key", () => {
    const bare = all.flatMap((node) =>
      Object.entries(node.schema.properties ?? {})
        .filter(([, child]) => child.description === undefined || child.title === undefined)
        .map(([key]) => [...node.path, key].join(".")),
    );
    expect(bare).toEqual([]);
  });

  test("allows no unknown keys", () => {
    const open = all.filter((node) => node.schema.properties && node.schema.additionalProperties !== false);
    expect(open.map(({ path }) => path.join("."))).toEqual([]);
  });

  test("says what is meant wherever it has a pattern", () => {
    const bare = all.filter(
      (node) => node.schema.pattern && node.schema.format !== "email" && !node.schema.patternErrorMessage,
    );
    expect(bare.map(({ path }) => path.join("."))).toEqual([]);
  });

  test("has patterns that editors can compile", () => {
    for (const { schema: node } of all)
      if (node.pattern !== undefined) expect(() => new RegExp(node.pattern ?? "", "u")).not.toThrow();
  });

  test("asks for what has no default, and for nothing else", () => {
    expect(schema.required).toEqual(["version", "organization", "regions", "organizationalUnits", "accounts"]);
  });

  test("offers regions, kinds and the backends", () => {
    expect(schema.properties?.regions?.properties?.home).toMatchObject({ examples: REGIONS.map(({ code }) => code) });
    expect(schema.properties?.accounts?.items?.properties?.kind).toMatchObject({
      enum: ["management", "log-archive", "security", "shared-services", "workload"],
      default: "workload",
    });
    expect(schema.properties?.backend?.oneOf?.map((member) => member.properties?.type?.const)).toEqual(["local", "s3"]);
  });

  test("has only targets under the name targets, and targets under no other name", () => {
    for (const { schema: node, path } of all) {
      const looksLikeTargets = node.properties?.exclude !== undefined;
      if (path.length > 0)
        expect([path.join("."), looksLikeTargets]).toEqual([path.join("."), path.at(-1) === "targets"]);
    }
  });

  test("comes from a schema that takes its own defaults", () => {
    const required = {
      version: 1,
      organization: { name: "acme" },
      regions: { home: "eu-west-1", governed: ["eu-west-1"] },
      organizationalUnits: [],
      accounts: [],
    };
    const settings = landingZoneSchema.parse(required);
    expect(landingZoneSchema.parse(settings)).toEqual(settings);
  });
});

describe("generated files", () => {
  test("are fresh; otherwise run npm run generate", () => {
    expect(staleFiles()).toEqual([]);
  });

  test("are the same each time", () => {
    expect([...generatedFiles()]).toEqual([...generatedFiles()]);
  });

  test("document every key", () => {
    const page = generatedFiles().get("docs/configuration.md") ?? "";
    for (const key of [
      "organization.adopt.organizationId",
      "accounts[].email",
      "backend.keyPrefix",
      "targets.exclude.labels",
    ]) {
      expect(page).toContain(`\`${key}\``);
    }
  });
});
