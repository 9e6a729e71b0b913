import { bodiesOf } from "../../../support/bodies";
import { statementsOf } from "../../../support/statements";
import { type Resource, resourceOf, resourcesOf, type StackJson } from "../../../support/synth";
import { getOrders, KEY_ARN, orders, putFile, restApi } from "./props";
import type { RestApi } from "../../../../modules/api-gateway/rest-api/rest-api";

const deployment = (stack: StackJson): Resource => resourceOf(stack, "aws_api_gateway_deployment");
const stage = (stack: StackJson): Resource => resourceOf(stack, "aws_api_gateway_stage");

describe("RestApi", () => {
  test("is regional, compresses larger answers and keeps its own name", () => {
    expect(bodiesOf(restApi(), "aws_api_gateway_rest_api")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "shop",
        description: "Orders of the shop",
        endpoint_configuration: { types: ["REGIONAL"] },
        minimum_compression_size: "1024",
      },
    ]);
  });

  test("has nothing without authorization but OPTIONS", () => {
    const methods = bodiesOf(restApi({ routes: [getOrders, putFile] }), "aws_api_gateway_method");
    const open = methods.filter(({ authorization }) => authorization === "NONE");
    expect(open.map(({ http_method }) => http_method)).toEqual(["OPTIONS", "OPTIONS"]);
    expect(methods).toHaveLength(4);
  });

  test("says what other modules must know of it", () => {
    let api: RestApi | undefined;
    const stack = restApi({}, (made) => (api = made));
    expect(Object.keys(resourcesOf(stack, "aws_api_gateway_stage"))).toEqual(["api_stage_stage"]);
    expect(api).toMatchObject({ apiName: "shop", webAclArn: undefined, domainTarget: undefined });
  });
});

describe("the stage", () => {
  test("is traced and logs each call without tokens, once its log groups are there", () => {
    const stack = restApi();
    const { access_log_settings: access, ...rest } = stage(stack);
    expect(rest).toMatchObject({
      stage_name: "api",
      deployment_id: "${aws_api_gateway_deployment.api_stage_deployment.id}",
      xray_tracing_enabled: true,
      depends_on: ["aws_cloudwatch_log_group.api_stage_execution-logs"],
    });
    const { destination_arn, format } = access as { destination_arn: string; format: string };
    expect(destination_arn).toBe("${aws_cloudwatch_log_group.api_stage_access-logs.arn}");
    const line = JSON.parse(format) as Record<string, string>;
    expect(Object.keys(line)).toEqual(
      expect.arrayContaining(["requestId", "sourceIp", "status", "user", "httpMethod"]),
    );
    expect(format).not.toMatch(/authorization|token|claims\.(?!sub)|\$input/i);
  });

  test("has encrypted log groups that are kept for a year, also that of API Gateway's own name", () => {
    expect(bodiesOf(restApi(), "aws_cloudwatch_log_group")).toEqual([
      { provider: "aws.eu-west-1", name: "/aws/apigateway/shop", retention_in_days: 365, kms_key_id: KEY_ARN },
      {
        provider: "aws.eu-west-1",
        name: "API-Gateway-Execution-Logs_${aws_api_gateway_rest_api.api_api.id}/api",
        retention_in_days: 365,
        kms_key_id: KEY_ARN,
      },
    ]);
  });

  test("keeps logs for another time under CloudWatch's own key", () => {
    const stack = restApi({ encryption: { mode: "aws-owned" }, logRetentionInDays: 30, stageName: "v1" });
    for (const group of bodiesOf(stack, "aws_cloudwatch_log_group")) {
      expect(group.retention_in_days).toBe(30);
      expect(group).not.toHaveProperty("kms_key_id");
    }
    expect(stage(stack).stage_name).toBe("v1");
  });

  test("limits all callers together, logs errors alone, and no bodies", () => {
    expect(bodiesOf(restApi(), "aws_api_gateway_method_settings")[0]).toMatchObject({
      stage_name: "${aws_api_gateway_stage.api_stage_stage.stage_name}",
      method_path: "*/*",
      settings: {
        throttling_rate_limit: 100,
        throttling_burst_limit: 200,
        logging_level: "ERROR",
        data_trace_enabled: false,
      },
    });
  });

  test("has limits for each caller, with keys, if asked for", () => {
    const stack = restApi({ usagePlan: { limits: { requestsPerSecond: 5, burst: 10 }, keys: [{ name: "app" }] } });
    expect(resourceOf(stack, "aws_api_gateway_usage_plan")).toMatchObject({
      name: "shop",
      api_stages: [{ stage: "${aws_api_gateway_stage.api_stage_stage.stage_name}" }],
    });
    const keys = bodiesOf(stack, "aws_api_gateway_method").map((method) => [
      method.http_method,
      method.api_key_required,
    ]);
    expect(keys).toEqual([
      ["GET", true],
      ["OPTIONS", undefined],
    ]);
    expect(bodiesOf(stack, "aws_api_gateway_integration_response")[0]?.response_parameters).toMatchObject({
      "method.response.header.Access-Control-Allow-Headers": "'Authorization,Content-Type,x-api-key'",
    });
  });
});

