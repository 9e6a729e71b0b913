import { API_FUNCTIONS, type ApiFunctionName } from "../../../functions/rfp-api/contract/functions";
import { openApiDocument } from "../../../functions/rfp-api/contract/open-api";
import { ROUTES } from "../../../functions/rfp-api/contract/routes";
import { RfpRestApi, type RfpRestApiProps } from "../../../modules/rfp-api/rest-api";
import { statementsOf } from "../../support/statements";
import { type Resource, resourceOf, resourcesOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const KEY_ARN = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;
const functions = Object.fromEntries(
  API_FUNCTIONS.map((name) => [
    name,
    { functionName: `rfp-${name}`, functionArn: `arn:aws:lambda:eu-west-1:${TEST_ACCOUNT}:function:rfp-${name}` },
  ]),
) as Record<ApiFunctionName, { functionName: string; functionArn: string }>;

const rfp = (more: Partial<RfpRestApiProps> = {}): StackJson =>
  synth((stack) => {
    new RfpRestApi(stack, "rfp", {
      placement: stack.in("eu-west-1"),
      name: "rfp",
      functions,
      uploadsBucketName: "acme-rfp-uploads",
      keyArn: KEY_ARN,
      userPoolArns: [`arn:aws:cognito-idp:eu-west-1:${TEST_ACCOUNT}:userpool/eu-west-1_abc`],
      allowedOrigins: ["https://rfp.example.com"],
      ...more,
    });
  });

const stack = rfp();
const ADDRESS = /\$\{aws_api_gateway_resource\.([\w-]+)\.id\}/;

/** Path of a resource, put together from its parts. */
function pathOf(id: unknown): string {
  const name = ADDRESS.exec(String(id))?.[1];
  if (name === undefined) return "";
  const { parent_id, path_part } = resourcesOf(stack, "aws_api_gateway_resource")[name] ?? {};
  return `${pathOf(parent_id)}/${String(path_part)}`;
}

/** What stands in the stack, as method and path. */
const methods = new Map(
  Object.values(resourcesOf(stack, "aws_api_gateway_method")).map((method): [string, Resource] => [
    `${String(method.http_method)} ${pathOf(method.resource_id)}`,
    method,
  ]),
);

describe("RfpRestApi", () => {
  test("has the routes of the contract, each with OPTIONS beside it, and no other", () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
    const options = ROUTES.map(({ path }) => `OPTIONS ${path}`);
    expect([...methods.keys()].sort()).toEqual([...routes, ...new Set(options)].sort());
  });

  test.each(ROUTES.filter(({ handler }) => handler !== undefined))(
    "$method $path is answered by $handler, which may be invoked for it alone",
    ({ method, path, handler }) => {
      const integrations = Object.values(resourcesOf(stack, "aws_api_gateway_integration"));
      const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functions[handler as ApiFunctionName].functionArn}/invocations`;
      const own = integrations.filter((each) => each.uri === uri);
      expect(own.map(({ resource_id }) => pathOf(resource_id))).toEqual([path]);
      const permissions = Object.values(resourcesOf(stack, "aws_lambda_permission"));
      const sources = permissions.filter(({ function_name }) => function_name === `rfp-${handler}`);
      expect(sources.map(({ source_arn }) => source_arn)).toEqual([
        "${aws_api_gateway_rest_api.rfp_api_api.execution_arn}/api/" + method + path.replace(/\{\w+\}/g, "*"),
      ]);
    },
  );

  test.each(ROUTES)("$method $path asks for a token and checks parameters and body", (route) => {
    const { authorization, request_validator_id, request_parameters, request_models } =
      methods.get(`${route.method} ${route.path}`) ?? {};
    expect(authorization).toBe("COGNITO_USER_POOLS");
    expect(request_validator_id).toBeDefined();
    const { pathParameters = [], query = [], headers = [] } = route;
    const expected = [
      ...pathParameters.map(({ name }) => [`method.request.path.${name}`, true]),
      ...headers.map(({ name, required = false }) => [`method.request.header.${name}`, required]),
      ...query.map(({ name, required = false }) => [`method.request.querystring.${name}`, required]),
    ];
    expect(request_parameters).toEqual(expected.length === 0 ? undefined : Object.fromEntries(expected));
    expect(request_models !== undefined).toBe(route.body !== undefined);
  });

  test("puts documents into the uploads bucket below incoming/, as bytes", () => {
    expect(resourceOf(stack, "aws_api_gateway_rest_api").binary_media_types).toEqual([
      "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
    const statements = statementsOf(resourceOf(stack, "aws_iam_role_policy").policy);
    expect(statements.PutUploads?.Resource).toBe("arn:aws:s3:::acme-rfp-uploads/incoming/*");
    expect(statements.EncryptUploads?.Resource).toBe(KEY_ARN);
  });

  test("gives API Gateway the bodies' schemas in draft 4, without what draft 4 does not have", () => {
    const models = Object.values(resourcesOf(stack, "aws_api_gateway_model"));
    expect(models.map(({ name }) => name).sort()).toEqual(["QuestionEntry", "UploadRequest"]);
    for (const { schema } of models) {
      expect(JSON.parse(String(schema))).toMatchObject({
        $schema: "http://json-schema.org/draft-04/schema#",
        additionalProperties: false,
      });
      expect(String(schema)).not.toMatch(/"(const|exclusiveMinimum|\$defs|\$ref|examples)"/);
    }
  });

  test("encrypts its logs with the data key and has limits", () => {
    for (const group of Object.values(resourcesOf(stack, "aws_cloudwatch_log_group"))) {
      expect(group.kms_key_id).toBe(KEY_ARN);
    }
    expect(resourceOf(stack, "aws_api_gateway_method_settings")).toMatchObject({
      settings: { throttling_rate_limit: 50, throttling_burst_limit: 100 },
    });
    const limits = { requestsPerSecond: 5, burst: 7 };
    expect(resourceOf(rfp({ limits }), "aws_api_gateway_method_settings")).toMatchObject({
      settings: { throttling_rate_limit: 5, throttling_burst_limit: 7 },
    });
  });

  test("lets documents and long answers pass a web ACL of its own", () => {
    const { rule } = resourceOf(
      rfp({
        webAcl: {
          mode: "own",
          logs: { destinationArn: "arn:aws:s3:::aws-waf-logs-example" },
          reason: "no policy of Firewall Manager holds this account",
        },
      }),
      "aws_wafv2_web_acl",
    ) as { rule: { name: string }[] };
    const bodySize = JSON.stringify(rule.find(({ name }) => name === "body-size"));
    expect([...bodySize.matchAll(/"search_string":"([^"]+)"/g)].map(([, path]) => path)).toEqual([
      "/api/questionnaires/",
      "/api/inference/",
    ]);
  });

  test("names no origin but those that it is given", () => {
    const origins = JSON.stringify(stack).match(/https?:\/\/[^"'\\ ]+/g) ?? [];
    const others = origins.filter((origin) => !origin.startsWith("http://json-schema.org/"));
    expect(new Set(others)).toEqual(new Set(["https://rfp.example.com"]));
    expect(JSON.stringify(stack)).not.toMatch(/Allow-Origin[^,]*'\*'/);
  });

  test("takes local pages in development accounts alone", () => {
    const allowedOrigins = ["http://localhost:5173"];
    expect(() => rfp({ allowedOrigins })).toThrow("allowedOrigins[0] must not be this machine");
    expect(() => rfp({ allowedOrigins, allowLocalOrigins: true })).not.toThrow();
  });
});

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
  };
}

describe("the OpenAPI document and what is deployed", () => {
  const { paths } = openApiDocument() as unknown as { paths: Record<string, Record<string, Operation>> };
  const operations = Object.entries(paths).flatMap(([path, each]) =>
    Object.entries(each).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

  test("have the same methods", () => {
    const deployed = [...methods.keys()].filter((name) => !name.startsWith("OPTIONS "));
    expect(operations.map(([name]) => name).sort()).toEqual(deployed.sort());
  });

  test.each(operations)("%s has the same parameters and body", (name, { parameters = [], requestBody }) => {
    const { request_parameters = {}, request_models } = methods.get(name) ?? {};
    const places: Readonly<Record<string, string>> = { path: "path", query: "querystring", header: "header" };
    const told = parameters.map((each) => [`method.request.${places[each.in]}.${each.name}`, each.required]);
    // OpenAPI says it by the content of the body.
    const declared = Object.entries(request_parameters as object).filter(([each]) => !each.endsWith(".Content-Type"));
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(declared));
    const body = requestBody?.content["application/json"]?.schema.$ref?.split("/").at(-1);
    const model = (request_models as Record<string, string> | undefined)?.$default;
    expect(model).toBe(body && `\${aws_api_gateway_model.rfp_api_model-${body}.name}`);
  });
});
