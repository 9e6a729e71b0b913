import { roleArn } from "../../core/arns";
import { planRoleName } from "../../core/names";
import type { Control, ControlContext } from "../organization/control";
import { actionsOf } from "./actions-of";

/** Services that a law, a regulation or a contract allows. */
export interface AllowedServices {
  /** Words joined by hyphens, such as payment-data. */
  readonly name: string;
  /** Prefixes of services, such as dynamodb, or actions, such as s3:Get*. */
  readonly services: readonly string[];
  /** The law, regulation or contract; shown in reports. */
  readonly reason: string;
}

/**
 * Services that every account needs for access, billing and support, and those that this landing zone itself uses in every
 * account. They hold no data of workloads, beside the logs and keys that make the others safe.
 */
export const ALWAYS_ALLOWED: readonly string[] = [
  "access-analyzer",
  "account",
  "artifact",
  "aws-portal",
  "backup",
  "billing",
  "budgets",
  "ce",
  "cloudtrail",
  "cloudwatch",
  "config",
  "consolidatedbilling",
  "ec2messages",
  "events",
  "fms",
  "guardduty",
  "health",
  "iam",
  "inspector2",
  "kms",
  "logs",
  "macie2",
  "organizations",
  "resource-groups",
  "securityhub",
  "servicequotas",
  "shield",
  "signin",
  "sns",
  "sqs",
  "sso",
  "ssm",
  "ssmmessages",
  "sts",
  "support",
  "tag",
  "trustedadvisor",
  "wafv2",
];

/** Denies every service that is not on a list. The plan role still reads how the account's resources are set. */
export function allowServices(
  { partition, organization }: ControlContext,
  { name, services, reason }: AllowedServices,
): Control {
  return {
    id: `allow-services-${name}`,
    denies: `every service other than ${services.join(", ")} and those of the landing zone itself`,
    why: reason,
    exemptions: `the role ${planRoleName(organization)}; always allowed: ${ALWAYS_ALLOWED.join(", ")}`,
    source: "https://aws.amazon.com/compliance/services-in-scope/",
    statements: [
      {
        Sid: `AllowOnly${name.split("-").map(capitalized).join("")}`,
        Effect: "Deny",
        NotAction: [...new Set(actionsOf([...ALWAYS_ALLOWED, ...services]))].sort(),
        Resource: "*",
        Condition: { ArnNotLike: { "aws:PrincipalArn": roleArn("*", planRoleName(organization), partition) } },
      },
    ],
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
