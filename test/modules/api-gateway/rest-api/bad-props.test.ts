import type { RestApiProps } from "../../../../modules/api-gateway/rest-api/rest-api";
import type { RestApiRoute } from "../../../../modules/api-gateway/rest-api/route";
import { getOrders, orders, putFile, restApi } from "./props";

/** A route with what a type check would not let through. */
const route = (more: object): Partial<RestApiProps> => ({ routes: [{ ...getOrders, ...more }] });
const s3Put = (more: object): Partial<RestApiProps> => {
  const integration = putFile.integration as { s3Put: object };
  return { routes: [{ ...putFile, integration: { s3Put: { ...integration.s3Put, ...more } } } as RestApiRoute] };
};
const origins = (...allowedOrigins: string[]): Partial<RestApiProps> => ({ allowedOrigins });
const model = (name: string, type = "object") => ({ body: { name, schema: { type } } });
const regional = (...sourceIps: string[]): Partial<RestApiProps> => ({ endpoint: { mode: "regional", sourceIps } });
const inVpcs = (...vpcEndpointIds: string[]): Partial<RestApiProps> => ({
  endpoint: { mode: "private", vpcEndpointIds },
});
const example = "write one as browsers send it, such as https://app.example.com";

type Bad = readonly [name: string, props: Partial<RestApiProps>, message: string];

const NAMES: readonly Bad[] = [
  ["a name with a space", { name: "my shop" }, "name must be 1 to 100 letters, digits, '-', '_', got 'my shop'"],
  ["no description", { description: " " }, "description must say what the API is for"],
  ["a stage with a hyphen", { stageName: "my-stage" }, "stageName must be letters, digits and '_', got 'my-stage'"],
  ["no stage", { stageName: "" }, "stageName must be letters, digits and '_', got ''"],
  ["logs for two days", { logRetentionInDays: 2 }, "logRetentionInDays must be one of 1, 3,"],
  ["bytes of every kind", { binaryMediaTypes: ["*/*"] }, "binaryMediaTypes must not be '*/*'"],
  ["no media type", { binaryMediaTypes: ["csv"] }, "binaryMediaTypes must be media types such as image/png, got 'csv'"],
  [
    "compression below nothing",
    { minimumCompressionBytes: -1 },
    "minimumCompressionBytes must be a whole number from 0 to 10485760, got -1",
  ],
  ["no user pool", { authorization: { userPoolArns: [] } }, "authorization.userPoolArns must name a user pool"],
  [
    "a pool's id",
    { authorization: { userPoolArns: ["eu-west-1_abc"] } },
    "authorization.userPoolArns must be ARNs of user pools, got 'eu-west-1_abc'",
  ],
];

const LIMITS: readonly Bad[] = [
  [
    "no requests",
    { limits: { requestsPerSecond: 0, burst: 1 } },
    "limits.requestsPerSecond must be more than 0, got 0",
  ],
  ["no burst", { limits: { requestsPerSecond: 1, burst: 0 } }, "limits.burst must be a whole number from 1 up, got 0"],
  [
    "no requests of a route",
    route({ limits: { requestsPerSecond: -1, burst: 1 } }),
    "methods[0].requestsPerSecond must be more than 0, got -1",
  ],
  [
    "no requests of a caller",
    { usagePlan: { limits: { requestsPerSecond: 0, burst: 1 } } },
    "limits.requestsPerSecond must be more than 0, got 0",
  ],
];

