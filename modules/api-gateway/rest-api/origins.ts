import { quote } from "../../../core/text";
import { isKnown } from "../../known";

const ORIGIN = /^(https?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::([1-9]\d{0,4}))?$/;
const LOCAL = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/;
const EXAMPLE = "write one as browsers send it, such as https://app.example.com";

/**
 * What is wrong with the origins whose pages may call an API. Every origin is compared as a whole, so it must be written as
 * browsers send it: no path, no slash at its end, lower case, no port that the scheme has anyway.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export function originProblems(origins: readonly string[], allowLocal: boolean): string[] {
  if (origins.length === 0) return [`allowedOrigins must name at least one origin: ${EXAMPLE}`];
  const problems = origins.flatMap((origin, index) => {
    const problem = originProblem(origin, allowLocal);
    return problem === undefined ? [] : [`allowedOrigins[${index}] ${problem}`];
  });
  const twice = origins.find((origin, index) => origins.indexOf(origin) < index);
  return twice === undefined ? problems : [...problems, `allowedOrigins must name ${quote(twice)} once`];
}

function originProblem(origin: string, allowLocal: boolean): string | undefined {
  if (!isKnown(origin)) return `must be known before Terraform runs: ${EXAMPLE}`;
  if (origin === "*") return `must not be '*', which lets every page call the API: ${EXAMPLE}`;
  const [, scheme, host, port] = ORIGIN.exec(origin) ?? [];
  if (scheme === undefined || host === undefined) return `is no origin, got ${quote(origin)}: ${EXAMPLE}`;
  if (Number(port ?? 1) > 65_535) return `has no such port, got ${quote(origin)}`;
  if (port === (scheme === "https" ? "443" : "80")) return `must leave out the port ${port}, got ${quote(origin)}`;
  const isLocal = LOCAL.test(host);
  if (isLocal && !allowLocal) {
    return `must not be this machine, got ${quote(origin)}: set allowLocalOrigins in development accounts alone`;
  }
  if (scheme === "http" && !isLocal) return `must begin with https://, got ${quote(origin)}`;
  return undefined;
}
