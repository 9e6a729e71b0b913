import { OpensearchserverlessAccessPolicy } from "@cdktf/provider-aws/lib/opensearchserverless-access-policy";
import { OpensearchserverlessCollection } from "@cdktf/provider-aws/lib/opensearchserverless-collection";
import { OpensearchserverlessSecurityPolicy } from "@cdktf/provider-aws/lib/opensearchserverless-security-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { dataAccessPolicy, encryptionPolicy, type IndexUser, networkPolicy } from "../../policies/collection/policies";
import { keyArnProblem } from "../kms/key-arn";
import type { Placement } from "../placement";

export interface VectorCollectionProps {
  readonly placement: Placement;

  /** Name of the collection and of its policies: 3-32 lower case letters, digits and dashes, a letter first. */
  readonly name: string;

  /** What the collection is for, up to 1,000 characters. */
  readonly description: string;

  /** ARN of the customer managed key, in the same region. Another key is another, empty collection. */
  readonly keyArn: string;

  /**
   * Whether a second copy runs in another zone all the time, which doubles the least that AWS bills by the hour. It
   * cannot be changed: another value is another, empty collection.
   *
   * @default true
   * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-scaling.html
   */
  readonly standbyReplicas?: boolean;

  /** VPC endpoints of OpenSearch Serverless from which the collection is reached too. @default - none */
  readonly vpcEndpointIds?: readonly string[];

  /** Whether Terraform refuses to destroy the collection. @default true */
  readonly preventDestroy?: boolean;
}

/** Who gets at what is in a collection. */
export interface CollectionAccess {
  /** Roles that read and write, each in one index. */
  readonly users: readonly IndexUser[];

  /** ARNs of roles that make and delete indexes, and read none of what is in them. @default - nobody */
  readonly indexMakers?: readonly string[];

  /** What must stand first: roles' policies. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * A vector store of OpenSearch Serverless: encrypted with a key of ours, reached by Amazon Bedrock alone, and open to
 * nobody before `grant`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-vector-search.html
 */
export class VectorCollection extends Construct {
  public readonly collectionName: string;
  public readonly collectionArn: string;
  public readonly collectionId: string;

  readonly #placement: Placement;

  constructor(scope: Construct, id: string, props: VectorCollectionProps) {
    super(scope, id);
    const { placement, name, keyArn } = props;
    const problem = nameProblem(props) ?? keyArnProblem("keyArn", keyArn, { region: placement.regionName });
    if (problem !== undefined) throw new ConfigError(this, problem);
    const policy = (type: "encryption" | "network", text: string) =>
      new OpensearchserverlessSecurityPolicy(this, type, { ...placement, name, type, policy: text });
    const encryption = policy("encryption", encryptionPolicy(name, keyArn));
    const network = policy("network", networkPolicy(name, props.vpcEndpointIds ?? []));
    const collection = new OpensearchserverlessCollection(this, "collection", {
      ...placement,
      name,
      description: props.description,
      type: "VECTORSEARCH",
      standbyReplicas: (props.standbyReplicas ?? true) ? "ENABLED" : "DISABLED",
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
      // Without the one it is not made; without the other it stands open to nobody, not even to Bedrock.
      dependsOn: [encryption, network],
    });
    this.#placement = placement;
    this.collectionName = name;
    this.collectionArn = collection.arn;
    this.collectionId = collection.id;
  }

  /** Says who gets in. Once for a collection; what needs the access waits for what is given back. */
  public grant({ users, indexMakers = [], after = [] }: CollectionAccess): ITerraformDependable {
    if (users.length === 0) throw new ConfigError(this, "grant() must name users, got none");
    return new OpensearchserverlessAccessPolicy(this, "access", {
      ...this.#placement,
      name: this.collectionName,
      type: "data",
      policy: dataAccessPolicy(this.collectionName, users, indexMakers),
      dependsOn: after.length > 0 ? [...after] : undefined,
    });
  }
}

/** https://docs.aws.amazon.com/opensearch-service/latest/ServerlessAPIReference/API_CreateCollection.html */
function nameProblem({ name, description }: VectorCollectionProps): string | undefined {
  if (!/^[a-z][a-z0-9-]{2,31}$/.test(name)) {
    return `name must be 3-32 lower case letters, digits and dashes with a letter first, got ${quote(name)}`;
  }
  if (description.length < 1 || description.length > 1000) {
    return `description must be 1-1000 characters, got ${description.length}`;
  }
  return undefined;
}
