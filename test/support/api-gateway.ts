import { randomUUID } from "node:crypto";
import type { APIGatewayProxyResult } from "aws-lambda";
import * as z from "zod";
import { type Route, ROUTES } from "../../functions/rfp-api/contract/routes";
import { schemaFaults } from "./json-schema";

export interface HttpRequest {
  readonly method: string;
  /** Path without the stage, such as /jobs. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** API Gateway answers what no route takes by itself. */
  readonly by: "gateway" | "function";
}

export type ProxyHandler = (event: unknown) => Promise<APIGatewayProxyResult>;

/**
 * API Gateway as far as it stands before the functions: it finds the route, looks at the body by the route's model, and
 * makes the event of a proxy integration. Authorization, throttling and CORS pre-flight are not here.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export class ApiGateway {
  /** `validates`: whether requests are validated, which is a setting of each method. */
  constructor(
    private readonly handlerOf: (name: string) => ProxyHandler,
    private readonly validates: boolean,
  ) {}

  public async send(request: HttpRequest): Promise<HttpAnswer> {
    const found = ROUTES.find((route) => route.method === request.method && parametersOf(route, request.path));
    if (found?.handler === undefined) return refusal(403, "Missing Authentication Token");
    if (this.validates && !isValid(found, request.body)) return refusal(400, "Invalid request body");
    const result = await this.handlerOf(found.handler)(proxyEvent(found, request));
    if (!isProxyResult(result)) return refusal(502, "Internal server error");
    return { status: result.statusCode, headers: result.headers ?? {}, body: result.body, by: "function" };
  }
}

/** What a function gets. An absent part is null, not missing. */
function proxyEvent(route: Route, { method, path, query, headers, body }: HttpRequest): object {
  return {
    resource: route.path,
    path,
    httpMethod: method,
    headers: headers ?? null,
    multiValueHeaders: null,
    queryStringParameters: query ?? null,
    multiValueQueryStringParameters: null,
    pathParameters: nullIfEmpty(parametersOf(route, path) ?? {}),
    stageVariables: null,
    requestContext: { requestId: randomUUID(), stage: "api" },
    body: body ?? null,
    isBase64Encoded: false,
  };
}

/** The values of the path's parameters; undefined if it is not a path of the route. */
function parametersOf(route: Route, path: string): Record<string, string> | undefined {
  const pattern = route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const match = new RegExp(`^${pattern}$`).exec(path);
  return match === null ? undefined : { ...match.groups };
}

function isValid({ body: schema }: Route, body: string | undefined): boolean {
  if (schema === undefined) return true;
  try {
    const model = z.toJSONSchema(schema, { target: "draft-4" });
    return schemaFaults(model, JSON.parse(body ?? "")).length === 0;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
function isProxyResult(result: unknown): result is APIGatewayProxyResult {
  const { statusCode, body, headers } = (result ?? {}) as Partial<APIGatewayProxyResult>;
  const headersFit = Object.values(headers ?? {}).every((value) => typeof value === "string");
  return Number.isInteger(statusCode) && typeof body === "string" && headersFit;
}

function refusal(status: number, message: string): HttpAnswer {
  return { status, headers: {}, body: JSON.stringify({ message }), by: "gateway" };
}

function nullIfEmpty(parameters: Record<string, string>): Record<string, string> | null {
  return Object.keys(parameters).length === 0 ? null : parameters;
}