const ORIGINS: readonly Bad[] = [
  ["no origin", origins(), `allowedOrigins must name at least one origin: ${example}`],
  ["all origins", origins("*"), `allowedOrigins[0] must not be '*', which lets every page call the API: ${example}`],
  [
    "all hosts of a domain",
    origins("https://*.example.com"),
    "allowedOrigins[0] is no origin, got 'https://*.example.com'",
  ],
  [
    "plain http",
    origins("http://app.example.com"),
    "allowedOrigins[0] must begin with https://, got 'http://app.example.com'",
  ],
  [
    "localhost",
    origins("http://localhost:5173"),
    "allowedOrigins[0] must not be this machine, got 'http://localhost:5173'",
  ],
  [
    "localhost by https",
    origins("https://localhost"),
    "allowedOrigins[0] must not be this machine, got 'https://localhost'",
  ],
  ["127.0.0.1", origins("https://127.0.0.1"), "allowedOrigins[0] must not be this machine, got 'https://127.0.0.1'"],
  ["::1", origins("https://[::1]:8443"), "allowedOrigins[0] must not be this machine, got 'https://[::1]:8443'"],
  ["a name below localhost", origins("https://app.localhost"), "allowedOrigins[0] must not be this machine"],
  [
    "a path",
    origins("https://app.example.com/rfp"),
    "allowedOrigins[0] is no origin, got 'https://app.example.com/rfp'",
  ],
  ["a slash", origins("https://app.example.com/"), "allowedOrigins[0] is no origin, got 'https://app.example.com/'"],
  ["capitals", origins("https://App.example.com"), "allowedOrigins[0] is no origin, got 'https://App.example.com'"],
  ["no scheme", origins("app.example.com"), "allowedOrigins[0] is no origin, got 'app.example.com'"],
  ["the origin of files", origins("null"), "allowedOrigins[0] is no origin, got 'null'"],
  ["the scheme's own port", origins("https://a.example:443"), "allowedOrigins[0] must leave out the port 443"],
  ["a port that is none", origins("https://a.example:70000"), "allowedOrigins[0] has no such port"],
  ["an end of the line", origins("https://a.example\n"), "allowedOrigins[0] is no origin"],
  ["a quote", origins("https://a.example'"), "allowedOrigins[0] is no origin"],
  ["only Terraform's", origins("${var.origin}"), "allowedOrigins[0] must be known before Terraform runs"],
  ["one twice", origins("https://a.example", "https://a.example"), "allowedOrigins must name 'https://a.example' once"],
];

