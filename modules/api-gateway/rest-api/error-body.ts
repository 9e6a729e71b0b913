/**
 * Body of what API Gateway refuses itself, with the same two keys as the answers of functions. The text comes quoted.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export const REFUSAL = '{"message":$context.error.messageString,"request_id":"$context.requestId"}';

/** Body of an answer with a text of ours. */
export function errorBody(message: string): string {
  return `{"message":${JSON.stringify(message)},"request_id":"$context.requestId"}`;
}
