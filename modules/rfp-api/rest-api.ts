import { Construct } from "constructs";
import { z } from "zod";
import { type ApiFunctionName, UPLOADS_PREFIX } from "../../functions/rfp-api/contract/functions";
import { DOCUMENT_TYPES, type Route, ROUTES } from "../../functions/rfp-api/contract/routes";
import type { JsonSchema, RestApiRoute } from "../api-gateway/rest-api/route";
import { RestApi, type RestApiProps } from "../api-gateway/rest-api/rest-api";
import { ConfigError } from "../../core/errors";

export interface RfpRestApiProps extends Pick<
  RestApiProps,
  | "placement"
  | "name"
  | "allowedOrigins"
  | "allowLocalOrigins"
  | "endpoint"
  | "webAcl"
  | "domain"
  | "logRetentionInDays"
> {
  /** The functions that answer routes. */
  readonly functions: Readonly<
    Record<ApiFunctionName, { readonly functionArn: string; readonly functionName: string }>
  >;

  /** Where documents go. */
  readonly uploadsBucketName: string;

  /** The account's data key: that of the uploads bucket and of the log groups. */
  readonly keyArn: string;

  /** Pools whose users may call, with their ID token. */
  readonly userPoolArns: readonly string[];

  /** Limits of each method, for all callers together. @default - 50 requests a second, 100 at once */
  readonly limits?: RestApiProps["limits"];
}

/** People at work on questionnaires, not machines: far below the account's 10,000 a second. */
const DEFAULT_LIMITS = { requestsPerSecond: 50, burst: 100 };

/** The API of the RFP workload: the routes of its contract, as a REST API. */
export class RfpRestApi extends Construct {
  public readonly api: RestApi;

  constructor(scope: Construct, id: string, props: RfpRestApiProps) {
    super(scope, id);
    const { keyArn, userPoolArns, limits = DEFAULT_LIMITS } = props;
    this.api = new RestApi(this, "api", {
      ...props,
      description: "Answers for requests for proposal",
      routes: ROUTES.map((route) => this.route(route, props)),
      authorization: { userPoolArns },
      limits,
      encryption: { mode: "customer", keyArn },
      // Documents are bytes; everything else is JSON.
      binaryMediaTypes: DOCUMENT_TYPES,
    });
  }

  private route(route: Route, { functions, uploadsBucketName: bucketName, keyArn }: RfpRestApiProps): RestApiRoute {
    const { method, path, handler, query = [], headers = [] } = route;
    const keyParameter = route.pathParameters?.[0]?.name ?? "";
    return {
      method,
      path,
      integration:
        handler === undefined
          ? { s3Put: { bucketName, keyPrefix: UPLOADS_PREFIX, keyParameter, keyArn } }
          : { function: functions[handler] },
      request: {
        body: this.model(route),
        largeBody: route.largeBody,
        requiredHeaders: headers.filter(({ required }) => required).map(({ name }) => name),
        requiredQuery: query.filter(({ required }) => required).map(({ name }) => name),
        query: query.filter(({ required }) => !required).map(({ name }) => name),
      },
    };
  }

  /** The body's schema as API Gateway takes it, under the title that the contract gives it. */
  private model({ body, operation }: Route): { readonly name: string; readonly schema: JsonSchema } | undefined {
    if (body === undefined) return undefined;
    const schema = z.toJSONSchema(body, { target: "draft-4" });
    if (schema.title === undefined)
      throw new ConfigError(this, `the body of ${operation} needs a title in the contract`);
    return { name: schema.title, schema };
  }
}
