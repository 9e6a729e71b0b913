import { LOG_GROUP_RETENTION_IN_DAYS } from "../../../core/log-group-retention";
import { quote } from "../../../core/text";
import { wholeNumberProblem } from "../../../core/whole-number";
import { isKnown } from "../../known";
import { endpointProblems } from "./endpoint";
import { originProblems } from "./origins";
import { DEFAULT_STAGE_NAME, type RestApiProps } from "./props";
import { routeProblems } from "./route-problems";

/** Everything that is wrong with the props of an API. */
export function restApiProblems(props: RestApiProps): string[] {
  const { name, description, stageName = DEFAULT_STAGE_NAME, logRetentionInDays: retention } = props;
  return [
    // It is part of the names of log groups and of the web ACL.
    /^[\w-]{1,100}$/.test(name) ? undefined : `name must be 1 to 100 letters, digits, '-', '_', got ${quote(name)}`,
    description.trim() === "" ? "description must say what the API is for" : undefined,
    // https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html
    /^\w{1,128}$/.test(stageName) ? undefined : `stageName must be letters, digits and '_', got ${quote(stageName)}`,
    ...routeProblems(props.routes),
    ...poolProblems(props.authorization.userPoolArns, props.routes),
    ...originProblems(props.allowedOrigins, props.allowLocalOrigins ?? false),
    ...endpointProblems(props.endpoint ?? { mode: "regional" }, props.domain !== undefined),
    retention === undefined || LOG_GROUP_RETENTION_IN_DAYS.some((days) => days === retention)
      ? undefined
      : `logRetentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retention}`,
    // A mock, as of OPTIONS, cannot answer with bytes.
    (props.binaryMediaTypes ?? []).includes("*/*")
      ? "binaryMediaTypes must not be '*/*': name the types, since OPTIONS would no longer be answered"
      : undefined,
    ...(props.binaryMediaTypes ?? []).map((type) =>
      /^[\w.+-]+\/([\w.+-]+|\*)$/.test(type) || type === "*/*"
        ? undefined
        : `binaryMediaTypes must be media types such as image/png, got ${quote(type)}`,
    ),
    wholeNumberProblem("minimumCompressionBytes", props.minimumCompressionBytes, 0, 10_485_760),
  ].filter((problem) => problem !== undefined);
}

function poolProblems(arns: readonly string[], routes: RestApiProps["routes"]): string[] {
  const needed = routes.some(({ authorization = "cognito" }) => authorization === "cognito");
  if (needed && arns.length === 0) return ["authorization.userPoolArns must name a user pool"];
  return arns
    .filter((arn) => isKnown(arn) && !/^arn:aws[\w-]*:cognito-idp:[\w-]+:\d{12}:userpool\/[\w-]+$/.test(arn))
    .map((arn) => `authorization.userPoolArns must be ARNs of user pools, got ${quote(arn)}`);
}
