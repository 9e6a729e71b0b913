import { RequestValidation, type RequiredRequest } from "../../../modules/edge/api-gateway/request-validation";
import { ApiThrottling, type ApiThrottlingProps } from "../../../modules/edge/api-gateway/throttling";
import { UsagePlan, type UsagePlanProps } from "../../../modules/edge/api-gateway/usage-plan";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const limits = { requestsPerSecond: 100, burst: 200 };

const throttling = (more: Partial<ApiThrottlingProps> = {}) =>
  bodiesOf(
    synth(
      (s) =>
        new ApiThrottling(s, "throttling", {
          placement: s.in("eu-west-1"),
          restApiId: "api1",
          stageName: "v1",
          limits,
          ...more,
        }),
    ),
    "aws_api_gateway_method_settings",
  );

const EVERYTHING = {
  metrics_enabled: true,
  logging_level: "ERROR",
  data_trace_enabled: false,
  caching_enabled: false,
  cache_data_encrypted: true,
  require_authorization_for_cache_control: true,
};

describe("ApiThrottling", () => {
  test("limits every method, logs errors, and never bodies", () => {
    expect(throttling()).toEqual([
      {
        provider: "aws.eu-west-1",
        rest_api_id: "api1",
        stage_name: "v1",
        method_path: "*/*",
        settings: { throttling_rate_limit: 100, throttling_burst_limit: 200, ...EVERYTHING },
      },
    ]);
  });

  test("limits single methods after the whole stage, whose settings would otherwise come over theirs", () => {
    const methods = [
      { path: "/orders/{id}", httpMethod: "POST", requestsPerSecond: 0.5, burst: 1, caching: { ttlInSeconds: 60 } },
      { path: "/", httpMethod: "GET", requestsPerSecond: 10, burst: 20 },
    ];
    const [all, post, get] = throttling({ methods, logging: "INFO" });
    expect(all).toMatchObject({ method_path: "*/*", settings: { logging_level: "INFO" } });
    expect(all).not.toHaveProperty("depends_on");
    expect(post).toMatchObject({
      method_path: "orders/{id}/POST",
      settings: {
        ...EVERYTHING,
        logging_level: "INFO",
        throttling_rate_limit: 0.5,
        throttling_burst_limit: 1,
        caching_enabled: true,
        cache_ttl_in_seconds: 60,
      },
      depends_on: ["aws_api_gateway_method_settings.throttling_all"],
    });
    expect(get).toMatchObject({
      method_path: "~1/GET",
      depends_on: ["aws_api_gateway_method_settings.throttling_orders-id-POST"],
    });
  });

  const method = { path: "/orders", httpMethod: "POST", ...limits };
  test.each<[string, Partial<ApiThrottlingProps>, string]>([
    [
      "no limit",
      { limits: { ...limits, requestsPerSecond: -1 } },
      "limits.requestsPerSecond must be more than 0, got -1",
    ],
    [
      "what is no number",
      { limits: { ...limits, requestsPerSecond: NaN } },
      "limits.requestsPerSecond must be more than 0, got NaN",
    ],
    ["no burst", { limits: { ...limits, burst: 0 } }, "limits.burst must be a whole number from 1 up, got 0"],
    ["half a request", { limits: { ...limits, burst: 1.5 } }, "limits.burst must be a whole number from 1 up, got 1.5"],
    [
      "a method without limits",
      { methods: [{ ...method, burst: 0 }] },
      "methods[0].burst must be a whole number from 1 up, got 0",
    ],
    [
      "a path without a slash",
      { methods: [{ ...method, path: "orders" }] },
      "methods[0].path must begin with a slash, got 'orders'",
    ],
    [
      "ANY, which AWS knows no settings for",
      { methods: [{ ...method, httpMethod: "ANY" }] },
      "methods[0].httpMethod must be one of DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, got 'ANY'",
    ],
    ["one method twice", { methods: [method, method] }, "methods must name each method once, got orders/POST twice"],
    [
      "a response kept too long",
      { methods: [{ ...method, caching: { ttlInSeconds: 3601 } }] },
      "methods[0].caching.ttlInSeconds must be 1-3600, got 3601",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => throttling(props)).toThrow(`[test/throttling] ${message}`);
  });
});

const plan = (more: Partial<UsagePlanProps> = {}) =>
  synth(
    (s) =>
      new UsagePlan(s, "partners", {
        placement: s.in("eu-west-1"),
        name: "partners",
        stages: [{ restApiId: "api1", stageName: "v1" }],
        limits,
        ...more,
      }),
  );

