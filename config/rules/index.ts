import { acceptedFindingsCriteria } from "./accepted-findings-criteria";
import { acceptedFindingsNames } from "./accepted-findings-names";
import { acceptedFindingsRegions } from "./accepted-findings-regions";
import { accessAnalyzerAdministrator } from "./access-analyzer-administrator";
import { accountAliases } from "./account-aliases";
import { accountInTwoOus } from "./account-in-two-ous";
import { accountNameUnique } from "./account-name-unique";
import { accountOuExists } from "./account-ou-exists";
import { adoptUnique } from "./adopt-unique";
import { archiveBeforeExpiry } from "./archive-before-expiry";
import { backupNamesUnique } from "./backup-names-unique";
import { backupTagsOnce } from "./backup-tags-once";
import { backupSchedules } from "./backup-schedules";
import { backupWindows } from "./backup-windows";
import { backupLifecycles } from "./backup-lifecycles";
import { backupRegions } from "./backup-regions";
import { backupCopies } from "./backup-copies";
import { backupLock } from "./backup-lock";
import { restoreTestingTargets } from "./restore-testing-targets";
import { restoreTestingTypes } from "./restore-testing-types";
import { costsNamesUnique } from "./costs-names-unique";
import { costsSubscribers } from "./costs-subscribers";
import { costsTargets } from "./costs-targets";
import { capabilityExists } from "./capability-exists";
import { cisAlarmDisabledOnce } from "./cis-alarm-disabled-once";
import { cisAlarmEmailsUnique } from "./cis-alarm-emails-unique";
import { cisAlarmThreshold } from "./cis-alarm-threshold";
import { configAdministrator } from "./config-administrator";
import { configDisabledRules } from "./config-disabled-rules";
import { configExcludedAccounts } from "./config-excluded-accounts";
import { configGuardFiles } from "./config-guard-files";
import { configHomeRegion } from "./config-home-region";
import { configNamesUnique } from "./config-names-unique";
import { configPackTemplates } from "./config-pack-templates";
import { configRemediation } from "./config-remediation";
import { configRuleFrequency } from "./config-rule-frequency";
import { configRuleIdentifiers } from "./config-rule-identifiers";
import { configRuleParameters } from "./config-rule-parameters";
import { configRuleRegions } from "./config-rule-regions";
import { configRulesCount } from "./config-rules-count";
import { configRulesUnavailable } from "./config-rules-unavailable";
import { customPolicyNames } from "./custom-policy-names";
import { dataKeysAccounts } from "./data-keys-accounts";
import { dataKeysApart } from "./data-keys-apart";
import { dataKeysDeletionWindow } from "./data-keys-deletion-window";
import { dataKeysKept } from "./data-keys-kept";
import { dataKeysKindKept } from "./data-keys-kind-kept";
import { dataKeysLists } from "./data-keys-lists";
import { dataKeysNamesUnique } from "./data-keys-names-unique";
import { dataKeysPrimary } from "./data-keys-primary";
import { dataKeysReplicaRegions } from "./data-keys-replica-regions";
import { dataKeysUse } from "./data-keys-use";
import { defaultVpcOfAdopted } from "./default-vpc-of-adopted";
import { contactsComplete } from "./contacts-complete";
import { delegatedAdministrators } from "./delegated-administrators";
import { delegatedServices } from "./delegated-services";
import { duplicateEmail } from "./duplicate-email";
import { exemptFromUserDenial } from "./exempt-from-user-denial";
import { findingChatUnique } from "./finding-chat-unique";
import { findingDestinations } from "./finding-destinations";
import { findingReceiversPlace } from "./finding-receivers-place";
import { findingReceiversUnique } from "./finding-receivers-unique";
import { findingSubscriptionsUnique } from "./finding-subscriptions-unique";
import { dnsFirewallRules } from "./dns-firewall-rules";
import { firewallDomainFiles } from "./firewall-domain-files";
import { firewallNames } from "./firewall-names";
import { firewallRegions } from "./firewall-regions";
import { networkFirewallAcknowledged } from "./network-firewall-acknowledged";
import { networkFirewallStateful } from "./network-firewall-stateful";
import { networkFirewallStateless } from "./network-firewall-stateless";
import { firewallAcknowledgements } from "./firewall-acknowledgements";
import { firewallEmptyPolicies } from "./firewall-empty-policies";
import { firewallNetworkAclEntries } from "./firewall-network-acl-entries";
import { firewallPolicyNames } from "./firewall-policy-names";
import { firewallPolicyPlaces } from "./firewall-policy-places";
import { firewallPolicyScope } from "./firewall-policy-scope";
import { firewallPolicyTags } from "./firewall-policy-tags";
import { firewallQuotas } from "./firewall-quotas";
import { firewallRegionSettings } from "./firewall-region-settings";
import { firewallRuleGroups } from "./firewall-rule-groups";
import { firewallSecurityGroups } from "./firewall-security-groups";
import { firewallSettingsTogether } from "./firewall-settings-together";
import { githubSubjects } from "./github-subjects";
import { governedRegionsUnique } from "./governed-regions-unique";
import { guardDutyExportRegion } from "./guardduty-export-region";
import { guardDutyFilterConditions } from "./guardduty-filter-conditions";
import { guardDutyFilterFields } from "./guardduty-filter-fields";
import { guardDutyListEntries } from "./guardduty-list-entries";
import { guardDutyNames } from "./guardduty-names";
import { homeRegionGoverned } from "./home-region-governed";
import { identityCenterAssignments } from "./identity-center-assignments";
import { identityCenterNames } from "./identity-center-names";
import { identityCenterPolicies } from "./identity-center-policies";
import { identityCenterReferences } from "./identity-center-references";
import { inspectorAdoptMembers } from "./inspector-adopt-members";
import { inspectorLambdaCode } from "./inspector-lambda-code";
import { inspectorScanTypes } from "./inspector-scan-types";
import { knownServices } from "./known-services";
import { liftedStacks } from "./lifted-stacks";
import { lockAccounts } from "./lock-accounts";
import { lockAdopted } from "./lock-adopted";
import { lockAdoptedElsewhere } from "./lock-adopted-elsewhere";
import { lockDataKeys } from "./lock-data-keys";
import { lockIdsUnique } from "./lock-ids-unique";
import { lockLogKeys } from "./lock-log-keys";
import { lockManagementId } from "./lock-management-id";
import { lockOptInRegions } from "./lock-opt-in-regions";
import { lockOrganizationalUnitRoot } from "./lock-organizational-unit-root";
import { lockOrganizationalUnits } from "./lock-organizational-units";
import { lockRegionExists } from "./lock-region-exists";
import { lockRegionGoverned } from "./lock-region-governed";
import { macieFindingFields } from "./macie-finding-fields";
import { macieFindingValues } from "./macie-finding-values";
import { macieIdentifierReferences } from "./macie-identifier-references";
import { macieJobRegions } from "./macie-job-regions";
import { macieNamesUnique } from "./macie-names-unique";
import { macieRegex } from "./macie-regex";
import { macieResultKeys } from "./macie-result-keys";
import { managementAccount } from "./management-account";
import { memberAccountId } from "./member-account-id";
import { metadataHopLimit } from "./metadata-hop-limit";
import { metadataHopLimitsAgree } from "./metadata-hop-limits-agree";
import { needlessSkips } from "./needless-skips";
import { noExpressions } from "./no-expressions";
import { objectLockRetention } from "./object-lock-retention";
import { onePartition } from "./one-partition";
import { organizationQuotas } from "./organization-quotas";
import { ouCycle } from "./ou-cycle";
import { ouDepth } from "./ou-depth";
import { ouDisplayNameUnique } from "./ou-display-name-unique";
import { ouNameUnique } from "./ou-name-unique";
import { ouParentExists } from "./ou-parent-exists";
import { perimeterGoverned } from "./perimeter-governed";
import { policyExemptRoles } from "./policy-exempt-roles";
import { policyRolloutUnits } from "./policy-rollout-units";
import { policyStagingUnit } from "./policy-staging-unit";
import { patchBaselinesApart } from "./patch-baselines-apart";
import { patchRuleFilters } from "./patch-rule-filters";
import { patchWindows } from "./patch-windows";
import { quotaExists } from "./quota-exists";
import { quotaReached } from "./quota-reached";
import { referencedFiles } from "./referenced-files";
import { regionDetached } from "./region-detached";
import { regionExceptions } from "./region-exceptions";
import { regionExists } from "./region-exists";
import { regionGaps } from "./region-gaps";
import { replicaRegionGoverned } from "./replica-region-governed";
import { replicaRegionNotHome } from "./replica-region-not-home";
import { replicaRegionsUnique } from "./replica-regions-unique";
import { reservedAccountNames } from "./reserved-account-names";
import { retiredRegions } from "./retired-regions";
import { retiringRegions } from "./retiring-regions";
import type { Rule } from "./rule";
import { roleAccounts } from "./role-accounts";
import { securityHubAdministrator } from "./security-hub-administrator";
import { securityHubAdministratorEnabled } from "./security-hub-administrator-enabled";
import { securityHubAutomationRules } from "./security-hub-automation-rules";
import { securityHubControls } from "./security-hub-controls";
import { securityHubDuplicates } from "./security-hub-duplicates";
import { securityHubHomeRegion } from "./security-hub-home-region";
import { securityHubPolicyContents } from "./security-hub-policy-contents";
import { securityHubPolicyReferences } from "./security-hub-policy-references";
import { securityHubPolicyTargets } from "./security-hub-policy-targets";
import { securityHubProductRegions } from "./security-hub-product-regions";
import { serviceListsUnique } from "./service-lists-unique";
import { serviceLinkedRoles } from "./service-linked-roles";
import { serviceQuotasOnce } from "./service-quotas-once";
import { shieldLogBuckets } from "./shield-log-buckets";
import { shieldNamesUnique } from "./shield-names-unique";
import { shieldPartition } from "./shield-partition";
import { shieldProactiveEngagement } from "./shield-proactive-engagement";
import { shieldTargets } from "./shield-targets";
import { specialAccounts } from "./special-accounts";
import { specialAccountsActive } from "./special-accounts-active";
import { suspendedAccounts } from "./suspended-accounts";
import { tagPolicyKeys } from "./tag-policy-keys";
import { tagPolicyNames } from "./tag-policy-names";
import { tagPolicyTypes } from "./tag-policy-types";
import { targetMatches } from "./target-matches";
import { targetReferences } from "./target-references";
import { trustedAccounts } from "./trusted-accounts";
import { trustedOidc } from "./trusted-oidc";
import { wafIpListEntries } from "./waf-ip-list-entries";
import { wafManagedRuleGroups } from "./waf-managed-rule-groups";
import { wafRuleGroups } from "./waf-rule-groups";
import { wafUnused } from "./waf-unused";
import { workloadsAccounts } from "./workloads-accounts";
import { workloadsDataKeys } from "./workloads-data-keys";
import { workloadsDomains } from "./workloads-domains";
import { workloadsEmbeddingModels } from "./workloads-embedding-models";
import { workloadsEndpoints } from "./workloads-endpoints";
import { workloadsKnowledgeBases } from "./workloads-knowledge-bases";
import { workloadsKnowledgeStacks } from "./workloads-knowledge-stacks";
import { workloadsWebAcl } from "./workloads-web-acl";
import { workloadsModelRegions } from "./workloads-model-regions";
import { workloadsModels } from "./workloads-models";
import { workloadsNames } from "./workloads-names";
import { workloadsOrigins } from "./workloads-origins";
import { workloadsRegions } from "./workloads-regions";

