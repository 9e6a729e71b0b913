import { assumedByResponseTeam } from "../../../policies/role/shield";
import { decide } from "../../support/policy-decision";

const ROLE = "arn:aws:iam::444444444444:role/example-shield-response-team";

describe("assumedByResponseTeam", () => {
  // A trust policy has no resource of its own: it is the role's.
  const statements = [{ ...assumedByResponseTeam("444444444444"), Resource: "*" }];
  const team = { service: "drt.shield.amazonaws.com" };
  test.each([
    ["the team for this account", team, "sts:AssumeRole", { "aws:SourceAccount": "444444444444" }, "allowed"],
    ["the team without an account", team, "sts:AssumeRole", {}, "allowed"],
    ["the team for another", team, "sts:AssumeRole", { "aws:SourceAccount": "999999999999" }, "not allowed"],
    ["the team tagging", team, "sts:TagSession", {}, "not allowed"],
    ["Shield itself", { service: "shield.amazonaws.com" }, "sts:AssumeRole", {}, "not allowed"],
    ["AWS WAF", { service: "waf.amazonaws.com" }, "sts:AssumeRole", {}, "not allowed"],
    ["an administrator", { arn: "arn:aws:iam::444444444444:role/admin" }, "sts:AssumeRole", {}, "not allowed"],
    ["the root user", { arn: "arn:aws:iam::444444444444:root" }, "sts:AssumeRole", {}, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});
