import { halvesOfEverything, isCidrProblem, readCidr } from "../../../core/cidr";
import { quote } from "../../../core/text";
import type { Statement } from "../../../policies/document";
import { fromAddresses, fromVpcEndpoints } from "../../../policies/rest-api/access";
import { isKnown } from "../../known";
import type { RestApiEndpoint } from "./props";

/** Statements of the API's resource policy; none for an API that everybody reaches. */
export function endpointStatements(endpoint: RestApiEndpoint, executionArn: string): Statement[] {
  if (endpoint.mode === "private") return fromVpcEndpoints(executionArn, endpoint.vpcEndpointIds);
  return endpoint.sourceIps === undefined ? [] : fromAddresses(executionArn, endpoint.sourceIps);
}

/** What is wrong with where the API is to be reached from. */
export function endpointProblems(endpoint: RestApiEndpoint, hasDomain: boolean): string[] {
  if (endpoint.mode === "private") {
    const ids = endpoint.vpcEndpointIds;
    return [
      ...(ids.length === 0 ? ["endpoint.vpcEndpointIds must name an endpoint, or nobody reaches the private API"] : []),
      ...ids
        .filter((id) => isKnown(id) && !/^vpce-[0-9a-f]{8,17}$/.test(id))
        .map((id) => `endpoint.vpcEndpointIds must look like vpce-0123456789abcdef0, got ${quote(id)}`),
      ...repeated("endpoint.vpcEndpointIds", ids),
      ...(hasDomain ? ["domain is for a regional API: a private one keeps its own name"] : []),
    ];
  }
  const { sourceIps } = endpoint;
  if (sourceIps === undefined) return [];
  if (sourceIps.length === 0)
    return ["endpoint.sourceIps must name a range; leave it out to let everybody reach the API"];
  return [...sourceIps.flatMap(addressProblem), ...repeated("endpoint.sourceIps", sourceIps)];
}

function addressProblem(address: string, index: number): string[] {
  const prop = `endpoint.sourceIps[${index}]`;
  if (!isKnown(address)) return [`${prop} must be known before Terraform runs`];
  const read = readCidr(address);
  if (isCidrProblem(read)) return [`${prop}: ${read.problem}`];
  if (halvesOfEverything(read) === undefined) return [];
  return [`${prop} must not be everything, got ${quote(address)}: leave sourceIps out to let everybody reach the API`];
}

function repeated(prop: string, values: readonly string[]): string[] {
  const twice = values.find((value, index) => values.indexOf(value) < index);
  return twice === undefined ? [] : [`${prop} must name ${quote(twice)} once`];
}
