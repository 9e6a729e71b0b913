import { assumedBySystemsManager } from "../../../policies/role/systems-manager";

test("Systems Manager alone may give the role to instances", () => {
  expect(assumedBySystemsManager()).toEqual({
    Sid: "SystemsManager",
    Effect: "Allow",
    Principal: { Service: "ssm.amazonaws.com" },
    Action: "sts:AssumeRole",
  });
});
