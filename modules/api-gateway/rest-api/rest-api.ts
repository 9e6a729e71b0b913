import { ApiGatewayAuthorizer } from "@cdktf/provider-aws/lib/api-gateway-authorizer";
import { ApiGatewayModel } from "@cdktf/provider-aws/lib/api-gateway-model";
import { ApiGatewayRestApi } from "@cdktf/provider-aws/lib/api-gateway-rest-api";
import { ApiGatewayRestApiPolicy } from "@cdktf/provider-aws/lib/api-gateway-rest-api-policy";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { canonicalJson, type Json } from "../../../core/json";
import { policyDocument } from "../../../policies/document";
import { acknowledge } from "../../acknowledge";
import { ApiDomain } from "../../edge/api-gateway/api-domain";
import { RequestValidation } from "../../edge/api-gateway/request-validation";
import { UsagePlan } from "../../edge/api-gateway/usage-plan";
import { endpointStatements } from "./endpoint";
import { GatewayResponses } from "./gateway-responses";
import { OptionsMethod } from "./options-method";
import { restApiProblems } from "./problems";
import { DEFAULT_STAGE_NAME, type RestApiProps } from "./props";
import { ResourceTree } from "./resource-tree";
import { pathId, routeId } from "./route";
import { RouteMethod } from "./route-method";
import { DeployedStage } from "./stage";
import { OwnWebAcl, uploadPaths } from "./web-acl";

export type { RestApiDomain, RestApiEndpoint, RestApiProps, RestApiWebAcl } from "./props";

const DEFAULT_COMPRESSION_BYTES = 1024;

/**
 * A REST API made of a table of routes: callers sign in with Cognito, requests are validated, pages of listed origins may
 * call it, everything is logged and limited, and every change of it is deployed.
 *
 * The account and region need `ApiGatewayLogging`, which the landing zone makes.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html
 */
export class RestApi extends Construct {
  public readonly restApiId: string;
  /** Name of the API: the dimension ApiName of its metrics. */
  public readonly apiName: string;
  /** Name of the stage: the dimension Stage of its metrics. It stands once the stage does. */
  public readonly stageName: string;
  public readonly stageArn: string;
  /** Without a slash at its end; paths of routes come after it. */
  public readonly url: string;
  public readonly accessLogGroupName: string;
  public readonly executionLogGroupName: string;
  /** Of the API's own web ACL, whose name is the API's; undefined under Firewall Manager. */
  public readonly webAclArn: string | undefined;
  /** What the API's own name stands for: the target of a record that is made elsewhere. */
  public readonly domainTarget: ApiDomain["target"] | undefined;

  constructor(scope: Construct, id: string, props: RestApiProps) {
    super(scope, id);
    const problems = restApiProblems(props);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
    const { placement, name, domain, usagePlan, stageName = DEFAULT_STAGE_NAME } = props;
    const { webAcl = { mode: "firewall-manager" } } = props;
    const api = this.api(props);
    const restApiId = api.id;
    const { stage, ...deployed } = new DeployedStage(this, "stage", {
      ...props,
      stageName,
      restApiId,
      tags: webAcl.mode === "own" ? webAcl.stageTags : undefined,
      deployed: [api, ...this.policy(props, api), ...this.routes(props, api, stageName), ...this.answers(props, api)],
    });
    this.restApiId = restApiId;
    this.apiName = name;
    this.stageName = deployed.stageName;
    this.stageArn = stage.arn;
    this.accessLogGroupName = deployed.accessLogGroupName;
    this.executionLogGroupName = deployed.executionLogGroupName;
    const stages = [{ restApiId, stageName: this.stageName }];
    if (usagePlan !== undefined) new UsagePlan(this, "usage-plan", { ...usagePlan, placement, name, stages });

    const basePath = domain?.basePath === undefined ? "" : `/${domain.basePath}`;
    if (webAcl.mode === "own") {
      const prefixes = domain === undefined ? [`/${stageName}`] : [`/${stageName}`, basePath];
      this.webAclArn = new OwnWebAcl(this, "web-acl", {
        placement,
        name,
        stageArn: stage.arn,
        webAcl,
        uploadPaths: uploadPaths(props.routes, prefixes),
      }).webAclArn;
    } else {
      acknowledge(stage, "LZ-APIGATEWAY-05", "a policy of Firewall Manager puts the organization's web ACL before it");
    }
    this.url = domain === undefined ? stage.invokeUrl : `https://${domain.domainName}${basePath}`;
    this.domainTarget = domain && this.domain(props, domain);
  }

