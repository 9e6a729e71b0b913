import type { RequestLimits } from "../../edge/api-gateway/limits";

/** Methods that a route can have. OPTIONS are made for every path by themselves. */
export const ROUTE_METHODS = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"] as const;
export type RouteMethod = (typeof ROUTE_METHODS)[number];

/** A JSON Schema of draft 4, the one that API Gateway knows. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The function gets the whole request and makes the whole answer, with the CORS header too. */
export interface FunctionIntegration {
  readonly function: { readonly functionArn: string; readonly functionName: string };

  /**
   * Milliseconds until API Gateway answers 504, 50-29000.
   *
   * @default 29000
   */
  readonly timeoutInMs?: number;
}

/**
 * API Gateway puts the body of a PUT into a bucket itself, at most 10 MB
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html). The caller gets 200 without a body, 400 for
 * what S3 refuses, else 500.
 */
export interface S3PutIntegration {
  readonly s3Put: {
    readonly bucketName: string;

    /** What the keys begin with, ending in a slash, such as incoming/. */
    readonly keyPrefix: string;

    /** Parameter of the path that is the rest of the key. */
    readonly keyParameter: string;

    /** Customer managed key of the bucket. @default - the bucket is encrypted by S3's own key */
    readonly keyArn?: string;

    /**
     * Name of the role that is made for this, up to 64 characters. Roles are global: two regions need two names.
     *
     * @default `<API>-<route>-<region>`, such as shop-put-files-any-eu-west-1
     */
    readonly roleName?: string;
  };
}

/** What a request must or may bring. API Gateway answers 400 to what lacks something, before it costs anything. */
export interface RouteRequest {
  /** What a body must be, as JSON. Routes that name the same model share it. @default - a body is not looked at */
  readonly body?: { readonly name: string; readonly schema: JsonSchema };

  /**
   * Whether bodies may be larger than 8 KB, which a web ACL of the API's own else refuses; uploads always may.
   *
   * @default false
   */
  readonly largeBody?: boolean;

  /** Headers that must be there and not empty. @default - none */
  readonly requiredHeaders?: readonly string[];

  /** Query parameters that must be there and not empty. @default - none */
  readonly requiredQuery?: readonly string[];

  /** Query parameters that may be there. @default - none is declared; functions see every one all the same */
  readonly query?: readonly string[];
}

/** One method of an API. */
export interface RestApiRoute {
  readonly method: RouteMethod;

  /** Path such as /jobs or /questionnaires/{job_id}; {rest+} at the end takes all that follows. */
  readonly path: string;

  readonly integration: FunctionIntegration | S3PutIntegration;

  /** @default - nothing but what the path has */
  readonly request?: RouteRequest;

  /**
   * Who may call: users of the pools, with their ID token, or roles that sign and have execute-api:Invoke.
   *
   * @default "cognito"
   */
  readonly authorization?: "cognito" | "iam";

  /** Limits of this method, for all callers together. @default - those of the API */
  readonly limits?: RequestLimits;
}

/** Parts of a path: /jobs/{job_id} has "jobs" and "{job_id}". The root has none. */
export function pathParts(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** A path and every path above it but the root: /jobs/{job_id} has /jobs too. The shortest comes first. */
export function pathsTo(path: string): string[] {
  const parts = pathParts(path);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
}

/** Names of the parameters in a path, without braces and plus. */
export function pathParameters(path: string): string[] {
  return pathParts(path).flatMap((part) => /^\{([^}+]+)\+?\}$/.exec(part)?.[1] ?? []);
}

/**
 * Id of a route in the construct tree and so in Terraform's addresses: GET /jobs/{job_id} is get-jobs-any. The name of a
 * parameter is no part of it: with another address Terraform would make the renamed path before the old one goes, which
 * API Gateway refuses.
 */
export function routeId({ method, path }: Pick<RestApiRoute, "path"> & { readonly method: string }): string {
  return [method.toLowerCase(), pathId(path)].join("-");
}

/** Id of a path: /jobs/{job_id} is jobs-any. */
export function pathId(path: string): string {
  const parts = pathParts(path).map((part) => (part.startsWith("{") ? "any" : part));
  return parts.join("-").replace(/[^A-Za-z0-9_-]/g, "") || "root";
}
