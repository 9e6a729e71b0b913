import { protectSecurityServices } from "../../../policies/service-control/protect-security-services";
import { ANALYST, BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const TRAIL = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/acme-organization-trail";
const OWN_TRAIL = "arn:aws:cloudtrail:eu-west-1:444444444444:trail/acme-organization-trails";
const ANALYZER = "arn:aws:access-analyzer:eu-west-1:333333333333:analyzer/acme-external-access";
const WEB_ACL = "arn:aws:wafv2:eu-west-1:444444444444:regional/webacl/FMManagedWebACLV2-web-1700000000000/1a2b";

testControl(protectSecurityServices(CONTEXT), [
  denies("GuardDuty's detector", "guardduty:DeleteDetector"),
  denies("GuardDuty's detector", "guardduty:UpdateDetector"),
  denies("leaving GuardDuty's administrator", "guardduty:DisassociateFromAdministratorAccount"),
  denies("leaving GuardDuty's administrator by the old name", "guardduty:DisassociateFromMasterAccount"),
  denies("members, even by analysts", "guardduty:StopMonitoringMembers", { principal: ANALYST }),
  denies("a filter that hides findings", "guardduty:CreateFilter"),
  denies("a list of trusted addresses", "guardduty:UpdateTrustedEntitySet"),
  denies("a plan to scan objects", "guardduty:UpdateMalwareProtectionPlan"),
  denies("the export of findings", "guardduty:DeletePublishingDestination"),
  denies("Security Hub", "securityhub:DisableSecurityHub"),
  denies("Security Hub's second version", "securityhub:DisableSecurityHubV2"),
  denies("standards", "securityhub:BatchDisableStandards"),
  denies("a control", "securityhub:UpdateStandardsControl"),
  denies("a rule that suppresses findings", "securityhub:CreateAutomationRuleV2"),
  denies("the aggregator", "securityhub:UpdateFindingAggregator"),
  denies("the recorder", "config:StopConfigurationRecorder"),
  denies("the recorder, by the break-glass role", "config:DeleteConfigurationRecorder", { principal: BREAK_GLASS }),
  denies("recorded types", "config:DisassociateResourceTypes"),
  denies("rules", "config:PutConfigRule"),
  denies("the delivery channel", "config:DeleteDeliveryChannel"),
  denies("Macie", "macie2:DisableMacie"),
  denies("Macie's export", "macie2:PutClassificationExportConfiguration"),
  denies("Inspector", "inspector2:Disable"),
  denies("Inspector's members", "inspector2:DisassociateMember"),
  denies("Firewall Manager's policies", "fms:PutPolicy", { principal: ANALYST }),
  denies("the Shield subscription", "shield:DeleteSubscription", { principal: ROOT }),
  denies("the response team's role", "shield:DisassociateDRTRole"),
  denies("flow logs", "ec2:DeleteFlowLogs", { resource: "arn:aws:ec2:eu-west-1:444444444444:vpc-flow-log/fl-1" }),
  denies("the organization trail", "cloudtrail:StopLogging", { resource: TRAIL }),
  denies("what the trail records", "cloudtrail:PutEventSelectors", { resource: TRAIL }),
  denies("an event data store", "cloudtrail:DeleteEventDataStore", {
    resource: "arn:aws:cloudtrail:eu-west-1:333333333333:eventdatastore/1a2b",
  }),
  denies("our analyzer", "access-analyzer:DeleteAnalyzer", { resource: ANALYZER, principal: ANALYST }),
  denies("its archive rules", "access-analyzer:CreateArchiveRule", { resource: `${ANALYZER}/archive-rule/all` }),
  denies("a web ACL of Firewall Manager", "wafv2:DeleteWebACL", { resource: WEB_ACL }),
  denies("its logging", "wafv2:DeleteLoggingConfiguration", { resource: WEB_ACL }),
  leaves("a team's own trail", "cloudtrail:StopLogging", { resource: OWN_TRAIL }),
  leaves("a team's own analyzer", "access-analyzer:DeleteAnalyzer", {
    resource: "arn:aws:access-analyzer:eu-west-1:444444444444:analyzer/own",
  }),
  leaves("rules of a team in that web ACL", "wafv2:UpdateWebACL", { resource: WEB_ACL }),
  leaves("a team's own web ACL", "wafv2:DeleteWebACL", {
    resource: "arn:aws:wafv2:eu-west-1:444444444444:regional/webacl/own/1a2b",
  }),
  leaves("triage", "guardduty:ArchiveFindings", { principal: ANALYST }),
  leaves("feedback", "guardduty:UpdateFindingsFeedback", { principal: ANALYST }),
  leaves("triage", "securityhub:BatchUpdateFindings", { principal: ANALYST }),
  leaves("saved searches", "securityhub:UpdateInsight", { principal: ANALYST }),
  leaves("triage", "access-analyzer:UpdateFindings", { principal: ANALYST, resource: ANALYZER }),
  leaves("a scan on demand", "guardduty:StartMalwareScan"),
  leaves("a classification job", "macie2:CreateClassificationJob", { principal: ANALYST }),
  leaves("reading", "config:GetComplianceDetailsByConfigRule"),
  leaves("new evaluations", "config:StartConfigRulesEvaluation"),
  leaves("a health check of one's own protection", "shield:DisassociateHealthCheck"),
]);