  private api({ placement, name, description, domain, ...props }: RestApiProps): ApiGatewayRestApi {
    const { endpoint = { mode: "regional" }, minimumCompressionBytes = DEFAULT_COMPRESSION_BYTES } = props;
    return new ApiGatewayRestApi(this, "api", {
      ...placement,
      name,
      description,
      endpointConfiguration:
        endpoint.mode === "private"
          ? { types: ["PRIVATE"], vpcEndpointIds: [...endpoint.vpcEndpointIds] }
          : { types: ["REGIONAL"] },
      binaryMediaTypes: props.binaryMediaTypes && [...props.binaryMediaTypes],
      minimumCompressionSize: String(minimumCompressionBytes),
      // Else callers would go round the name, and round what is asked of them there.
      disableExecuteApiEndpoint: domain === undefined ? undefined : true,
    });
  }

  private policy({ placement, endpoint = { mode: "regional" } }: RestApiProps, api: ApiGatewayRestApi) {
    const statements = endpointStatements(endpoint, api.executionArn);
    if (statements.length === 0) return [];
    const policy = policyDocument(statements);
    return [new ApiGatewayRestApiPolicy(this, "policy", { ...placement, restApiId: api.id, policy })];
  }

  private routes(props: RestApiProps, api: ApiGatewayRestApi, stageName: string): TerraformResource[] {
    const { placement, name, routes, allowedOrigins } = props;
    const restApiId = api.id;
    const paths = [...new Set(routes.map(({ path }) => path))];
    const tree = new ResourceTree(this, "path", { placement, restApiId, rootResourceId: api.rootResourceId, paths });
    const { validatorId } = new RequestValidation(this, "validation", { placement, restApiId, name: "all" });
    const authorizer = this.authorizer(props, restApiId);
    const models = this.models(props, restApiId);
    const context = { restApiId, name, executionArn: api.executionArn, stageName, allowedOrigins };
    const methods = routes.map((route) => {
      return new RouteMethod(this, routeId(route), {
        placement,
        api: context,
        route,
        resourceId: tree.idOf(route.path),
        validatorId,
        authorizerId: authorizer?.id,
        apiKeyRequired: props.usagePlan !== undefined,
        modelName: route.request?.body && models.get(route.request.body.name)?.name,
      });
    });
    const options = paths.map((path) => {
      const here = routes.filter((route) => route.path === path);
      return new OptionsMethod(this, `options-${pathId(path)}`, {
        placement,
        restApiId,
        resourceId: tree.idOf(path),
        allowedOrigins,
        methods: here.map(({ method }) => method),
        requiredHeaders: [
          ...here.flatMap(({ request }) => request?.requiredHeaders ?? []),
          ...(props.usagePlan === undefined ? [] : ["x-api-key"]),
        ],
      });
    });
    return [
      ...tree.resources,
      ...(authorizer === undefined ? [] : [authorizer]),
      ...models.values(),
      ...[...methods, ...options].flatMap(({ resources }) => resources),
    ];
  }

  private authorizer({ placement, routes, authorization }: RestApiProps, restApiId: string) {
    if (routes.every((route) => route.authorization === "iam")) return undefined;
    return new ApiGatewayAuthorizer(this, "authorizer", {
      ...placement,
      restApiId,
      name: "cognito",
      type: "COGNITO_USER_POOLS",
      providerArns: [...authorization.userPoolArns],
    });
  }

  private models({ placement, routes }: RestApiProps, restApiId: string): Map<string, ApiGatewayModel> {
    const bodies = new Map(
      routes.flatMap(({ request }) => request?.body ?? []).map((body) => [body.name, body.schema]),
    );
    const models = [...bodies].map(([name, schema]) => {
      const model = new ApiGatewayModel(this, `model-${name}`, {
        ...placement,
        restApiId,
        name,
        contentType: "application/json",
        schema: canonicalJson(schema as Json),
      });
      return [name, model] as const;
    });
    return new Map(models);
  }

  private answers({ placement, allowedOrigins }: RestApiProps, api: ApiGatewayRestApi) {
    return new GatewayResponses(this, "refusals", { placement, restApiId: api.id, allowedOrigins }).responses;
  }

  private domain({ placement }: RestApiProps, domain: NonNullable<RestApiProps["domain"]>): ApiDomain["target"] {
    const { basePath, ...rest } = domain;
    const { restApiId, stageName } = this;
    return new ApiDomain(this, "domain", { ...rest, placement, apis: { api: { restApiId, stageName, basePath } } })
      .target;
  }
}
