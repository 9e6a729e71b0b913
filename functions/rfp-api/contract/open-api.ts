import * as z from "zod";
import { errorSchema } from "./messages";
import { DOCUMENT_TYPES, type Parameter, type Route, ROUTES } from "./routes";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** What API Gateway answers by itself, before a route is reached or in its stead. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: "No token of a signed-in user",
  403: "Refused by the web ACL or the API's policy",
  413: "The request is too large",
  429: "Too many requests",
  500: "Something broke",
  504: "It took too long",
};

/** What the routes answer themselves. */
const MEANINGS: Readonly<Record<number, string>> = {
  200: "Done",
  201: "Made",
  400: "The request is malformed",
  404: "There is no such job or question",
  409: "The job is not ready for it",
};

/**
 * The API of ROUTES as an OpenAPI 3.0.3 document, for clients and their generators. It is the same text each time.
 *
 * Source: https://spec.openapis.org/oas/v3.0.3.html
 */
export function openApiDocument(): JsonObject {
  const schemas = new Map<string, Json>();
  const paths = [...new Set(ROUTES.map(({ path }) => path))].sort();
  const operations = paths.map((path): [string, Json] => {
    const here = ROUTES.filter((route) => route.path === path);
    return [path, Object.fromEntries(here.map((route) => [route.method.toLowerCase(), operation(route, schemas)]))];
  });
  return {
    openapi: "3.0.3",
    "x-generated": "Made of functions/rfp-api/contract by `npm run generate`. Do not edit.",
    info: {
      title: "RFP API",
      version: "1.0.0",
      description: "Answers for requests for proposal. Paths come after the stage, or after a name of one's own.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [
      {
        url: "https://{api}.execute-api.{region}.amazonaws.com/api",
        variables: { api: { default: "a1b2c3d4e5" }, region: { default: "eu-west-1" } },
      },
    ],
    security: [{ idToken: [] }],
    paths: Object.fromEntries(operations),
    components: {
      securitySchemes: {
        idToken: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "ID token of the user pool" },
      },
      schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function operation(route: Route, schemas: Map<string, Json>): Json {
  const { pathParameters = [], query = [], headers = [] } = route;
  const parameters = [
    ...pathParameters.map((each) => parameter(each, "path")),
    ...query.map((each) => parameter(each, "query")),
    // By OpenAPI the media type is said by the content of the body.
    ...headers.filter(({ name }) => name !== "Content-Type").map((each) => parameter(each, "header")),
  ];
  const body = requestBody(route, schemas);
  return {
    operationId: route.operation,
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, content: body } }),
    responses: responses(route, schemas),
  };
}

function parameter({ name, description, required = false, schema }: Parameter, place: string): Json {
  return {
    name,
    in: place,
    description,
    required,
    schema: schema === undefined ? { type: "string" } : withoutDescription(jsonSchema(schema)),
  };
}

function requestBody({ body, handler }: Route, schemas: Map<string, Json>): JsonObject | undefined {
  if (body !== undefined) return { "application/json": { schema: reference(body, schemas) } };
  if (handler !== undefined) return undefined;
  return Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, { schema: { type: "string", format: "binary" } }]));
}

function responses({ answers }: Route, schemas: Map<string, Json>): Json {
  const own = Object.entries(answers).map(([status, schema]): [string, Json] => [
    status,
    { description: MEANINGS[Number(status)] ?? "", ...(schema && content(reference(schema, schemas))) },
  ]);
  const error = content(reference(errorSchema, schemas));
  const refusals = Object.entries(REFUSALS).map(([status, description]): [string, Json] => [
    status,
    { description, ...error },
  ]);
  return Object.fromEntries([...own, ...refusals]);
}

const content = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });

/** A schema by its title, which becomes one of the document's components; so do those within it. */
function reference(schema: z.ZodType, schemas: Map<string, Json>): Json {
  return named(jsonSchema(schema), schemas);
}

function jsonSchema(schema: z.ZodType): JsonObject {
  return z.toJSONSchema(schema, { target: "openapi-3.0" }) as unknown as JsonObject;
}

function withoutDescription({ description: _same, ...schema }: JsonObject): JsonObject {
  return schema;
}

function named(value: Json, schemas: Map<string, Json>): Json {
  if (isList(value)) return value.map((each) => named(each, schemas));
  if (value === null || typeof value !== "object") return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each, schemas)]));
  const { title } = value;
  if (typeof title !== "string") return inside;
  schemas.set(title, inside);
  return { $ref: `#/components/schemas/${title}` };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