describe("UsagePlan", () => {
  test("limits each caller, and counts a period", () => {
    const quota = { requests: 10_000, period: "DAY" } as const;
    expect(bodiesOf(plan({ quota }), "aws_api_gateway_usage_plan")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "partners",
        api_stages: [{ api_id: "api1", stage: "v1" }],
        throttle_settings: { rate_limit: 100, burst_limit: 200 },
        quota_settings: { limit: 10_000, period: "DAY" },
      },
    ]);
    expect(bodiesOf(plan(), "aws_api_gateway_usage_plan")[0]).not.toHaveProperty("quota_settings");
  });

  test("gives each caller a key that AWS makes up, and says it nowhere", () => {
    const stack = plan({
      keys: [
        { name: "shop", description: "The shop" },
        { name: "reseller", enabled: false },
      ],
    });
    expect(bodiesOf(stack, "aws_api_gateway_api_key")).toEqual([
      { provider: "aws.eu-west-1", name: "reseller", description: "", enabled: false },
      { provider: "aws.eu-west-1", name: "shop", description: "The shop", enabled: true },
    ]);
    expect(bodiesOf(stack, "aws_api_gateway_usage_plan_key")).toEqual(
      ["reseller", "shop"].map((name) => ({
        provider: "aws.eu-west-1",
        key_id: `\${aws_api_gateway_api_key.partners_key-${name}.id}`,
        key_type: "API_KEY",
        usage_plan_id: "${aws_api_gateway_usage_plan.partners_plan.id}",
      })),
    );
    expect(stack.output).toBeUndefined();
    expect(JSON.stringify(stack)).not.toContain(".value}");
  });

  test.each<[string, Partial<UsagePlanProps>, string]>([
    ["no stage", { stages: [] }, "stages must name at least one stage, got none"],
    [
      "no limit",
      { limits: { ...limits, requestsPerSecond: 0 } },
      "limits.requestsPerSecond must be more than 0, got 0",
    ],
    [
      "an empty quota",
      { quota: { requests: 0, period: "DAY" } },
      "quota.requests must be a whole number from 1 up, got 0",
    ],
    [
      "one key twice",
      { keys: [{ name: "shop" }, { name: "shop" }] },
      "keys must have names of their own, got 'shop' twice",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => plan(props)).toThrow(`[test/partners] ${message}`);
  });
});

const validated = (request: RequiredRequest) => {
  let found: unknown;
  const stack = synth((s) => {
    const validation = new RequestValidation(s, "validation", { placement: s.in("eu-west-1"), restApiId: "api1" });
    const { requestParameters, requestModels } = validation.of(request);
    found = { requestParameters, requestModels };
  });
  return { found, validators: bodiesOf(stack, "aws_api_gateway_request_validator") };
};

describe("RequestValidation", () => {
  test("asks for headers, query parameters and a body", () => {
    const request = { headers: ["X-Client-Version"], queryParameters: ["shop"], bodyModel: "Order" };
    const { found, validators } = validated(request);
    expect(found).toEqual({
      requestParameters: {
        "method.request.header.X-Client-Version": true,
        "method.request.querystring.shop": true,
      },
      requestModels: { "application/json": "Order" },
    });
    expect(validators).toEqual([
      {
        provider: "aws.eu-west-1",
        rest_api_id: "api1",
        name: "required",
        validate_request_parameters: true,
        validate_request_body: true,
      },
    ]);
  });

  test("asks for a header alone without naming a body", () => {
    expect(validated({ headers: ["X-Tenant"] }).found).toEqual({
      requestParameters: { "method.request.header.X-Tenant": true },
      requestModels: undefined,
    });
  });

  test.each<[string, RequiredRequest, string]>([
    ["nothing", {}, "of() must name headers, queryParameters or a bodyModel, got none"],
    [
      "a header with its value",
      { headers: ["X-Tenant: a"] },
      "headers must be letters, digits and . _ $ -, got 'X-Tenant: a'",
    ],
    [
      "a parameter with a sign",
      { queryParameters: ["a=1"] },
      "queryParameters must be letters, digits and . _ $ -, got 'a=1'",
    ],
  ])("refuses %s", (_, request, message) => {
    expect(() => validated(request)).toThrow(`[test/validation] ${message}`);
  });
});
