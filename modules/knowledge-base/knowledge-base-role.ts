import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument } from "../../policies/document";
import { assumedByKnowledgeBases, runKnowledgeBase } from "../../policies/role/knowledge-base";
import type { Placement } from "../placement";

export interface KnowledgeBaseRoleProps {
  readonly placement: Placement;

  /** Name of the role. */
  readonly roleName: string;

  /** Id of the model that makes vectors. */
  readonly embeddingModel: string;

  /** ARN of the collection that keeps them. */
  readonly collectionArn: string;

  /** Name of the bucket that is read. */
  readonly bucketName: string;

  /** ARN of the key of bucket and knowledge base. */
  readonly keyArn: string;
}

/** The role of one knowledge base. It comes before the knowledge base, since the collection's policy names it. */
export class KnowledgeBaseRole extends Construct {
  public readonly roleArn: string;

  /** Stands once the role may all that the knowledge base does: Bedrock tries it when the knowledge base is made. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: KnowledgeBaseRoleProps) {
    super(scope, id);
    const { placement, roleName } = props;
    const place = { accountId: placement.accountId, region: placement.regionName };
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "Amazon Bedrock fills and searches a knowledge base",
      assumeRolePolicy: policyDocument([assumedByKnowledgeBases(place)]),
    });
    this.ready = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "knowledge-base",
      role: role.name,
      policy: policyDocument(runKnowledgeBase({ ...place, ...props })),
    });
    this.roleArn = role.arn;
  }
}
