import { arn, bucketArn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/** What the policy of a VPC endpoint is made from. */
export interface EndpointContext {
  /** The service as in com.amazonaws.<region>.<service>. */
  readonly service: string;
  readonly region: string;
  /** Id of the organization, o-.... */
  readonly organizationId: string;
  /** Accounts whose private APIs are called by the endpoint of execute-api. */
  readonly apiAccountIds: readonly string[];
}

/**
 * What may go through a VPC endpoint: identities of the organization reach resources of the organization, AWS services
 * act on its behalf, and what AWS itself owns and hands out can be read. Everything else stays out, in both directions.
 * A policy of an endpoint gives no rights: it limits what other policies give.
 *
 * Sources: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function organizationEndpoint(context: EndpointContext): Statement[] {
  const { organizationId } = context;
  if (context.service === "execute-api") return [invokeApis(context)];
  return [
    {
      Sid: "OrganizationToOrganization",
      Effect: "Allow",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": organizationId, "aws:ResourceOrgID": organizationId },
      },
    },
    {
      Sid: "AwsServices",
      Effect: "Allow",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } },
    },
    ...(OWNED_BY_AWS[context.service]?.(context) ?? []),
  ];
}

/**
 * Callers of a private API often have a token of an identity provider and no identity of AWS, so what they reach is
 * limited and not who they are. Who may call is for the API's own policy and authorizer.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html
 */
function invokeApis({ region, apiAccountIds }: EndpointContext): Statement {
  return {
    Sid: "InvokeApis",
    Effect: "Allow",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: apiAccountIds.map((account) => arn({ service: "execute-api", region, account, resource: "*" })),
  };
}

/** What belongs to AWS and not to the organization, by service, and is needed all the same. */
const OWNED_BY_AWS: Readonly<Record<string, (context: EndpointContext) => Statement[]>> = {
  // Packages of Amazon Linux are read without an identity, those of Systems Manager and layers of ECR with one.
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html
  // https://docs.aws.amazon.com/linux/al2023/ug/repos-al2023.html
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
  s3: ({ region }) => [
    {
      Sid: "ReadObjectsOfAws",
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: [
        `al2023-repos-${region}-de612dc2`,
        `amazon-ssm-${region}`,
        `amazon-ssm-packages-${region}`,
        `amazoncloudwatch-agent-${region}`,
        `amazonlinux-2-repos-${region}`,
        // Its name ends with characters of the region's own.
        `aws-patch-manager-${region}-*`,
        `aws-ssm-${region}`,
        `aws-ssm-distributor-file-${region}`,
        `aws-ssm-document-attachments-${region}`,
        `aws-windows-downloads-${region}`,
        `patch-baseline-snapshot-${region}`,
        `prod-${region}-starport-layer-bucket`,
        `${region}-birdwatcher-prod`,
      ].map((bucket) => bucketArn(bucket, "*", partitionOf(region))),
    },
  ],
  ssm: (context) => [
    ofOrganization(context, "ReadDocumentsAndParametersOfAws", {
      Action: [
        "ssm:Describe*",
        "ssm:Get*",
        "ssm:List*",
        "ssm:SendCommand",
        "ssm:CreateAssociation",
        "ssm:StartSession",
      ],
      Resource: ["parameter/aws/*", "document/*"].map((resource) =>
        arn({ service: "ssm", region: context.region, resource }),
      ),
    }),
  ],
  // Images that Amazon owns.
  ec2: (context) => [
    ofOrganization(
      context,
      "StartImagesOfAws",
      { Action: "ec2:RunInstances", Resource: "*" },
      { "ec2:Owner": "amazon" },
    ),
  ],
  // Whoever comes from an identity provider has no organization before the role is his.
  sts: ({ organizationId }) => [
    {
      Sid: "FederatedToOrganization",
      Effect: "Allow",
      Principal: "*",
      Action: ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceOrgID": organizationId } },
    },
  ],
  "bedrock-runtime": (context) => [
    ofOrganization(context, "InvokeModelsOfAws", {
      Action: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
      // Inference profiles reach models of other regions.
      Resource: arn({
        partition: partitionOf(context.region),
        service: "bedrock",
        region: "*",
        resource: "foundation-model/*",
      }),
    }),
  ],
};

/** A statement for identities of the organization alone. */
function ofOrganization(
  { organizationId }: EndpointContext,
  Sid: string,
  what: { readonly Action: string | readonly string[]; readonly Resource: string | readonly string[] },
  condition: Readonly<Record<string, string>> = {},
): Statement {
  return {
    Sid,
    Effect: "Allow",
    Principal: "*",
    ...what,
    Condition: { StringEquals: { "aws:PrincipalOrgID": organizationId, ...condition } },
  };
}
