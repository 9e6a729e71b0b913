import { bodiesOf } from "../../../support/bodies";
import { resourcesOf, type StackJson } from "../../../support/synth";
import { getOrders, putFile, restApi } from "./props";

const SHOP = "https://shop.example.com";
const PARTNERS = "https://partners.example.com";

const preflight = (stack: StackJson, path: string) =>
  resourcesOf(stack, "aws_api_gateway_integration_response")[`api_options-${path}_mapping`] ?? {};

describe("OPTIONS", () => {
  test("is answered by API Gateway itself with the methods of the path", () => {
    const stack = restApi({
      routes: [getOrders, { ...getOrders, method: "POST", request: { requiredHeaders: ["X-A"] } }],
    });
    expect(resourcesOf(stack, "aws_api_gateway_integration")["api_options-orders_integration"]).toMatchObject({
      type: "MOCK",
      request_templates: { "application/json": '{"statusCode":204}' },
    });
    expect(preflight(stack, "orders")).toMatchObject({
      status_code: "${aws_api_gateway_method_response.api_options-orders_answer.status_code}",
      response_parameters: {
        "method.response.header.Access-Control-Allow-Headers": "'Authorization,Content-Type,X-A'",
        "method.response.header.Access-Control-Allow-Methods": "'GET,OPTIONS,POST'",
        "method.response.header.Access-Control-Allow-Origin": `'${SHOP}'`,
        "method.response.header.Access-Control-Max-Age": "'600'",
        "method.response.header.Vary": "'Origin'",
      },
      depends_on: ["aws_api_gateway_integration.api_options-orders_integration"],
    });
  });

  test("declares every header that it answers with", () => {
    const stack = restApi();
    const { response_parameters: answered } = preflight(stack, "orders");
    const declared = resourcesOf(stack, "aws_api_gateway_method_response")["api_options-orders_answer"];
    expect(Object.keys(declared?.response_parameters as object)).toEqual(Object.keys(answered as object));
    expect(declared).toMatchObject({ status_code: "204" });
  });

  test("is there once for each path of a route", () => {
    const stack = restApi({ routes: [getOrders, { ...getOrders, method: "PUT" }, putFile] });
    const options = bodiesOf(stack, "aws_api_gateway_method").filter(({ http_method }) => http_method === "OPTIONS");
    expect(options.map(({ resource_id }) => resource_id)).toEqual([
      "${aws_api_gateway_resource.api_path_files-any.id}",
      "${aws_api_gateway_resource.api_path_orders.id}",
    ]);
  });

  test("needs no program for one origin", () => {
    expect(preflight(restApi(), "orders")).not.toHaveProperty("response_templates");
  });

  test("answers with the origin that asks, if it is one of several", () => {
    const stack = restApi({ allowedOrigins: [SHOP, PARTNERS], routes: [getOrders, putFile] });
    const mappings = bodiesOf(stack, "aws_api_gateway_integration_response");
    expect(mappings).toHaveLength(5);
    for (const { response_templates } of mappings) {
      const template = (response_templates as Record<string, string>)["application/json"];
      expect(template).toContain(`#if($origin == "${SHOP}" || $origin == "${PARTNERS}")`);
      expect(template).toContain("$context.responseOverride.header.Access-Control-Allow-Origin = $origin");
    }
  });
});

describe("what API Gateway refuses itself", () => {
  test("says why, in the words of functions' errors, to pages of the first origin", () => {
    const answer = (kind: string) => ({
      provider: "aws.eu-west-1",
      rest_api_id: "${aws_api_gateway_rest_api.api_api.id}",
      response_type: kind,
      response_parameters: {
        "gatewayresponse.header.Access-Control-Allow-Origin": `'${SHOP}'`,
        "gatewayresponse.header.Vary": "'Origin'",
      },
      response_templates: {
        "application/json": '{"message":$context.error.messageString,"request_id":"$context.requestId"}',
      },
    });
    expect(bodiesOf(restApi({ allowedOrigins: [SHOP, PARTNERS] }), "aws_api_gateway_gateway_response")).toEqual([
      answer("DEFAULT_4XX"),
      answer("DEFAULT_5XX"),
    ]);
  });

  test("never names all origins, nor copies whatever origin asks", () => {
    const text = JSON.stringify(restApi({ allowedOrigins: [SHOP, PARTNERS], routes: [getOrders, putFile] }));
    expect(text).not.toMatch(/Allow-Origin":"('\*'|method\.request)/);
  });
});
