import { externalAccessAnalyzerName, trailName, unusedAccessAnalyzerName } from "../../core/names";
import type { Control, ControlContext } from "../organization/control";

/**
 * Services that see the whole account, whatever the resource. A wildcard stands where everything that it catches weakens
 * the service; actions with which people work on findings are left out, since the controls bind the security account too.
 * GuardDuty lets only the administrator archive findings
 * (https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ArchiveFindings.html).
 */
const ACTIONS = [
  "config:DeleteAggregationAuthorization",
  "config:DeleteConfig*", // rules, recorder, aggregator
  "config:DeleteDeliveryChannel",
  "config:DeleteEvaluationResults",
  "config:DeleteOrganization*",
  "config:DeleteRetentionConfiguration",
  "config:DeleteServiceLinkedConfigurationRecorder",
  "config:DisassociateResourceTypes",
  "config:PutConfig*",
  "config:PutDeliveryChannel",
  "config:PutRetentionConfiguration",
  "config:StopConfigurationRecorder",
  "ec2:DeleteFlowLogs",
  "fms:Delete*",
  "fms:Disassociate*",
  "fms:Put*",
  // A filter or a list of trusted addresses hides findings.
  "guardduty:CreateFilter",
  "guardduty:CreateIPSet",
  "guardduty:CreateTrustedEntitySet",
  "guardduty:Delete*",
  "guardduty:Dis*",
  "guardduty:StopMonitoringMembers",
  "guardduty:UpdateDetector",
  "guardduty:UpdateFilter",
  "guardduty:UpdateIPSet",
  "guardduty:UpdateM*", // malware plans and scans, detectors of members
  "guardduty:UpdateOrganizationConfiguration",
  "guardduty:UpdatePublishingDestination",
  "guardduty:UpdateT*", // threat lists and trusted lists
  "inspector2:Dis*",
  "inspector2:UpdateConfiguration",
  "inspector2:UpdateOrg*",
  "macie2:DeleteMember",
  "macie2:Dis*",
  "macie2:PutClassificationExportConfiguration",
  "macie2:UpdateAutomatedDiscoveryConfiguration",
  "macie2:UpdateMacieSession",
  "macie2:UpdateMemberSession",
  "macie2:UpdateOrganizationConfiguration",
  "securityhub:BatchD*", // BatchDeleteAutomationRules, BatchDisableStandards
  "securityhub:BatchUpdateAutomationRules",
  "securityhub:BatchUpdateStandardsControlAssociations",
  "securityhub:CreateAutomationRule*",
  "securityhub:Delete*",
  "securityhub:Dis*",
  "securityhub:StartConfigurationPolicy*",
  "securityhub:UpdateA*", // action targets, aggregators, automation rules
  "securityhub:UpdateConfigurationPolicy",
  "securityhub:UpdateFindingAggregator",
  "securityhub:UpdateOrganizationConfiguration",
  "securityhub:UpdateS*", // controls, standards, the hub itself
  "shield:Delete*",
  "shield:Disable*",
  "shield:DisassociateD*", // the response team's role and log bucket
];

/** Actions whose resource is one of ours by name: teams keep their own trails, analyzers and web ACLs. */
const NAMED_ACTIONS = [
  "access-analyzer:ApplyArchiveRule",
  "access-analyzer:CreateArchiveRule",
  "access-analyzer:Delete*",
  "access-analyzer:UpdateA*", // the analyzer and its archive rules; not UpdateFindings, which people triage with
  "cloudtrail:Delete*",
  "cloudtrail:Put*",
  "cloudtrail:Stop*",
  "cloudtrail:Update*",
  // Teams may add rules of their own to a web ACL of Firewall Manager, so UpdateWebACL is not here; DisassociateWebACL
  // has no web ACL among its resources.
  "wafv2:Delete*",
  "wafv2:DisassociateFirewallManager",
  "wafv2:PutLoggingConfiguration",
];

/** Keeps the organization's detection and logging switched on and set as this project sets it. */
export function protectSecurityServices({ partition, organization }: ControlContext): Control {
  return {
    id: "protect-security-services",
    denies:
      "switching off, leaving or reconfiguring GuardDuty, Security Hub, AWS Config, Macie, Inspector, Firewall Manager, Shield, flow logs, the organization trail and our analyzers",
    why: "Whoever takes over an account switches off first what would report him.",
    exemptions: "service-linked roles, with which these services act on each other's behalf",
    source:
      "https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/organizations.html",
    statements: [
      { Sid: "KeepDetection", Effect: "Deny", Action: ACTIONS, Resource: "*" },
      {
        Sid: "KeepTrailAnalyzersWebAcls",
        Effect: "Deny",
        Action: NAMED_ACTIONS,
        Resource: [
          ...[externalAccessAnalyzerName(organization), unusedAccessAnalyzerName(organization)].map(
            (analyzer) => `arn:${partition}:access-analyzer:*:*:analyzer/${analyzer}*`,
          ),
          // The name of an event data store is not in its ARN; only the trail's account and its delegate can have any.
          `arn:${partition}:cloudtrail:*:*:eventdatastore/*`,
          `arn:${partition}:cloudtrail:*:*:trail/${trailName(organization)}`,
          `arn:${partition}:wafv2:*:*:*/webacl/FMManagedWebACLV2-*`,
        ],
      },
    ],
  };
}
