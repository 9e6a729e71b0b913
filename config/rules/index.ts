import { accountInTwoOus } from "./account-in-two-ous";
import { accountNameUnique } from "./account-name-unique";
import { accountOuExists } from "./account-ou-exists";
import { adoptUnique } from "./adopt-unique";
import { capabilityExists } from "./capability-exists";
import { delegatedAdministrators } from "./delegated-administrators";
import { delegatedServices } from "./delegated-services";
import { duplicateEmail } from "./duplicate-email";
import { governedRegionsUnique } from "./governed-regions-unique";
import { homeRegionGoverned } from "./home-region-governed";
import { liftedStacks } from "./lifted-stacks";
import { lockAdopted, lockAdoptedElsewhere, lockOrganizationalUnitRoot } from "./lock-adopted";
import { lockIdsUnique, lockManagementId } from "./lock-ids";
import { lockLogKeys } from "./lock-log-keys";
import { lockAccounts, lockOrganizationalUnits } from "./lock-names";
import { lockOptInRegions, lockRegionExists, lockRegionGoverned } from "./lock-regions";
import { archiveBeforeExpiry, objectLockRetention } from "./log-retention";
import { managementAccount } from "./management-account";
import { memberAccountId } from "./member-account-id";
import { needlessSkips } from "./needless-skips";
import { onePartition } from "./one-partition";
import { ouCycle } from "./ou-cycle";
import { ouDepth } from "./ou-depth";
import { ouDisplayNameUnique } from "./ou-display-name-unique";
import { ouNameUnique } from "./ou-name-unique";
import { ouParentExists } from "./ou-parent-exists";
import { quotaExists, quotaReached } from "./quotas";
import { regionExists } from "./region-exists";
import { regionGaps } from "./region-gaps";
import { replicaRegionGoverned, replicaRegionNotHome, replicaRegionsUnique } from "./replica-regions";
import { reservedAccountNames } from "./reserved-account-names";
import { specialAccounts } from "./special-accounts";
import { specialAccountsActive } from "./special-accounts-active";
import { suspendedAccounts } from "./suspended-accounts";
import { targetMatches } from "./target-matches";
import { targetReferences } from "./target-references";
import type { Rule } from "./rule";

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
  quotaExists,
  quotaReached,
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
];
