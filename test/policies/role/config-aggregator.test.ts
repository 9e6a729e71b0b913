import { configAggregatorTrust } from "../../../policies/role/config-aggregator";
import { decide, type Decision, type Request } from "../../support/policy-decision";

const SECURITY = "333333333333";
const ROLE = `arn:aws:iam::${SECURITY}:role/example-config-aggregator`;

// A trust policy names no resource: it stands on its role.
const statements = configAggregatorTrust(SECURITY).map((statement) => ({ ...statement, Resource: ROLE }));

const CASES: readonly [string, Partial<Request>, Decision][] = [
  ["AWS Config on behalf of the account", {}, "allowed"],
  ["AWS Config on behalf of a stranger", { context: { "aws:SourceAccount": "999999999999" } }, "not allowed"],
  ["AWS Config on nobody's behalf", { context: {} }, "not allowed"],
  ["another service", { principal: { service: "ec2.amazonaws.com" } }, "not allowed"],
  ["a user of the account", { principal: { arn: `arn:aws:iam::${SECURITY}:user/somebody` } }, "not allowed"],
  ["AWS Config, with tags", { action: "sts:TagSession" }, "not allowed"],
];

describe("configAggregatorTrust", () => {
  test.each(CASES)("%s", (_name, difference, expected) => {
    const request: Request = {
      principal: { service: "config.amazonaws.com" },
      action: "sts:AssumeRole",
      resource: ROLE,
      context: { "aws:SourceAccount": SECURITY },
      ...difference,
    };
    expect(decide(statements, request)).toBe(expected);
  });
});
