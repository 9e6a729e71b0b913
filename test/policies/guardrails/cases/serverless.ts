import { type Cases, one, requiredCases } from "./case";

const permission = (body: object) => one("aws_lambda_permission", { action: "lambda:InvokeFunction", ...body });
const machine = (body: object) => one("aws_sfn_state_machine", { ...body });
const ENCRYPTED = { type: "CUSTOMER_MANAGED_KMS_KEY", kms_key_id: "arn:aws:kms:eu-west-1:111111111111:key/1" };
const PASSWORDS = {
  minimum_length: 12,
  require_lowercase: true,
  require_uppercase: true,
  require_numbers: true,
  require_symbols: true,
};

const client = (body: object) => one("aws_cognito_user_pool_client", { ...body });

const route = (body: object, protocol_type: string) =>
  one(
    "aws_apigatewayv2_route",
    { api_id: "${aws_apigatewayv2_api.api.id}", ...body },
    { aws_apigatewayv2_api: { api: { protocol_type } } },
  );

const stageBehind = (resource_arn: string) =>
  one(
    "aws_api_gateway_stage",
    {},
    {
      aws_lb: { lb: {} },
      aws_wafv2_web_acl_association: { association: { resource_arn } },
    },
  );

const settings = (body: object) => one("aws_api_gateway_method_settings", { settings: body });
const deployment = (body: object) => one("aws_api_gateway_deployment", { ...body });

const VARY = "method.response.header.Vary";
const answer = (origin: string) =>
  one("aws_api_gateway_integration_response", {
    response_parameters: { [VARY]: "'Origin'", "method.response.header.Access-Control-Allow-Origin": origin },
  });
const refusal = (origin: string) =>
  one("aws_api_gateway_gateway_response", {
    response_parameters: { "gatewayresponse.header.access-control-allow-origin": origin },
  });
const httpApi = (allow_origins: readonly string[]) =>
  one("aws_apigatewayv2_api", { protocol_type: "HTTP", cors_configuration: { allow_origins } });

const API_ID = "${aws_api_gateway_rest_api.r.id}";
const PRIVATE = { endpoint_configuration: { types: ["PRIVATE"] } };
const privateApi = (others: Parameters<typeof one>[2]) => one("aws_api_gateway_rest_api", PRIVATE, others);