/** Every relation that is checked, by id. */
export const RULES: readonly Rule[] = [
  duplicateEmail,
  ouNameUnique,
  ouDisplayNameUnique,
  ouParentExists,
  ouCycle,
  ouDepth,
  accountNameUnique,
  accountInTwoOus,
  accountOuExists,
  specialAccounts,
  specialAccountsActive,
  managementAccount,
  memberAccountId,
  suspendedAccounts,
  reservedAccountNames,
  adoptUnique,
  regionExists,
  homeRegionGoverned,
  governedRegionsUnique,
  onePartition,
  replicaRegionNotHome,
  replicaRegionGoverned,
  replicaRegionsUnique,
  regionGaps,
  needlessSkips,
  capabilityExists,
  targetReferences,
  targetMatches,
  delegatedAdministrators,
  delegatedServices,
  liftedStacks,
  objectLockRetention,
  archiveBeforeExpiry,
  findingReceiversUnique,
  findingDestinations,
  findingReceiversPlace,
  findingSubscriptionsUnique,
  findingChatUnique,
  quotaExists,
  quotaReached,
  referencedFiles,
  noExpressions,
  macieResultKeys,
  macieNamesUnique,
  macieIdentifierReferences,
  macieRegex,
  macieJobRegions,
  macieFindingFields,
  macieFindingValues,
  cisAlarmDisabledOnce,
  cisAlarmThreshold,
  cisAlarmEmailsUnique,
  guardDutyExportRegion,
  guardDutyListEntries,
  guardDutyNames,
  guardDutyFilterFields,
  guardDutyFilterConditions,
  securityHubAdministrator,
  securityHubHomeRegion,
  securityHubPolicyTargets,
  securityHubPolicyReferences,
  securityHubControls,
  securityHubDuplicates,
  securityHubAdministratorEnabled,
  securityHubPolicyContents,
  securityHubAutomationRules,
  securityHubProductRegions,
  configAdministrator,
  configHomeRegion,
  configRuleIdentifiers,
  configNamesUnique,
  configExcludedAccounts,
  configRuleRegions,
  configRemediation,
  configRuleFrequency,
  configRuleParameters,
  configDisabledRules,
  configRulesUnavailable,
  configRulesCount,
  configPackTemplates,
  configGuardFiles,
  lockAccounts,
  lockOrganizationalUnits,
  lockIdsUnique,
  lockManagementId,
  lockAdopted,
  lockAdoptedElsewhere,
  lockOrganizationalUnitRoot,
  lockLogKeys,
  lockRegionExists,
  lockRegionGoverned,
  lockOptInRegions,
  regionDetached,
  retiringRegions,
  retiredRegions,
  inspectorLambdaCode,
  inspectorScanTypes,
  inspectorAdoptMembers,
  acceptedFindingsNames,
  acceptedFindingsRegions,
  acceptedFindingsCriteria,
  accessAnalyzerAdministrator,
  policyStagingUnit,
  policyRolloutUnits,
  policyExemptRoles,
  customPolicyNames,
  metadataHopLimit,
  tagPolicyNames,
  tagPolicyKeys,
  tagPolicyTypes,
  trustedOidc,
  githubSubjects,
  trustedAccounts,
  metadataHopLimitsAgree,
  regionExceptions,
  knownServices,
  serviceListsUnique,
  exemptFromUserDenial,
  perimeterGoverned,
  backupNamesUnique,
  backupTagsOnce,
  backupSchedules,
  backupWindows,
  backupLifecycles,
  backupRegions,
  backupCopies,
  backupLock,
  restoreTestingTypes,
  restoreTestingTargets,
  costsNamesUnique,
  costsSubscribers,
  costsTargets,
  patchRuleFilters,
  patchBaselinesApart,
  patchWindows,
  defaultVpcOfAdopted,
  contactsComplete,
  accountAliases,
  roleAccounts,
  serviceLinkedRoles,
  serviceQuotasOnce,
  organizationQuotas,
  identityCenterNames,
  identityCenterReferences,
  identityCenterAssignments,
  identityCenterPolicies,
  firewallNames,
  dnsFirewallRules,
  firewallRegions,
  firewallDomainFiles,
  networkFirewallAcknowledged,
  networkFirewallStateful,
  networkFirewallStateless,
  shieldTargets,
  shieldLogBuckets,
  shieldProactiveEngagement,
  shieldNamesUnique,
  shieldPartition,
  firewallPolicyNames,
  firewallPolicyPlaces,
  firewallPolicyScope,
  firewallPolicyTags,
  firewallAcknowledgements,
  firewallSecurityGroups,
  firewallRuleGroups,
  firewallEmptyPolicies,
  firewallSettingsTogether,
  firewallRegionSettings,
  firewallNetworkAclEntries,
  wafIpListEntries,
  wafRuleGroups,
  wafUnused,
  wafManagedRuleGroups,
  firewallQuotas,
  dataKeysNamesUnique,
  dataKeysUse,
  dataKeysReplicaRegions,
  dataKeysPrimary,
  dataKeysLists,
  dataKeysApart,
  dataKeysAccounts,
  dataKeysDeletionWindow,
  lockDataKeys,
  dataKeysKindKept,
  dataKeysKept,
  workloadsNames,
  workloadsAccounts,
  workloadsRegions,
  workloadsDataKeys,
  workloadsOrigins,
  workloadsEndpoints,
  workloadsModels,
  workloadsModelRegions,
  workloadsWebAcl,
  workloadsDomains,
  workloadsEmbeddingModels,
  workloadsKnowledgeBases,
  workloadsKnowledgeStacks,
];
