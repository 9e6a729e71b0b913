import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openApiDocument } from "../../../functions/rfp-api/contract/open-api";
import { ROUTES } from "../../../functions/rfp-api/contract/routes";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly required: boolean; readonly content: object };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

interface Document {
  readonly openapi: string;
  readonly security: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object };
}

const document = openApiDocument() as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

describe("the OpenAPI document", () => {
  test("is 3.0.3, and every operation wants a token", () => {
    expect(document.openapi).toBe("3.0.3");
    expect(document.security).toEqual([{ idToken: [] }]);
    expect(Object.keys(document.components.securitySchemes)).toEqual(["idToken"]);
  });

  test("has every route of the table once, under an id of its own", () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      ROUTES.map(({ operation }) => operation).sort(),
    );
    expect(operations).toHaveLength(ROUTES.length);
  });

  test.each(operations)("$name declares each parameter of its path as required", ({ path, operation }) => {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
  });

  test.each(operations)("$name has an error's body for each refusal", ({ operation }) => {
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["401", "403", "429", "500", "504"]));
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      expect(description).not.toBe("");
      if (Number(status) < 400) continue;
      expect(content).toEqual({ "application/json": { schema: { $ref: "#/components/schemas/Error" } } });
    }
  });

  test("refers to nothing that it does not have, and has nothing that nobody refers to", () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    expect([...new Set([...references].map(([, name]) => name))].sort()).toEqual(
      Object.keys(document.components.schemas),
    );
  });

  test("has schemas in the words of OpenAPI 3.0", () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"(const|\$schema|\$defs|~standard|propertyNames)":/);
    expect(text).not.toContain('"type":"null"');
    expect(document.components.schemas).toHaveProperty(["Question", "properties", "date", "nullable"], true);
  });

  test("takes documents as they are", () => {
    const put = operations.find(({ operation }) => operation.operationId === "putDocument");
    expect(put?.operation.requestBody).toMatchObject({
      required: true,
      content: { "text/csv": { schema: { type: "string", format: "binary" } } },
    });
  });

  test("is what stands in docs", () => {
    const file = join(__dirname, "..", "..", "..", "docs", "rfp-api.openapi.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(document);
  });
});
