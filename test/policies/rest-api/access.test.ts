import { fromAddresses, fromVpcEndpoints } from "../../../policies/rest-api/access";
import { decide, type Decision, type Request } from "../../support/policy-decision";

const API = "arn:aws:execute-api:eu-west-1:444444444444:a1b2c3d4e5";
const JOBS = `${API}/api/GET/jobs`;
const anybody = { anonymous: true } as const;
const role = { arn: "arn:aws:iam::444444444444:role/shop" };

type Case = readonly [
  name: string,
  principal: Request["principal"],
  action: string,
  resource: string,
  context: Request["context"],
  expected: Decision,
];

const of = (sourceIp: string) => ({ "aws:SourceIp": sourceIp });
const through = (endpoint: string) => ({ "aws:SourceVpce": endpoint });

describe("fromAddresses", () => {
  const statements = fromAddresses(API, ["203.0.113.0/24", "2001:db8::/32"]);
  test.each<Case>([
    ["a listed range", anybody, "execute-api:Invoke", JOBS, of("203.0.113.7"), "allowed"],
    ["the last address of the range", anybody, "execute-api:Invoke", JOBS, of("203.0.113.255"), "allowed"],
    ["a listed range of IPv6", anybody, "execute-api:Invoke", JOBS, of("2001:db8::7"), "allowed"],
    ["another method and stage", anybody, "execute-api:Invoke", `${API}/v2/PUT/x`, of("203.0.113.7"), "allowed"],
    ["the address beside the range", anybody, "execute-api:Invoke", JOBS, of("203.0.114.0"), "denied"],
    ["another range of IPv6", anybody, "execute-api:Invoke", JOBS, of("2001:db9::7"), "denied"],
    ["a role of the account, from elsewhere", role, "execute-api:Invoke", JOBS, of("198.51.100.7"), "denied"],
    ["a request without an address", anybody, "execute-api:Invoke", JOBS, {}, "denied"],
    ["clearing the cache", anybody, "execute-api:InvalidateCache", JOBS, of("203.0.113.7"), "not allowed"],
    ["another API", anybody, "execute-api:Invoke", JOBS.replace("a1b2", "ffff"), of("203.0.113.7"), "not allowed"],
  ])("%s", (_name, principal, action, resource, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });

  test("is the same whatever the order of the list, so that no plan shows a change", () => {
    expect(fromAddresses(API, ["2001:db8::/32", "203.0.113.0/24"])).toEqual(statements);
  });
});

describe("fromVpcEndpoints", () => {
  const statements = fromVpcEndpoints(API, ["vpce-0aaaaaaaaaaaaaaaa", "vpce-0bbbbbbbbbbbbbbbb"]);
  test.each<Case>([
    ["a listed endpoint", anybody, "execute-api:Invoke", JOBS, through("vpce-0aaaaaaaaaaaaaaaa"), "allowed"],
    ["the other one", role, "execute-api:Invoke", JOBS, through("vpce-0bbbbbbbbbbbbbbbb"), "allowed"],
    ["another method", anybody, "execute-api:Invoke", `${API}/api/PUT/x`, through("vpce-0aaaaaaaaaaaaaaaa"), "allowed"],
    ["another endpoint", anybody, "execute-api:Invoke", JOBS, through("vpce-0cccccccccccccccc"), "denied"],
    ["another endpoint, by a role", role, "execute-api:Invoke", JOBS, through("vpce-0cccccccccccccccc"), "denied"],
    ["no endpoint", anybody, "execute-api:Invoke", JOBS, {}, "denied"],
    ["an address that looks right", anybody, "execute-api:Invoke", JOBS, of("203.0.113.7"), "denied"],
    ["clearing the cache", role, "execute-api:InvalidateCache", JOBS, through("vpce-0aaaaaaaaaaaaaaaa"), "not allowed"],
  ])("%s", (_name, principal, action, resource, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});