describe("the deployment", () => {
  test("comes after everything that it holds, and before the one that it replaces goes", () => {
    const stack = restApi({
      routes: [
        { ...getOrders, method: "POST", request: { body: { name: "Order", schema: { type: "object" } } } },
        putFile,
      ],
      endpoint: { mode: "regional", sourceIps: ["203.0.113.0/24"] },
    });
    const held = [
      "rest_api",
      "rest_api_policy",
      "resource",
      "authorizer",
      "model",
      "method",
      "integration",
      "method_response",
      "integration_response",
      "gateway_response",
    ].flatMap((type) =>
      Object.keys(resourcesOf(stack, `aws_api_gateway_${type}`)).map((name) => `aws_api_gateway_${type}.${name}`),
    );
    const { depends_on, lifecycle } = deployment(stack);
    expect([...(depends_on as string[])].sort()).toEqual(held.sort());
    expect(held.length).toBeGreaterThan(20);
    expect(lifecycle).toEqual({ create_before_destroy: true });
  });

  const hash = (...args: Parameters<typeof restApi>): string => {
    const { definition } = deployment(restApi(...args)).triggers as { definition: string };
    return definition;
  };

  test("is the same for the same API, whatever came before in the run", () => {
    expect(hash()).toBe(hash());
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
  });

  const body = (type: string) => ({ request: { body: { name: "Order", schema: { type } } } });
  test.each<[string, Parameters<typeof restApi>[0], Parameters<typeof restApi>[0]]>([
    ["another route", { routes: [getOrders] }, { routes: [getOrders, { ...getOrders, path: "/more" }] }],
    [
      "a model's schema",
      { routes: [{ ...getOrders, method: "PUT", ...body("object") }] },
      { routes: [{ ...getOrders, method: "PUT", ...body("array") }] },
    ],
    ["a parameter", {}, { routes: [{ ...getOrders, request: { requiredQuery: ["shop"] } }] }],
    ["who may call", {}, { routes: [{ ...getOrders, authorization: "iam" }] }],
    ["the origins", {}, { allowedOrigins: ["https://other.example.com"] }],
    ["one more origin", {}, { allowedOrigins: ["https://shop.example.com", "https://other.example.com"] }],
    ["the addresses", {}, { endpoint: { mode: "regional", sourceIps: ["203.0.113.0/24"] } }],
    [
      "another function",
      {},
      { routes: [{ ...getOrders, integration: { function: { ...orders, functionArn: `${orders.functionArn}2` } } }] },
    ],
    [
      "the time of an integration",
      {},
      { routes: [{ ...getOrders, integration: { function: orders, timeoutInMs: 900 } }] },
    ],
    ["binary media types", {}, { binaryMediaTypes: ["text/csv"] }],
    ["keys of callers", {}, { usagePlan: { limits: { requestsPerSecond: 1, burst: 1 } } }],
  ])("is made anew when there is a change of: %s", (_, before, after) => {
    expect(hash(before)).not.toBe(hash(after));
  });

  test("is not made anew for what it does not hold", () => {
    expect(hash({ logRetentionInDays: 30, limits: { requestsPerSecond: 1, burst: 1 }, stageName: "v1" })).toBe(hash());
  });

  test("has Terraform compare what only Terraform knows", () => {
    const name = "${aws_lambda_function.orders.function_name}";
    const route = {
      ...getOrders,
      integration: { function: { functionArn: "${aws_lambda_function.orders.arn}", functionName: name } },
    };
    const { triggers } = deployment(restApi({ routes: [route, putFile] })) as { triggers: Record<string, string> };
    expect(triggers.references).toBe("${aws_iam_role.api_put-files-any_role.arn} ${aws_lambda_function.orders.arn}");
    expect(deployment(restApi()).triggers).not.toHaveProperty("references");
  });
});

describe("where the API is reached from", () => {
  test("everywhere by default: no policy", () => {
    expect(bodiesOf(restApi(), "aws_api_gateway_rest_api_policy")).toEqual([]);
  });

  test("some addresses: by a policy on the API's own ARN, which AWS tells back as it is", () => {
    const stack = restApi({ endpoint: { mode: "regional", sourceIps: ["203.0.113.0/24"] } });
    const { Invoke, DenyOtherAddresses } = statementsOf(resourceOf(stack, "aws_api_gateway_rest_api_policy").policy);
    expect(Invoke?.Resource).toBe("${aws_api_gateway_rest_api.api_api.execution_arn}/*");
    expect(DenyOtherAddresses?.Condition).toEqual({ NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } });
  });

  test("some VPCs: a private API with endpoints and their policy", () => {
    const stack = restApi({ endpoint: { mode: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] } });
    expect(resourceOf(stack, "aws_api_gateway_rest_api").endpoint_configuration).toEqual({
      types: ["PRIVATE"],
      vpc_endpoint_ids: ["vpce-0123456789abcdef0"],
    });
    const { DenyOtherEndpoints } = statementsOf(resourceOf(stack, "aws_api_gateway_rest_api_policy").policy);
    expect(DenyOtherEndpoints?.Condition).toEqual({
      StringNotEquals: { "aws:SourceVpce": ["vpce-0123456789abcdef0"] },
    });
  });
});

describe("a name of one's own", () => {
  const domain = {
    domainName: "api.example.com",
    certificateArn: "arn:aws:acm:eu-west-1:999999999999:certificate/1",
  };

  test("is the only one under which the API answers, over TLS 1.2", () => {
    let api: RestApi | undefined;
    const stack = restApi({ domain: { ...domain, basePath: "shop" } }, (made) => (api = made));
    expect(resourceOf(stack, "aws_api_gateway_rest_api").disable_execute_api_endpoint).toBe(true);
    expect(resourceOf(stack, "aws_api_gateway_domain_name")).toMatchObject({ security_policy: "TLS_1_2" });
    expect(resourceOf(stack, "aws_api_gateway_base_path_mapping")).toMatchObject({
      base_path: "shop",
      stage_name: "${aws_api_gateway_stage.api_stage_stage.stage_name}",
    });
    expect(api?.url).toBe("https://api.example.com/shop");
    expect(api?.domainTarget).toBeDefined();
  });

  test("may be the API's alone", () => {
    let api: RestApi | undefined;
    restApi({ domain }, (made) => (api = made));
    expect(api?.url).toBe("https://api.example.com");
  });
});
