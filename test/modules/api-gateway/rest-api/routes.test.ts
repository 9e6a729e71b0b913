import { bodiesOf } from "../../../support/bodies";
import { statementsOf } from "../../../support/statements";
import { type Resource, resourceOf, resourcesOf, type StackJson, TEST_ACCOUNT } from "../../../support/synth";
import { getOrders, orders, POOL_ARN, putFile, restApi } from "./props";

const ORDER = { type: "object", properties: { item: { type: "string" } }, required: ["item"] };
const order = "${aws_api_gateway_resource.api_path_orders.id}";
const API = "${aws_api_gateway_rest_api.api_api.id}";

const bodyOf = (stack: StackJson, type: string, name: string): Resource =>
  Object.fromEntries(Object.entries(resourcesOf(stack, type)[name] ?? {}).filter(([argument]) => argument !== "//"));

describe("a route to a function", () => {
  test("asks for a token of a user pool and checks what the request brings", () => {
    const stack = restApi();
    expect(bodyOf(stack, "aws_api_gateway_method", "api_get-orders_method")).toEqual({
      provider: "aws.eu-west-1",
      rest_api_id: API,
      resource_id: order,
      http_method: "GET",
      authorization: "COGNITO_USER_POOLS",
      authorizer_id: "${aws_api_gateway_authorizer.api_authorizer.id}",
      request_validator_id: "${aws_api_gateway_request_validator.api_validation_validator.id}",
    });
    expect(resourceOf(stack, "aws_api_gateway_authorizer")).toMatchObject({
      type: "COGNITO_USER_POOLS",
      provider_arns: [POOL_ARN],
    });
    expect(resourceOf(stack, "aws_api_gateway_request_validator")).toMatchObject({
      validate_request_body: true,
      validate_request_parameters: true,
    });
  });

  test("hands the whole request to the function by POST, whatever the caller's method", () => {
    expect(bodyOf(restApi(), "aws_api_gateway_integration", "api_get-orders_integration")).toEqual({
      provider: "aws.eu-west-1",
      rest_api_id: API,
      resource_id: order,
      http_method: "${aws_api_gateway_method.api_get-orders_method.http_method}",
      type: "AWS_PROXY",
      integration_http_method: "POST",
      uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${orders.functionArn}/invocations`,
    });
  });

  test("may take less time than API Gateway's 29 seconds", () => {
    const integration = { function: orders, timeoutInMs: 5000 };
    const stack = restApi({ routes: [{ ...getOrders, integration }] });
    expect(bodyOf(stack, "aws_api_gateway_integration", "api_get-orders_integration")).toMatchObject({
      timeout_milliseconds: 5000,
    });
  });

  test("may invoke the function for this method of this stage alone", () => {
    const path = "/orders/{id}/lines/{line+}";
    const stack = restApi({ routes: [{ ...getOrders, method: "DELETE", path }], stageName: "v1" });
    expect(bodyOf(stack, "aws_lambda_permission", "api_delete-orders-any-lines-any_permission")).toEqual({
      provider: "aws.eu-west-1",
      action: "lambda:InvokeFunction",
      function_name: "orders",
      principal: "apigateway.amazonaws.com",
      source_arn: "${aws_api_gateway_rest_api.api_api.execution_arn}/v1/DELETE/orders/*/lines/*",
      statement_id: "shop-delete-orders-any-lines-any",
    });
  });

  test("declares what the path, headers and query must and may have", () => {
    const request = { requiredHeaders: ["X-Client"], requiredQuery: ["shop"], query: ["page"] };
    const stack = restApi({ routes: [{ ...getOrders, path: "/orders/{id}", request }] });
    expect(bodyOf(stack, "aws_api_gateway_method", "api_get-orders-any_method").request_parameters).toEqual({
      "method.request.path.id": true,
      "method.request.header.X-Client": true,
      "method.request.querystring.shop": true,
      "method.request.querystring.page": false,
    });
  });

  test("looks at a body of whatever media type, by one model for all routes that name it", () => {
    const request = { body: { name: "Order", schema: ORDER } };
    const stack = restApi({
      routes: [
        { ...getOrders, method: "POST", request },
        { ...getOrders, method: "PUT", request },
      ],
    });
    expect(resourceOf(stack, "aws_api_gateway_model")).toMatchObject({
      name: "Order",
      content_type: "application/json",
      schema: JSON.stringify({
        properties: { item: { type: "string" } },
        required: ["item"],
        type: "object",
      }),
    });
    for (const method of ["post", "put"]) {
      expect(bodyOf(stack, "aws_api_gateway_method", `api_${method}-orders_method`).request_models).toEqual({
        $default: "${aws_api_gateway_model.api_model-Order.name}",
      });
    }
  });

  test("may be for signed requests of roles, and then needs no user pool", () => {
    const stack = restApi({ routes: [{ ...getOrders, authorization: "iam" }], authorization: { userPoolArns: [] } });
    expect(bodyOf(stack, "aws_api_gateway_method", "api_get-orders_method").authorization).toBe("AWS_IAM");
    expect(bodiesOf(stack, "aws_api_gateway_authorizer")).toEqual([]);
  });

  test("has limits of its own after those of the stage", () => {
    const stack = restApi({ routes: [{ ...getOrders, limits: { requestsPerSecond: 5, burst: 10 } }] });
    const settings = bodyOf(stack, "aws_api_gateway_method_settings", "api_stage_throttling_orders-GET");
    expect(settings).toMatchObject({
      method_path: "orders/GET",
      settings: { throttling_rate_limit: 5, throttling_burst_limit: 10 },
      depends_on: ["aws_api_gateway_method_settings.api_stage_throttling_all"],
    });
  });
});

describe("the resources of paths", () => {
  test("stand below one another, each once", () => {
    const stack = restApi({
      routes: [
        getOrders,
        { ...getOrders, path: "/orders/{id}" },
        { ...getOrders, method: "PUT", path: "/orders/{id}" },
      ],
    });
    expect(bodiesOf(stack, "aws_api_gateway_resource")).toEqual([
      {
        provider: "aws.eu-west-1",
        rest_api_id: API,
        parent_id: "${aws_api_gateway_rest_api.api_api.root_resource_id}",
        path_part: "orders",
      },
      { provider: "aws.eu-west-1", rest_api_id: API, parent_id: order, path_part: "{id}" },
    ]);
  });

  test("keep their addresses, and so do routes, when a parameter is renamed: API Gateway changes it in place", () => {
    const addresses = (parameter: string): string[] => {
      const { resource = {} } = restApi({ routes: [{ ...getOrders, path: `/orders/{${parameter}}/lines` }] });
      return Object.entries(resource).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`));
    };
    expect(addresses("id")).toEqual(addresses("order_id"));
    expect(addresses("id")).toContain("aws_api_gateway_method.api_get-orders-any-lines_method");
  });

  test("need none for the root", () => {
    const stack = restApi({ routes: [{ ...getOrders, path: "/" }] });
    expect(bodiesOf(stack, "aws_api_gateway_resource")).toEqual([]);
    expect(bodyOf(stack, "aws_api_gateway_method", "api_get-root_method").resource_id).toBe(
      "${aws_api_gateway_rest_api.api_api.root_resource_id}",
    );
  });
});

