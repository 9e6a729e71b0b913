import type { Statement } from "../document";
import type { Control, ControlContext } from "../organization/control";
import { actionsOf } from "./actions-of";
import { AWS_OWNED_RESOURCES } from "./aws-owned-resources";
import { PERIMETER_TAGS } from "./perimeter-tags";

/** A resource of another organization that members may use. */
export interface TrustedResource {
  /** ARN of the resource, with * for any characters. */
  readonly arn: string;
  /** Account that owns it, 12 digits: a bucket's ARN does not say. */
  readonly accountId: string;
  /** Shown in reports. */
  readonly reason: string;
}

export interface ResourcePerimeterSettings {
  /** Prefixes of services, such as s3. */
  readonly services: readonly string[];
  readonly trustedResources: readonly TrustedResource[];
}

/**
 * Keeps the organization's principals to the organization's resources, so that nobody copies data into a bucket of his
 * own. IfExists: a resource of an account without an organization carries no aws:ResourceOrgID, and is denied too.
 */
export function resourcePerimeter(
  { partition, organizationId }: ControlContext,
  { services, trustedResources }: ResourcePerimeterSettings,
): Control {
  const trusted = [...new Set(trustedResources.map(({ arn }) => arn))].sort();
  const owned = AWS_OWNED_RESOURCES.map((resource) => `arn:${partition}:${resource}`);
  const excluded = { [`aws:PrincipalTag/${PERIMETER_TAGS.outsideResources}`]: "true" };
  const Action = actionsOf(services).sort();
  const statements: Statement[] = [
    {
      Sid: "ResourcePerimeter",
      Effect: "Deny",
      Action,
      NotResource: [...owned, ...trusted],
      Condition: { StringNotEqualsIfExists: { "aws:ResourceOrgID": organizationId, ...excluded } },
    },
    {
      // AWS's buckets are read and never written: anybody can take a free name that matches a pattern of the list.
      Sid: "AwsOwnedReadOnly",
      Effect: "Deny",
      Action: ["s3:Delete*", "s3:Put*", "s3:Replicate*", "s3:Restore*"],
      Resource: owned,
      Condition: { StringNotEqualsIfExists: { "aws:ResourceOrgID": organizationId, ...excluded } },
    },
    {
      // What the first statement leaves open by ARN is held to its owner, since anybody can take a bucket name that is free.
      Sid: "TrustedOwners",
      Effect: "Deny",
      Action,
      Resource: trusted,
      Condition: {
        StringNotEqualsIfExists: {
          "aws:ResourceAccount": [...new Set(trustedResources.map(({ accountId }) => accountId))].sort(),
          "aws:ResourceOrgID": organizationId,
          ...excluded,
        },
      },
    },
  ];
  return {
    id: "resource-perimeter",
    denies: `using resources of ${[...services].sort().join(", ")} that belong to nobody in the organization`,
    why: "Whoever holds credentials of the organization can otherwise copy its data into a bucket of his own.",
    exemptions: [
      "reading buckets of AWS, as agents and services do",
      `principals with the tag ${PERIMETER_TAGS.outsideResources} = true`,
      ...trustedResources.map(({ arn, accountId, reason }) => `${arn} of ${accountId} (${reason})`),
    ].join("; "),
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
    statements: statements.filter(
      ({ Sid }) =>
        (Sid !== "AwsOwnedReadOnly" || services.includes("s3")) && (Sid !== "TrustedOwners" || trusted.length > 0),
    ),
  };
}
