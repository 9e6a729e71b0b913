import type { APIGatewayProxyResult, Context } from "aws-lambda";
import type { ApiFunctionName } from "../contract/functions";
import { type Answer, allowedOrigin, proxyResult } from "./answer";
import { RequestProblem } from "./problem";
import { ApiRequest } from "./request";
import { type Settings, settingsOf } from "./settings";
import { faultOf, logger } from "./telemetry";

/** What a function makes of a request; it throws a RequestProblem for what is wrong with it. */
export type AnswerRequest<Name extends ApiFunctionName> = (
  request: ApiRequest,
  settings: Settings<Name>,
) => Promise<Answer>;

/**
 * Handler of a function behind the API. Whatever happens, API Gateway gets an answer that it understands: a function
 * that throws, or answers something else, would be a 502 without CORS headers to the caller.
 */
export function apiHandler<Name extends ApiFunctionName>(name: Name, answerRequest: AnswerRequest<Name>) {
  return async (event: unknown, context?: Context): Promise<APIGatewayProxyResult> => {
    const request = new ApiRequest(event);
    const id = request.id ?? context?.awsRequestId;
    if (context !== undefined) logger.addContext(context);
    logger.resetKeys();
    logger.appendKeys({ correlation_id: id });
    const answer = await answerOrProblem(id, async () => answerRequest(request, settingsOf(name)));
    logger.info("request answered", { route: name, status: answer.status });
    return proxyResult(answer, allowedOrigin(request.header("origin"), process.env.ALLOWED_ORIGINS));
  };
}

async function answerOrProblem(id: string | undefined, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof RequestProblem) return problem(error.status, error.message, id);
    logger.error("request failed", faultOf(error));
    return problem(500, "something went wrong here: try again, and if that does not help report the request's id", id);
  }
}

function problem(status: number, message: string, id: string | undefined): Answer {
  return { status, body: { message, ...(id !== undefined && { request_id: id }) } };
}
