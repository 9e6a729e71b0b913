import type { Statement } from "../document";

/**
 * Lets EC2 give a role to instances. EC2 sends no source with it; only whoever may pass the role can name it.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html
 */
export function assumedByInstances(): Statement {
  return {
    Sid: "Instances",
    Effect: "Allow",
    Principal: { Service: "ec2.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
}