const ROUTES: readonly Bad[] = [
  ["no route", { routes: [] }, "routes must name at least one route"],
  ["one twice", { routes: [getOrders, getOrders] }, "routes must name GET /orders once"],
  [
    "an unknown method",
    route({ method: "ANY" }),
    "routes[0].method must be one of DELETE, GET, HEAD, PATCH, POST, PUT, got 'ANY'",
  ],
  [
    "OPTIONS",
    route({ method: "OPTIONS" }),
    "routes[0].method must be one of DELETE, GET, HEAD, PATCH, POST, PUT, got 'OPTIONS'",
  ],
  ["a path without slash", route({ path: "orders" }), "routes[0].path must begin with a slash, got 'orders'"],
  ["a slash at the end", route({ path: "/orders/" }), "routes[0].path must not end with a slash, got '/orders/'"],
  ["two slashes", route({ path: "/a//b" }), "routes[0].path must not have two slashes in a row, got '/a//b'"],
  [
    "a space",
    route({ path: "/my orders" }),
    "routes[0].path must have parts of letters, digits and . _ - : or {parameter}, got 'my orders'",
  ],
  [
    "half a brace",
    route({ path: "/{id" }),
    "routes[0].path must have parts of letters, digits and . _ - : or {parameter}, got '{id'",
  ],
  [
    "part of a part",
    route({ path: "/a{id}" }),
    "routes[0].path must have parts of letters, digits and . _ - : or {parameter}, got 'a{id}'",
  ],
  [
    "a parameter twice",
    route({ path: "/{id}/lines/{id}" }),
    "routes[0].path must have each parameter once, got 'id' twice",
  ],
  [
    "all the rest in the middle",
    route({ path: "/{rest+}/a" }),
    "routes[0].path must have {name+} at its end, got '/{rest+}/a'",
  ],
  [
    "two parameters below a path",
    {
      routes: [
        { ...getOrders, path: "/a/{id}" },
        { ...getOrders, path: "/a/{name}/lines" },
      ],
    },
    "routes must name one parameter below /a, got {id} and {name}",
  ],
  [
    "two paths with one address",
    {
      routes: [
        { ...getOrders, path: "/a/b" },
        { ...getOrders, path: "/a-b" },
      ],
    },
    "routes /a/b and /a-b would have one Terraform address: rename a part of one",
  ],
  ["no integration", route({ integration: {} }), "routes[0].integration must be either function or s3Put, got none"],
  [
    "two integrations",
    route({ integration: { function: orders, s3Put: {} } }),
    "routes[0].integration must be either function or s3Put, got function and s3Put",
  ],
  [
    "too little time",
    route({ integration: { function: orders, timeoutInMs: 49 } }),
    "routes[0].integration.timeoutInMs must be a whole number from 50 to 29000, got 49",
  ],
  [
    "too much time",
    route({ integration: { function: orders, timeoutInMs: 30_000 } }),
    "routes[0].integration.timeoutInMs must be a whole number from 50 to 29000, got 30000",
  ],
  [
    "an upload by POST",
    { routes: [{ ...putFile, method: "POST" }] },
    "routes[0].integration.s3Put is for the method PUT, got 'POST'",
  ],
  [
    "no such parameter",
    s3Put({ keyParameter: "id" }),
    "routes[0].integration.s3Put.keyParameter must be a parameter of the path, got 'id'",
  ],
  [
    "the whole bucket",
    s3Put({ keyPrefix: "" }),
    "routes[0].integration.s3Put.keyPrefix must end with a slash and not begin with one, got ''",
  ],
  [
    "a prefix from the root",
    s3Put({ keyPrefix: "/in/" }),
    "routes[0].integration.s3Put.keyPrefix must end with a slash and not begin with one, got '/in/'",
  ],
  [
    "a prefix without slash",
    s3Put({ keyPrefix: "in" }),
    "routes[0].integration.s3Put.keyPrefix must end with a slash and not begin with one, got 'in'",
  ],
  [
    "no bucket",
    s3Put({ bucketName: "My_Bucket" }),
    "routes[0].integration.s3Put.bucketName must be the name of a bucket, got 'My_Bucket'",
  ],
  [
    "too long a role",
    s3Put({ roleName: "r".repeat(65) }),
    `s3Put.roleName must have at most 64 characters, got '${"r".repeat(65)}': set it`,
  ],
];

const REQUESTS: readonly Bad[] = [
  [
    "a header with a colon",
    route({ request: { requiredHeaders: ["X: y"] } }),
    "routes[0].request must name headers and parameters of letters, digits and . _ $ -, got 'X: y'",
  ],
  [
    "a parameter with brackets",
    route({ request: { query: ["a[]"] } }),
    "routes[0].request must name headers and parameters of letters, digits and . _ $ -, got 'a[]'",
  ],
  [
    "what must and may be there",
    route({ request: { query: ["a"], requiredQuery: ["a"] } }),
    "routes[0].request must name each query parameter once, got 'a' twice",
  ],
  [
    "a model with a hyphen",
    route({ method: "PUT", request: model("my-order") }),
    "routes[0].request.body.name must be letters and digits, got 'my-order'",
  ],
  ["a body of GET", route({ request: model("Order") }), "routes[0].request.body is for PATCH, POST and PUT, got 'GET'"],
  [
    "a body for S3",
    { routes: [{ ...putFile, request: model("Order") }] },
    "routes[0].request.body is for functions: S3 takes every body",
  ],
  [
    "a newer JSON Schema",
    route({
      method: "PUT",
      request: { body: { name: "Order", schema: { $schema: "https://json-schema.org/draft/2020-12/schema" } } },
    }),
    "routes[0].request.body.schema must be a JSON Schema of draft 4, got '\"https://json-schema.org/draft/2020-12/schema\"'",
  ],
  [
    "one model with two schemas",
    {
      routes: [
        { ...getOrders, method: "PUT", request: model("Order") },
        { ...getOrders, method: "POST", request: model("Order", "array") },
      ],
    },
    "routes must give the model 'Order' one schema, got two",
  ],
];

