import { RestApi, type RestApiProps } from "../../../../modules/api-gateway/rest-api/rest-api";
import type { RestApiRoute } from "../../../../modules/api-gateway/rest-api/route";
import { type StackJson, synth, TEST_ACCOUNT } from "../../../support/synth";

export const KEY_ARN = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;
export const POOL_ARN = `arn:aws:cognito-idp:eu-west-1:${TEST_ACCOUNT}:userpool/eu-west-1_abc`;

/** A function that is there already. */
export const orders = {
  functionArn: `arn:aws:lambda:eu-west-1:${TEST_ACCOUNT}:function:orders`,
  functionName: "orders",
};

export const getOrders: RestApiRoute = { method: "GET", path: "/orders", integration: { function: orders } };

export const putFile: RestApiRoute = {
  method: "PUT",
  path: "/files/{key}",
  integration: { s3Put: { bucketName: "acme-files", keyPrefix: "incoming/", keyParameter: "key", keyArn: KEY_ARN } },
};

export const restApiProps: Omit<RestApiProps, "placement"> = {
  name: "shop",
  description: "Orders of the shop",
  routes: [getOrders],
  authorization: { userPoolArns: [POOL_ARN] },
  allowedOrigins: ["https://shop.example.com"],
  limits: { requestsPerSecond: 100, burst: 200 },
  encryption: { mode: "customer", keyArn: KEY_ARN },
};

/** The JSON of a stack with an API that differs by `more` from a small one. */
export function restApi(more: Partial<RestApiProps> = {}, look: (api: RestApi) => void = () => undefined): StackJson {
  return synth((stack) => {
    look(new RestApi(stack, "api", { placement: stack.in("eu-west-1"), ...restApiProps, ...more }));
  });
}
