import { quote } from "../../../core/text";
import { wholeNumberProblem } from "../../../core/whole-number";
import { isKnown } from "../../known";
import {
  pathId,
  pathParameters,
  pathParts,
  pathsTo,
  type RestApiRoute,
  ROUTE_METHODS,
  type RouteRequest,
  type S3PutIntegration,
} from "./route";

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const TIMEOUT_IN_MS = { from: 50, to: 29_000 };

/** Everything that API Gateway would refuse about routes, or take and not do. */
export function routeProblems(routes: readonly RestApiRoute[]): string[] {
  if (routes.length === 0) return ["routes must name at least one route"];
  return [
    ...routes.flatMap(problemsOf),
    ...repeatedRoutes(routes),
    ...siblingProblems(routes),
    ...modelProblems(routes),
  ];
}

function problemsOf(route: RestApiRoute, index: number): string[] {
  const prop = `routes[${index}]`;
  const methods: readonly string[] = ROUTE_METHODS;
  return [
    methods.includes(route.method)
      ? undefined
      : `${prop}.method must be one of ${ROUTE_METHODS.join(", ")}, got ${quote(route.method)}`,
    pathProblem(route.path, `${prop}.path`),
    ...integrationProblems(route, `${prop}.integration`),
    ...requestProblems(route, `${prop}.request`),
  ].filter((problem) => problem !== undefined);
}

function pathProblem(path: string, prop: string): string | undefined {
  const got = `got ${quote(path)}`;
  if (!path.startsWith("/")) return `${prop} must begin with a slash, ${got}`;
  if (path === "/") return undefined;
  if (path.endsWith("/")) return `${prop} must not end with a slash, ${got}`;
  const parts = path.slice(1).split("/");
  if (parts.includes("")) return `${prop} must not have two slashes in a row, ${got}`;
  // In the words of API Gateway's own error.
  const odd = parts.find((part) => !/^([\w.:-]+|\{[\w.-]+\+?\})$/.test(part));
  if (odd !== undefined)
    return `${prop} must have parts of letters, digits and . _ - : or {parameter}, got ${quote(odd)}`;
  if (parts.slice(0, -1).some((part) => part.endsWith("+}"))) return `${prop} must have {name+} at its end, ${got}`;
  const names = pathParameters(path);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? undefined : `${prop} must have each parameter once, got ${quote(twice)} twice`;
}

function integrationProblems({ integration, method, path }: RestApiRoute, prop: string): (string | undefined)[] {
  const kinds = Object.keys(integration).filter((key) => key === "function" || key === "s3Put");
  if (kinds.length !== 1) return [`${prop} must be either function or s3Put, got ${kinds.join(" and ") || "none"}`];
  if ("s3Put" in integration) return s3PutProblems(integration, method, path, `${prop}.s3Put`);
  return [wholeNumberProblem(`${prop}.timeoutInMs`, integration.timeoutInMs, TIMEOUT_IN_MS.from, TIMEOUT_IN_MS.to)];
}

function s3PutProblems(
  { s3Put: { keyPrefix, keyParameter, bucketName } }: S3PutIntegration,
  method: string,
  path: string,
  prop: string,
): (string | undefined)[] {
  const known = pathParameters(path);
  return [
    method === "PUT" ? undefined : `${prop} is for the method PUT, got ${quote(method)}`,
    known.includes(keyParameter)
      ? undefined
      : `${prop}.keyParameter must be a parameter of the path, got ${quote(keyParameter)}`,
    // The role may write below it: an empty one would be the whole bucket.
    /^[\w.-][\w./-]*\/$/.test(keyPrefix)
      ? undefined
      : `${prop}.keyPrefix must end with a slash and not begin with one, got ${quote(keyPrefix)}`,
    !isKnown(bucketName) || /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucketName)
      ? undefined
      : `${prop}.bucketName must be the name of a bucket, got ${quote(bucketName)}`,
  ];
}

function requestProblems({ method, request = {}, integration }: RestApiRoute, prop: string): (string | undefined)[] {
  const { body, requiredHeaders = [], requiredQuery = [], query = [] }: RouteRequest = request;
  const queries = [...requiredQuery, ...query];
  const twice = queries.find((name, index) => queries.indexOf(name) < index);
  return [
    ...[...requiredHeaders, ...queries].map((name) =>
      /^[A-Za-z0-9._$-]+$/.test(name)
        ? undefined
        : `${prop} must name headers and parameters of letters, digits and . _ $ -, got ${quote(name)}`,
    ),
    twice === undefined ? undefined : `${prop} must name each query parameter once, got ${quote(twice)} twice`,
    body !== undefined && !/^[A-Za-z0-9]+$/.test(body.name)
      ? `${prop}.body.name must be letters and digits, got ${quote(body.name)}`
      : undefined,
    body !== undefined && !["PATCH", "POST", "PUT"].includes(method)
      ? `${prop}.body is for PATCH, POST and PUT, got ${quote(method)}`
      : undefined,
    body !== undefined && "s3Put" in integration ? `${prop}.body is for functions: S3 takes every body` : undefined,
    body !== undefined && !isDraft4(body.schema.$schema)
      ? `${prop}.body.schema must be a JSON Schema of draft 4, got ${quote(JSON.stringify(body.schema.$schema))}`
      : undefined,
  ];
}

const withoutNames = (path: string): string => path.replace(/\{[^}]*\}/g, "{}");

function isDraft4(dialect: unknown): boolean {
  return dialect === undefined || (typeof dialect === "string" && dialect.includes("draft-04"));
}

function repeatedRoutes(routes: readonly RestApiRoute[]): string[] {
  const keys = routes.map(({ method, path }) => `${method} ${path}`);
  const twice = keys.filter((key, index) => keys.indexOf(key) < index);
  const byId = new Map<string, string>();
  const alike = routes
    .flatMap(({ path }) => pathsTo(path))
    .flatMap((path) => {
      const other = byId.get(pathId(path)) ?? path;
      byId.set(pathId(path), other);
      if (withoutNames(other) === withoutNames(path)) return [];
      return [`routes ${other} and ${path} would have one Terraform address: rename a part of one`];
    });
  return [...twice.map((key) => `routes must name ${key} once`), ...new Set(alike)];
}

/** API Gateway takes one parameter below a path: /jobs/{id} and /jobs/{job_id}/answers cannot both be. */
function siblingProblems(routes: readonly RestApiRoute[]): string[] {
  const parameterBelow = new Map<string, string>();
  const problems = new Set<string>();
  for (const parts of routes.map(({ path }) => pathParts(path))) {
    parts.forEach((part, index) => {
      if (!part.startsWith("{")) return;
      const parent = `/${parts.slice(0, index).join("/")}`;
      const known = parameterBelow.get(parent) ?? part;
      parameterBelow.set(parent, known);
      if (known !== part) problems.add(`routes must name one parameter below ${parent}, got ${known} and ${part}`);
    });
  }
  return [...problems];
}

function modelProblems(routes: readonly RestApiRoute[]): string[] {
  const schemas = new Map<string, string>();
  const problems = new Set<string>();
  for (const body of routes.flatMap(({ request }) => request?.body ?? [])) {
    const schema = JSON.stringify(body.schema);
    const known = schemas.get(body.name) ?? schema;
    schemas.set(body.name, known);
    if (known !== schema) problems.add(`routes must give the model ${quote(body.name)} one schema, got two`);
  }
  return [...problems];
}
