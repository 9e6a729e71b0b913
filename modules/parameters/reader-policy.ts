import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { parameterNameProblem } from "../../core/parameter-name";
import { policyDocument } from "../../policies/document";
import { parameterReader } from "../../policies/identity/parameter-reader";
import { type ReferredSecret, secretReferenceReader } from "../../policies/identity/secret-reference-reader";
import type { Placement } from "../placement";

export interface ParameterReaderPolicyProps {
  /** Account and region of the parameters. */
  readonly placement: Placement;

  /** Name of the role that may read, in the same account: that of a function, say. */
  readonly roleName: string;

  /** Paths without a slash at their end: everything below each. @default - none */
  readonly paths?: readonly string[];

  /** Full names of single parameters. @default - none */
  readonly names?: readonly string[];

  /** Customer managed keys of SecureStrings among them. @default - none */
  readonly keyArns?: readonly string[];

  /** One secret that the role reads through its reference in Parameter Store. @default - none */
  readonly secret?: Omit<ReferredSecret, "accountId" | "region">;
}

/** Lets a role read some parameters of a region, decrypt them, and nothing else. */
export class ParameterReaderPolicy extends Construct {
  constructor(scope: Construct, id: string, props: ParameterReaderPolicyProps) {
    super(scope, id);
    const { placement, roleName, paths = [], names = [], keyArns = [], secret } = props;
    const { accountId, regionName: region } = placement;
    const problem = [...paths, ...names].map((name) => parameterNameProblem(name)).find((each) => each !== undefined);
    if (problem !== undefined) throw new ConfigError(this, `paths and names ${problem}`);
    const readsParameters = paths.length + names.length > 0;
    if (!readsParameters && secret === undefined) {
      throw new ConfigError(this, "paths, names or secret must say what may be read, got none");
    }
    if (!readsParameters && keyArns.length > 0) {
      throw new ConfigError(this, "keyArns must go with the paths or names of what they encrypt, got neither");
    }
    new IamRolePolicy(this, "policy", {
      ...placement,
      // One a region: roles are the same in all of them.
      name: `read-parameters-${region}`,
      role: roleName,
      policy: policyDocument([
        ...(readsParameters ? parameterReader({ accountId, region, paths, names, keyArns }) : []),
        ...(secret === undefined ? [] : secretReferenceReader({ ...secret, accountId, region })),
      ]),
    });
  }
}
