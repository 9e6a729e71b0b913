import { KmsGrant } from "@cdktf/provider-aws/lib/kms-grant";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/**
 * What a grant can let its holder do. Those of KMS's list that AWS provider 5.100 takes.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grant-operations
 */
export type GrantOperation =
  | "CreateGrant"
  | "Decrypt"
  | "DeriveSharedSecret"
  | "DescribeKey"
  | "Encrypt"
  | "GenerateDataKey"
  | "GenerateDataKeyPair"
  | "GenerateDataKeyPairWithoutPlaintext"
  | "GenerateDataKeyWithoutPlaintext"
  | "GenerateMac"
  | "GetPublicKey"
  | "ReEncryptFrom"
  | "ReEncryptTo"
  | "RetireGrant"
  | "Sign"
  | "Verify"
  | "VerifyMac";

/** Operations of keys that have no encryption context, so that a grant cannot be bound to one. */
const WITHOUT_CONTEXT: readonly GrantOperation[] = [
  "DeriveSharedSecret",
  "GenerateMac",
  "GetPublicKey",
  "Sign",
  "Verify",
  "VerifyMac",
];

export interface GrantProps {
  /** Account that makes the grant, and region of the key. */
  readonly placement: Placement;

  /** ARN of the key; the id alone will do in its own account. Never an alias. */
  readonly keyArn: string;

  /** Name, so that a grant that is made twice is one; up to 256 letters, digits, `:`, `/`, `_`, `-`. */
  readonly name: string;

  /** ARN of the role, user or account that gets the right. */
  readonly granteePrincipal: string;

  /** What the grantee may do with the key. */
  readonly operations: readonly GrantOperation[];

  /**
   * Data that the grant is for, by its encryption context: exactly this, or this and more.
   *
   * @default - all that the key encrypts
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html#grant-constraints
   */
  readonly encryptionContext?: {
    readonly match: "exactly" | "contains";
    readonly pairs: Readonly<Record<string, string>>;
  };

  /**
   * ARN of the principal that may end the grant without a right on the key: in another account than the key's, the role that
   * applies the stack.
   *
   * @default - whoever may revoke it ends it
   */
  readonly retiringPrincipal?: string;

  /**
   * Ends the grant by retiring it, as its retiring principal can, and not by revoking it, which takes a right on the key.
   *
   * @default - true where `retiringPrincipal` is given
   */
  readonly retireOnDelete?: boolean;
}

/**
 * The right of one principal to use a key, beside the key policy: for a service-linked role of another account, for a job that
 * comes and goes, for data of one encryption context. Any change makes a new grant.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
export class Grant extends Construct {
  /** Id of the grant, as CloudTrail and `aws kms list-grants` show it. */
  public readonly grantId: string;

  constructor(scope: Construct, id: string, props: GrantProps) {
    super(scope, id);
    const problem = grantProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, encryptionContext: context, retiringPrincipal } = props;
    const grant = new KmsGrant(this, "grant", {
      ...placement,
      keyId: props.keyArn,
      name: props.name,
      granteePrincipal: props.granteePrincipal,
      operations: [...props.operations].sort(),
      constraints: context && [
        { [context.match === "exactly" ? "encryptionContextEquals" : "encryptionContextSubset"]: { ...context.pairs } },
      ],
      retiringPrincipal,
      retireOnDelete: (props.retireOnDelete ?? retiringPrincipal !== undefined) ? true : undefined,
    });
    this.grantId = grant.grantId;
  }
}

/** What KMS would refuse, in words for a ConfigError; undefined if all is well. */
function grantProblem(props: GrantProps): string | undefined {
  const { keyArn, name, granteePrincipal, operations, encryptionContext } = props;
  if (keyArn.includes("alias/"))
    return `keyArn must name a key, since a grant is not made by an alias, got '${keyArn}'`;
  if (!/^[\w:/-]{1,256}$/.test(name)) {
    return `name must be 1 to 256 letters, digits, ':', '/', '_', '-', got '${name}'`;
  }
  if (!Token.isUnresolved(granteePrincipal) && !/^arn:aws[a-z-]*:(iam|sts)::\d{12}:[^*?]+$/.test(granteePrincipal)) {
    return `granteePrincipal must be the ARN of a role, user or account, got '${granteePrincipal}'`;
  }
  if (operations.length === 0) return "operations must name at least one operation, got none";
  if (encryptionContext === undefined) return undefined;
  if (Object.keys(encryptionContext.pairs).length === 0) return "encryptionContext.pairs must have a pair, got none";
  const without = operations.find((operation) => WITHOUT_CONTEXT.includes(operation));
  return without && `encryptionContext cannot bind ${without}: only symmetric keys that encrypt have one`;
}
