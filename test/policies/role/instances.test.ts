import { assumedByInstances } from "../../../policies/role/instances";
import { decide } from "../../support/policy-decision";

describe("assumedByInstances", () => {
  const statements = [{ ...assumedByInstances(), Resource: "*" }];
  test.each([
    ["EC2", { service: "ec2.amazonaws.com" }, "sts:AssumeRole", "allowed"],
    ["EC2 tagging a session", { service: "ec2.amazonaws.com" }, "sts:TagSession", "not allowed"],
    ["Auto Scaling", { service: "autoscaling.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    ["Lambda", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    ["Systems Manager", { service: "ssm.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    ["a user", { arn: "arn:aws:iam::444444444444:user/u" }, "sts:AssumeRole", "not allowed"],
    ["a role of another account", { arn: "arn:aws:iam::999999999999:role/r" }, "sts:AssumeRole", "not allowed"],
    ["nobody", { anonymous: true as const }, "sts:AssumeRole", "not allowed"],
  ])("%s: %j %s -> %s", (_, principal, action, expected) => {
    const resource = "arn:aws:iam::444444444444:role/shop";
    expect(decide(statements, { principal, action, resource })).toBe(expected);
  });
});
