import type { Construct } from "constructs";
import { accountStackName } from "../core/names";
import type { Account, LandingZone } from "../config/model";
import { activeAccounts, regionsWith } from "../config/resolve";
import { rfpApis, rfpKnowledge } from "../config/workloads";
import { AccountStack } from "./account-stack";
import { allCopyKeepers } from "./backup-places";
import type { LandingZoneStack } from "./base-stack";
import { BootstrapStack } from "./bootstrap-stack";
import {
  accountIdFact,
  dataKeyFacts,
  delegationFacts,
  type Fact,
  knowledgeBaseFacts,
  logKeyFacts,
  optInRegionFacts,
  organizationalUnitFacts,
  organizationFact,
  securityDetectorFacts,
} from "./facts";
import { firewallManagerFacts } from "./firewall-manager-facts";
import { policyTargetFacts } from "./organization-policies/facts";
import { inspectorRegions } from "./inspector-regions";
import { LogArchiveStack } from "./log-archive-stack";
import { securityHubPolicyUnits } from "./security-hub-policies";
import { OrganizationPoliciesStack } from "./organization-policies-stack";
import { costAccounts } from "./organization-services/budgets";
import { identityCenterAccounts } from "./organization-services/identity-center";
import { OrganizationServicesStack } from "./organization-services-stack";
import { OrganizationStack } from "./organization-stack";
import { SecurityStack } from "./security-stack";
import { WorkloadRfpApiStack } from "./workload-rfp-api-stack";
import { WorkloadRfpKnowledgeStack } from "./workload-rfp-knowledge-stack";

/** A stack before it is built: what it is, when its turn is, and what must be known first. */
export interface StackDefinition {
  readonly name: string;
  /** Stacks of one wave need nothing of each other; a wave needs only facts of earlier ones. */
  readonly wave: number;
  readonly account: Account;
  /** Regions that the stack has resources in. */
  readonly regions: readonly string[];
  /** Facts that are not in the lock file yet. The stack can be built when there are none. */
  readonly missingFacts: readonly Fact[];
  readonly create: (scope: Construct) => LandingZoneStack;
}

/**
 * Every stack of the landing zone in the order of deployment. The order is data: CDKTF's own stack dependencies would
 * make `cdktf deploy <stack>` refuse to run alone.
 */
export function stackDefinitions(landingZone: LandingZone): StackDefinition[] {
  const { homeRegion, governedRegions, heldRegions, managementAccount, logArchiveAccount, securityAccount } =
    landingZone;

  const define = (
    wave: number,
    name: string,
    account: Account,
    regions: readonly string[],
    needs: readonly Fact[],
    Stack: new (
      scope: Construct,
      name: string,
      props: { landingZone: LandingZone; account: Account },
    ) => LandingZoneStack,
  ): StackDefinition => ({
    name,
    wave,
    account,
    regions,
    missingFacts: needs.filter(
      (fact, index) => !fact.known && needs.findIndex(({ name }) => name === fact.name) === index,
    ),
    create: (scope) => new Stack(scope, name, { landingZone, account }),
  });

  /** What every stack of a member account needs. */
  const inAccount = (account: Account): Fact[] => [
    accountIdFact(account),
    organizationFact(landingZone),
    ...optInRegionFacts(landingZone, account),
  ];

  return [
    define(0, "bootstrap", managementAccount, [homeRegion], [], BootstrapStack),
    define(1, "organization", managementAccount, [homeRegion], [], OrganizationStack),
    define(
      2,
      "log-archive",
      logArchiveAccount,
      heldRegions,
      [
        ...inAccount(logArchiveAccount),
        ...activeAccounts(landingZone)
          .filter(({ name }) => name !== logArchiveAccount.name)
          .map(accountIdFact),
      ],
      LogArchiveStack,
    ),
    ...activeAccounts(landingZone).map((account) =>
      define(
        3,
        accountStackName(account.name),
        account,
        heldRegions,
        [
          ...inAccount(account),
          accountIdFact(logArchiveAccount),
          accountIdFact(securityAccount),
          ...logKeyFacts(landingZone),
          ...allCopyKeepers(landingZone).map(accountIdFact),
        ],
        AccountStack,
      ),
    ),
    define(
      4,
      "organization-services",
      managementAccount,
      governedRegions,
      [
        ...inAccount(managementAccount),
        accountIdFact(logArchiveAccount),
        accountIdFact(securityAccount),
        ...logKeyFacts(landingZone),
        ...securityDetectorFacts(landingZone),
        ...costAccounts(landingZone).map(accountIdFact),
        ...identityCenterAccounts(landingZone).map(accountIdFact),
      ],
      OrganizationServicesStack,
    ),
    define(
      5,
      "security",
      securityAccount,
      governedRegions,
      [
        ...inAccount(securityAccount),
        ...logKeyFacts(landingZone),
        ...securityDetectorFacts(landingZone),
        ...delegationFacts(landingZone, "guardDutyDelegations", governedRegions),
        ...activeAccounts(landingZone)
          .filter(({ name }) => name !== securityAccount.name)
          .map(accountIdFact),
        ...delegationFacts(landingZone, "inspectorDelegations", inspectorRegions(landingZone)),
        ...delegationFacts(landingZone, "macieDelegations", regionsWith(landingZone, "macie2")),
        ...delegationFacts(landingZone, "securityHubDelegations", [homeRegion]),
        ...firewallManagerFacts(landingZone),
        ...organizationalUnitFacts(landingZone, securityHubPolicyUnits(landingZone)),
        // Organization rules of AWS Config leave the suspended accounts out by their ids.
        ...landingZone.accounts.filter(({ state }) => state === "suspended").map(accountIdFact),
      ],
      SecurityStack,
    ),
    // In wave 5, though they need facts of wave 3 alone: RFP APIs, in wave 6, may need the ids of their knowledge bases.
    ...rfpKnowledge(landingZone).map(({ stackName, account, region, dataKey }) =>
      define(
        5,
        stackName,
        account,
        [region],
        [...inAccount(account), ...dataKeyFacts(landingZone, account, dataKey, [region])],
        WorkloadRfpKnowledgeStack,
      ),
    ),
    ...rfpApis(landingZone).map(({ stackName, account, region, dataKey, knowledgeBases }) =>
      define(
        6,
        stackName,
        account,
        [region],
        [
          ...inAccount(account),
          // Its bucket of WAF logs takes those of a web ACL of the workload's own.
          accountIdFact(logArchiveAccount),
          ...dataKeyFacts(landingZone, account, dataKey, [region]),
          ...knowledgeBaseFacts(landingZone, knowledgeBases.stack),
        ],
        WorkloadRfpApiStack,
      ),
    ),
    define(
      7,
      "organization-policies",
      managementAccount,
      [homeRegion],
      [
        ...inAccount(managementAccount),
        accountIdFact(logArchiveAccount),
        accountIdFact(securityAccount),
        ...policyTargetFacts(landingZone),
      ],
      OrganizationPoliciesStack,
    ),
  ];
}
