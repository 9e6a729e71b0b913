import { ApiGatewayRequestValidator } from "@cdktf/provider-aws/lib/api-gateway-request-validator";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";

/** What a request must bring. */
export interface RequiredRequest {
  /** Headers that must be there and not empty, such as X-Client-Version. Case makes no difference to callers. */
  readonly headers?: readonly string[];

  /** Query parameters that must be there and not empty. */
  readonly queryParameters?: readonly string[];

  /** Name of the model (a JSON schema) that a body of type application/json must follow. */
  readonly bodyModel?: string;
}

/** Arguments of aws_api_gateway_method, to be spread into it. */
export interface ValidatedMethod {
  readonly requestValidatorId: string;
  readonly requestParameters: { [parameter: string]: boolean };
  readonly requestModels?: { [contentType: string]: string };
}

export interface RequestValidationProps {
  /** Account and region of the API. */
  readonly placement: Placement;

  /** Id of the REST API. */
  readonly restApiId: string;

  /** Name of the validator. @default "required" */
  readonly name?: string;
}

/**
 * Lets API Gateway answer 400 to requests that lack what they must bring, before they reach the back end: headers, query
 * parameters, and a body by a schema.
 *
 *     new ApiGatewayMethod(this, "post", { ...placement, ..., ...validation.of({ headers: ["X-Client-Version"] }) });
 *
 * It looks whether a header is there, not at what it says: that is a rule of AWS WAF.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export class RequestValidation extends Construct {
  /** Id of the validator, for methods whose arguments are made elsewhere. */
  public readonly validatorId: string;

  constructor(scope: Construct, id: string, { placement, restApiId, name = "required" }: RequestValidationProps) {
    super(scope, id);
    this.validatorId = new ApiGatewayRequestValidator(this, "validator", {
      ...placement,
      restApiId,
      name,
      validateRequestParameters: true,
      validateRequestBody: true,
    }).id;
  }

  /** What a method needs so that requests without these are refused. */
  public of({ headers = [], queryParameters = [], bodyModel }: RequiredRequest): ValidatedMethod {
    const parameters = [
      ...headers.map((name) => parameter(this, "headers", "header", name)),
      ...queryParameters.map((name) => parameter(this, "queryParameters", "querystring", name)),
    ];
    if (parameters.length === 0 && bodyModel === undefined) {
      throw new ConfigError(this, "of() must name headers, queryParameters or a bodyModel, got none");
    }
    return {
      requestValidatorId: this.validatorId,
      requestParameters: Object.fromEntries(parameters.map((name) => [name, true])),
      requestModels: bodyModel === undefined ? undefined : { "application/json": bodyModel },
    };
  }
}

function parameter(scope: Construct, prop: string, location: string, name: string): string {
  if (!/^[A-Za-z0-9._$-]+$/.test(name)) {
    throw new ConfigError(scope, `${prop} must be letters, digits and . _ $ -, got '${name}'`);
  }
  return `method.request.${location}.${name}`;
}
