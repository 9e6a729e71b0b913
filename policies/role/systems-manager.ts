import type { Statement } from "../document";

/**
 * Lets Systems Manager give a role to the instances of its own account.
 *
 * Source: https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html.
 * The policy there has no condition, and no page says which source Systems Manager names, so there is none here; the
 * service takes a role of the instance's own account alone.
 */
export function assumedBySystemsManager(): Statement {
  return {
    Sid: "SystemsManager",
    Effect: "Allow",
    Principal: { Service: "ssm.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
}