describe("a route that puts into a bucket", () => {
  const stack = restApi({ routes: [putFile], binaryMediaTypes: ["text/csv"] });

  test("hands key and media type to S3, with a role of its own, once that may do so", () => {
    expect(bodyOf(stack, "aws_api_gateway_integration", "api_put-files-any_integration")).toMatchObject({
      type: "AWS",
      integration_http_method: "PUT",
      uri: "arn:aws:apigateway:eu-west-1:s3:path/acme-files/incoming/{key}",
      credentials: "${aws_iam_role.api_put-files-any_role.arn}",
      request_parameters: {
        "integration.request.path.key": "method.request.path.key",
        "integration.request.header.Content-Type": "method.request.header.Content-Type",
      },
      depends_on: ["aws_iam_role_policy.api_put-files-any_policy"],
    });
    expect(bodyOf(stack, "aws_api_gateway_method", "api_put-files-any_method").request_parameters).toEqual({
      "method.request.path.key": true,
      "method.request.header.Content-Type": true,
    });
    expect(resourceOf(stack, "aws_api_gateway_rest_api").binary_media_types).toEqual(["text/csv"]);
  });

  test("may put below the prefix and no more", () => {
    const statements = statementsOf(resourceOf(stack, "aws_iam_role_policy").policy);
    expect(Object.values(statements).map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ["s3:PutObject", "arn:aws:s3:::acme-files/incoming/*"],
      ["kms:GenerateDataKey", `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`],
    ]);
    expect(resourceOf(stack, "aws_iam_role").name).toBe("shop-put-files-any-eu-west-1");
  });

  test("answers 200, 400 for what S3 refuses, and 500 for all else; never with what S3 says", () => {
    const mappings = bodiesOf(stack, "aws_api_gateway_integration_response").filter(({ status_code }) =>
      String(status_code).includes("put-files"),
    );
    expect(mappings.map(({ selection_pattern }) => selection_pattern)).toEqual(["200", "400|411|412", undefined]);
    expect(mappings.map(({ response_templates }) => response_templates)).toEqual([
      undefined,
      { "application/json": '{"message":"The upload was refused","request_id":"$context.requestId"}' },
      { "application/json": '{"message":"The upload failed","request_id":"$context.requestId"}' },
    ]);
    for (const mapping of mappings) {
      expect(mapping.depends_on).toEqual(["aws_api_gateway_integration.api_put-files-any_integration"]);
      expect(mapping.response_parameters).toMatchObject({
        "method.response.header.Access-Control-Allow-Origin": "'https://shop.example.com'",
      });
    }
  });

  test("puts where another parameter says, with a role of another name", () => {
    const { integration } = putFile;
    const s3Put = {
      ...("s3Put" in integration ? integration.s3Put : undefined),
      keyParameter: "name",
      roleName: "put",
    };
    const other = restApi({ routes: [{ ...putFile, path: "/files/{name}", integration: { s3Put: s3Put as never } }] });
    expect(bodyOf(other, "aws_api_gateway_integration", "api_put-files-any_integration")).toMatchObject({
      uri: "arn:aws:apigateway:eu-west-1:s3:path/acme-files/incoming/{key}",
      request_parameters: { "integration.request.path.key": "method.request.path.name" },
    });
    expect(resourceOf(other, "aws_iam_role").name).toBe("put");
  });
});
