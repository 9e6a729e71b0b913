import type { APIGatewayProxyResult } from "aws-lambda";
import { ORIGIN_SEPARATOR } from "../contract/functions";

/** What a function answers a request with. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * An answer as API Gateway takes it. A web page may read it if its origin is one of those allowed; caches keep nothing,
 * and know that answers differ by origin.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export function proxyResult({ status, body }: Answer, origin: string | undefined): APIGatewayProxyResult {
  return {
    statusCode: status,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
      Vary: "Origin",
      "X-Content-Type-Options": "nosniff",
      ...(origin !== undefined && { "Access-Control-Allow-Origin": origin }),
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}

/** The origin of a request, if it is one of those that may read answers. */
export function allowedOrigin(origin: string | undefined, allowed: string | undefined): string | undefined {
  return allowed?.split(ORIGIN_SEPARATOR).find((each) => each !== "" && each === origin);
}