const ENDPOINTS: readonly Bad[] = [
  ["no address", regional(), "endpoint.sourceIps must name a range; leave it out to let everybody reach the API"],
  ["every address", regional("0.0.0.0/0"), "endpoint.sourceIps[0] must not be everything, got '0.0.0.0/0'"],
  ["every address of IPv6", regional("::/0"), "endpoint.sourceIps[0] must not be everything, got '::/0'"],
  ["what is no address", regional("10.0.0.256"), "endpoint.sourceIps[0]: "],
  ["bits beyond the prefix", regional("203.0.113.7/24"), "endpoint.sourceIps[0]: "],
  [
    "an address twice",
    regional("203.0.113.0/24", "203.0.113.0/24"),
    "endpoint.sourceIps must name '203.0.113.0/24' once",
  ],
  ["an address of Terraform's", regional("${var.ip}"), "endpoint.sourceIps[0] must be known before Terraform runs"],
  ["no endpoint", inVpcs(), "endpoint.vpcEndpointIds must name an endpoint, or nobody reaches the private API"],
  [
    "a VPC",
    inVpcs("vpc-0123456789abcdef0"),
    "endpoint.vpcEndpointIds must look like vpce-0123456789abcdef0, got 'vpc-0123456789abcdef0'",
  ],
  [
    "an endpoint twice",
    inVpcs("vpce-0123456789abcdef0", "vpce-0123456789abcdef0"),
    "endpoint.vpcEndpointIds must name 'vpce-0123456789abcdef0' once",
  ],
  [
    "a private API with a name",
    {
      ...inVpcs("vpce-0123456789abcdef0"),
      domain: { domainName: "api.example.com", certificateArn: "arn:aws:acm:eu-west-1:999999999999:certificate/1" },
    },
    "domain is for a regional API: a private one keeps its own name",
  ],
  [
    "a web ACL without a reason",
    { webAcl: { mode: "own", logs: { destinationArn: "arn:aws:s3:::aws-waf-logs-x" }, reason: "" } },
    "notUnderFirewallManager must be a sentence, got ''",
  ],
];

describe.each([
  ["names", NAMES],
  ["limits", LIMITS],
  ["origins", ORIGINS],
  ["routes", ROUTES],
  ["requests", REQUESTS],
  ["endpoints", ENDPOINTS],
])("bad %s", (_, cases) => {
  test.each(cases)("%s", (_name, props, message) => {
    expect(() => restApi(props)).toThrow(message);
  });
});

test("all mistakes are told at once, behind the path of the API", () => {
  expect(() => restApi({ ...origins("*"), stageName: "a-b", routes: [] })).toThrow(
    /^\[test\/api\] stageName must .*\n {2}routes must .*\n {2}allowedOrigins\[0\] must not be '\*'/,
  );
});

describe("good origins", () => {
  test.each([
    ["https://app.example.com", false],
    ["https://app.example.com:8443", false],
    ["https://xn--bcher-kva.example", false],
    ["http://localhost:5173", true],
    ["http://127.0.0.1:5173", true],
    ["https://localhost", true],
  ])("%s", (origin, allowLocalOrigins) => {
    expect(() => restApi({ allowedOrigins: [origin], allowLocalOrigins })).not.toThrow();
  });

  test("plain http of another machine is none, even in a development account", () => {
    expect(() => restApi({ ...origins("http://app.example.com"), allowLocalOrigins: true })).toThrow(
      "allowedOrigins[0] must begin with https://",
    );
  });
});
