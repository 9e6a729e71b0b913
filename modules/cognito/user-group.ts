import { CognitoUserGroup } from "@cdktf/provider-aws/lib/cognito-user-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import type { Placement } from "../placement";

export interface UserGroupProps {
  readonly placement: Placement;

  /** The pool: `userPoolId` of a `UserPool`. */
  readonly userPoolId: string;

  /** Name of the group, 1-128 characters without spaces. Tokens carry it in `cognito:groups`. */
  readonly name: string;

  /** Who belongs to the group. @default - nothing is said */
  readonly description?: string;
}

/**
 * A group of users, which an application reads from their tokens. It brings no role of IAM: that would be for identity
 * pools alone. Who is in it is for administrators, and no part of Terraform's state.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
export class UserGroup extends Construct {
  public readonly groupName: string;

  constructor(scope: Construct, id: string, { placement, userPoolId, name, description }: UserGroupProps) {
    super(scope, id);
    if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u.test(name)) {
      throw new ConfigError(this, `name must be 1-128 characters without spaces, got ${quote(name)}`);
    }
    if ((description ?? "").length > 2048) {
      throw new ConfigError(this, `description must be at most 2048 characters, got ${description?.length}`);
    }
    this.groupName = new CognitoUserGroup(this, "group", { ...placement, userPoolId, name, description }).name;
  }
}