export const SERVERLESS: Cases = {
  "LZ-LAMBDA-01": requiredCases("aws_lambda_function_url", "authorization_type", "AWS_IAM", "NONE"),
  "LZ-LAMBDA-02": [
    ["pass", "a rule", permission({ principal: "events.amazonaws.com", source_arn: "arn:aws:events:x" })],
    ["pass", "the organization", permission({ principal: "*", principal_org_id: "o-1" })],
    ["pass", "a role", permission({ principal: "arn:aws:iam::111111111111:role/caller" })],
    ["fail", "a service", permission({ principal: "s3.amazonaws.com" }), "s3.amazonaws.com may invoke"],
    ["fail", "everybody", permission({ principal: "*", source_account: "111111111111" }), "* may invoke"],
    ["unknown", "by reference", permission({ principal: "${var.principal}" })],
  ],
  "LZ-LAMBDA-03": [
    ["pass", "new", one("aws_lambda_function", { runtime: "nodejs22.x" })],
    ["fail", "old", one("aws_lambda_function", { runtime: "python3.8" }), "python3.8 is deprecated"],
    ["fail", ".NET 8", one("aws_lambda_function", { runtime: "dotnet8" }), "dotnet8 is deprecated"],
    ["unknown", "by reference", one("aws_lambda_function", { runtime: "${var.x}" })],
    ["none", "an image", one("aws_lambda_function", { package_type: "Image" })],
  ],
  "LZ-APIGATEWAY-01": [
    ["pass", "REST", one("aws_api_gateway_stage", { access_log_settings: { destination_arn: "arn:x" } })],
    ["pass", "by Terraform", one("aws_apigatewayv2_stage", { dynamic: { access_log_settings: {} } })],
    ["fail", "none", one("aws_apigatewayv2_stage", {}), "access_log_settings is not set"],
  ],
  "LZ-APIGATEWAY-02": requiredCases("aws_api_gateway_stage", "xray_tracing_enabled", true, false),
  "LZ-APIGATEWAY-03": [
    ["pass", "REST", one("aws_api_gateway_domain_name", { security_policy: "TLS_1_2" })],
    ["pass", "TLS 1.3", one("aws_api_gateway_domain_name", { security_policy: "SecurityPolicy_TLS13_1_3_2025_09" })],
    [
      "pass",
      "HTTP",
      one("aws_apigatewayv2_domain_name", { domain_name_configuration: { security_policy: "TLS_1_2" } }),
    ],
    ["fail", "old", one("aws_api_gateway_domain_name", { security_policy: "TLS_1_0" }), "TLS_1_0"],
    ["fail", "nothing said", one("aws_api_gateway_domain_name", {}), "not set"],
    ["unknown", "by reference", one("aws_api_gateway_domain_name", { security_policy: "${var.x}" })],
  ],
  "LZ-APIGATEWAY-04": [
    ["pass", "Cognito", one("aws_api_gateway_method", { http_method: "GET", authorization: "COGNITO_USER_POOLS" })],
    ["fail", "nobody is asked", one("aws_api_gateway_method", { http_method: "GET", authorization: "NONE" }), "NONE"],
    ["fail", "an HTTP API", route({ route_key: "GET /rfps" }, "HTTP"), "not set"],
    ["fail", "the default route of an HTTP API", route({ route_key: "$default" }, "HTTP")],
    ["fail", "the connection of a WebSocket API", route({ route_key: "$connect" }, "WEBSOCKET")],
    ["none", "another route of a WebSocket API", route({ route_key: "$default" }, "WEBSOCKET")],
    ["none", "CORS", one("aws_api_gateway_method", { http_method: "OPTIONS", authorization: "NONE" })],
    ["none", "CORS of an HTTP API", route({ route_key: "OPTIONS /rfps" }, "HTTP")],
    ["unknown", "by reference", one("aws_api_gateway_method", { http_method: "GET", authorization: "${var.x}" })],
  ],
  "LZ-APIGATEWAY-05": [
    ["pass", "a web ACL", stageBehind("${aws_api_gateway_stage.r.arn}")],
    ["fail", "none", one("aws_api_gateway_stage", {}), "no web ACL is associated"],
    ["fail", "that of a load balancer", stageBehind("${aws_lb.lb.arn}"), "no web ACL is associated"],
    ["unknown", "one by reference", stageBehind("${var.stage_arn}")],
  ],
  "LZ-APIGATEWAY-06": [
    ["pass", "encrypted", settings({ caching_enabled: true, cache_data_encrypted: true })],
    [
      "fail",
      "plain",
      settings({ caching_enabled: true, cache_data_encrypted: false }),
      "cache_data_encrypted is false",
    ],
    ["fail", "nothing said", settings({ caching_enabled: true }), "cache_data_encrypted is not set"],
    ["fail", "perhaps cached, and plain", settings({ caching_enabled: "${var.x}" }), "not set"],
    ["none", "nothing is cached", settings({ caching_enabled: false })],
    ["none", "no word of caching", settings({ metrics_enabled: true })],
    ["unknown", "by reference", settings({ caching_enabled: true, cache_data_encrypted: "${var.x}" })],
  ],
  "LZ-APIGATEWAY-07": [
    ["pass", "an origin", answer("'https://app.example.com'")],
    ["pass", "an origin of an HTTP API", httpApi(["https://app.example.com"])],
    ["fail", "all", answer("'*'"), "it allows *"],
    ["fail", "all, in a refusal", refusal("'*'"), "it allows *"],
    ["fail", "whatever the request has", refusal("method.request.header.Origin"), "method.request.header.Origin"],
    ["fail", "all of an HTTP API", httpApi(["https://app.example.com", "*"]), "it allows *"],
    ["fail", "every https page", httpApi(["https://*"]), "it allows https://*"],
    ["none", "another header", one("aws_api_gateway_integration_response", { response_parameters: { [VARY]: "'*'" } })],
    ["none", "no CORS", one("aws_apigatewayv2_api", { protocol_type: "HTTP" })],
    ["unknown", "by reference", answer("'${var.origin}'")],
  ],
  "LZ-APIGATEWAY-08": [
    ["pass", "both", deployment({ triggers: { definition: "1" }, lifecycle: { create_before_destroy: true } })],
    [
      "pass",
      "by Terraform",
      deployment({ triggers: "${local.triggers}", lifecycle: [{ create_before_destroy: true }] }),
    ],
    ["fail", "no triggers", deployment({ lifecycle: { create_before_destroy: true } }), "triggers is not set"],
    ["fail", "the old one goes first", deployment({ triggers: { a: "1" } }), "create_before_destroy is not set"],
    ["fail", "neither", deployment({}), "triggers is not set, create_before_destroy is not set"],
  ],
  "LZ-APIGATEWAY-09": [
    ["pass", "a policy of its own", privateApi({ aws_api_gateway_rest_api_policy: { p: { rest_api_id: API_ID } } })],
    ["pass", "in the API", one("aws_api_gateway_rest_api", { ...PRIVATE, policy: "${local.policy}" })],
    ["fail", "none", privateApi({}), "it has no policy"],
    [
      "fail",
      "that of another API",
      privateApi({
        aws_api_gateway_rest_api: { other: {} },
        aws_api_gateway_rest_api_policy: { p: { rest_api_id: API_ID.replace(".r.", ".other.") } },
      }),
      "it has no policy",
    ],
    [
      "unknown",
      "one by reference",
      privateApi({ aws_api_gateway_rest_api_policy: { p: { rest_api_id: "${var.id}" } } }),
    ],
    [
      "unknown",
      "of whatever type",
      one("aws_api_gateway_rest_api", { endpoint_configuration: { types: ["${var.t}"] } }),
    ],
    ["none", "a regional API", one("aws_api_gateway_rest_api", { endpoint_configuration: { types: ["REGIONAL"] } })],
    ["none", "nothing said", one("aws_api_gateway_rest_api", {})],
  ],
  "LZ-STEPFUNCTIONS-01": [
    ["pass", "everything", one("aws_sfn_state_machine", { logging_configuration: { level: "ALL" } })],
    ["fail", "off", one("aws_sfn_state_machine", { logging_configuration: { level: "OFF" } }), "OFF"],
    ["fail", "nothing said", one("aws_sfn_state_machine", {}), "logging_configuration is not set"],
    ["unknown", "by reference", one("aws_sfn_state_machine", { logging_configuration: { level: "${var.x}" } })],
  ],
  "LZ-STEPFUNCTIONS-02": [
    ["pass", "a key of ours", machine({ encryption_configuration: ENCRYPTED })],
    [
      "pass",
      "a key of the stack",
      machine({ encryption_configuration: { ...ENCRYPTED, kms_key_id: "${aws_kms_key.k.arn}" } }),
    ],
    ["fail", "nothing said", machine({}), "encryption_configuration is not set"],
    ["fail", "AWS's key", machine({ encryption_configuration: { type: "AWS_OWNED_KEY" } }), "type is AWS_OWNED_KEY"],
    ["fail", "no key", machine({ encryption_configuration: { type: ENCRYPTED.type } }), "kms_key_id is not set"],
    ["unknown", "by reference", machine({ encryption_configuration: { ...ENCRYPTED, type: "${var.x}" } })],
    ["unknown", "by Terraform", machine({ dynamic: { encryption_configuration: {} } })],
  ],
  "LZ-STEPFUNCTIONS-03": [
    ["pass", "no data", machine({ logging_configuration: { level: "ALL", include_execution_data: false } })],
    ["pass", "nothing said", machine({ logging_configuration: { level: "ERROR" } })],
    [
      "fail",
      "data",
      machine({ logging_configuration: { level: "ERROR", include_execution_data: true } }),
      "include_execution_data is true",
    ],
    ["unknown", "by reference", machine({ logging_configuration: { include_execution_data: "${var.x}" } })],
    ["none", "no log", machine({})],
  ],
  "LZ-STEPFUNCTIONS-04": [
    ["pass", "on", machine({ tracing_configuration: { enabled: true } })],
    ["fail", "off", machine({ tracing_configuration: { enabled: false } }), "enabled is false"],
    ["fail", "nothing said", machine({}), "tracing_configuration is not set"],
    ["unknown", "by reference", machine({ tracing_configuration: { enabled: "${var.x}" } })],
    ["unknown", "by Terraform", machine({ dynamic: { tracing_configuration: {} } })],
  ],
  "LZ-COGNITO-01": requiredCases("aws_cognito_user_pool", "deletion_protection", "ACTIVE", "INACTIVE"),
  "LZ-COGNITO-02": [
    ["pass", "long", one("aws_cognito_user_pool", { password_policy: PASSWORDS })],
    [
      "fail",
      "short",
      one("aws_cognito_user_pool", { password_policy: { ...PASSWORDS, minimum_length: 6 } }),
      "minimum_length is 6",
    ],
    ["fail", "no numbers", one("aws_cognito_user_pool", { password_policy: { ...PASSWORDS, require_numbers: false } })],
    ["fail", "nothing said", one("aws_cognito_user_pool", {}), "password_policy is not set"],
    [
      "unknown",
      "by reference",
      one("aws_cognito_user_pool", { password_policy: { ...PASSWORDS, minimum_length: "${var.x}" } }),
    ],
  ],
  "LZ-COGNITO-03": [
    ["pass", "nothing", one("aws_cognito_identity_pool", { allow_unauthenticated_identities: false })],
    ["fail", "credentials", one("aws_cognito_identity_pool", { allow_unauthenticated_identities: true })],
    ["unknown", "by reference", one("aws_cognito_identity_pool", { allow_unauthenticated_identities: "${var.x}" })],
  ],
  "LZ-COGNITO-04": [
    ...requiredCases("aws_cognito_user_pool", "mfa_configuration", "ON", "OFF"),
    ["pass", "users may enrol", one("aws_cognito_user_pool", { mfa_configuration: "OPTIONAL" })],
  ],
  "LZ-COGNITO-05": [
    ["pass", "enforced", one("aws_cognito_user_pool", { user_pool_add_ons: { advanced_security_mode: "ENFORCED" } })],
    [
      "fail",
      "audit",
      one("aws_cognito_user_pool", { user_pool_add_ons: { advanced_security_mode: "AUDIT" } }),
      "AUDIT",
    ],
    ["fail", "off", one("aws_cognito_user_pool", { user_pool_add_ons: { advanced_security_mode: "OFF" } }), "OFF"],
    ["fail", "nothing said", one("aws_cognito_user_pool", {}), "user_pool_add_ons is not set"],
    [
      "unknown",
      "by reference",
      one("aws_cognito_user_pool", { user_pool_add_ons: { advanced_security_mode: "${var.x}" } }),
    ],
    ["unknown", "by Terraform", one("aws_cognito_user_pool", { dynamic: { user_pool_add_ons: {} } })],
  ],
  "LZ-COGNITO-06": [
    [
      "pass",
      "invited",
      one("aws_cognito_user_pool", { admin_create_user_config: { allow_admin_create_user_only: true } }),
    ],
    [
      "fail",
      "anybody",
      one("aws_cognito_user_pool", { admin_create_user_config: { allow_admin_create_user_only: false } }),
    ],
    ["fail", "a template alone", one("aws_cognito_user_pool", { admin_create_user_config: {} }), "not set"],
    ["fail", "nothing said", one("aws_cognito_user_pool", {}), "admin_create_user_config is not set"],
  ],
  "LZ-COGNITO-07": [
    ["pass", "SRP", client({ explicit_auth_flows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] })],
    ["pass", "a code", client({ allowed_oauth_flows: ["code"] })],
    ["pass", "AWS's default", client({})],
    ["fail", "a password", client({ explicit_auth_flows: ["ALLOW_USER_PASSWORD_AUTH"] }), "ALLOW_USER_PASSWORD_AUTH"],
    ["fail", "an administrator's password", client({ explicit_auth_flows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] })],
    ["fail", "an old name", client({ explicit_auth_flows: ["ADMIN_NO_SRP_AUTH"] })],
    ["fail", "implicit", client({ allowed_oauth_flows: ["code", "implicit"] }), "implicit"],
    ["fail", "a client of AWS's", one("aws_cognito_managed_user_pool_client", { allowed_oauth_flows: ["implicit"] })],
    ["unknown", "by reference", client({ explicit_auth_flows: "${var.x}" })],
  ],
  "LZ-COGNITO-08": requiredCases("aws_cognito_user_pool_client", "prevent_user_existence_errors", "ENABLED", "LEGACY"),
};
