import { accountStackName, workloadStackName } from "../core/names";
import { isOptInRegion } from "../core/regions";
import type { DelegationList } from "../config/lock";
import type { Account, LandingZone } from "../config/model";

/** Something that AWS assigned, as it stands in the lock file, and the stack that produces it. */
export interface Fact {
  /** Path in the lock file, such as accounts.security. */
  readonly name: string;
  /** Stack whose `facts` output holds it. */
  readonly producer: string;
  readonly known: boolean;
}

/** The account's id. The management account's is an input, so no stack produces it. */
export function accountIdFact(account: Account): Fact {
  return { name: `accounts.${account.name}`, producer: "organization", known: account.id !== undefined };
}

export function organizationFact({ lock }: LandingZone): Fact {
  return { name: "organization", producer: "organization", known: lock.organization !== undefined };
}

/** ARNs of the log archive's key, in every governed region that has one. */
export function logKeyFacts({ homeRegion, governedRegions, logKeyReplicaRegions, lock }: LandingZone): Fact[] {
  const replicas = logKeyReplicaRegions.filter((region) => governedRegions.includes(region));
  return [homeRegion, ...replicas].map((region) => ({
    name: `logKeys.${region}`,
    producer: "log-archive",
    known: lock.logKeys[region] !== undefined,
  }));
}

/** An opt-in region must be enabled in an account before anything can be made there. */
export function optInRegionFacts({ governedRegions, lock }: LandingZone, account: Account): Fact[] {
  return governedRegions.filter(isOptInRegion).map((region) => ({
    name: `optInRegions.${account.name}.${region}`,
    producer: "organization",
    known: lock.optInRegions[account.name]?.includes(region) ?? false,
  }));
}

/** The security account's own detectors must stand before GuardDuty is delegated to it. */
export function securityDetectorFacts({ governedRegions, lock, securityAccount }: LandingZone): Fact[] {
  return governedRegions.map((region) => ({
    name: `guardDutyDetectors.${securityAccount.name}.${region}`,
    producer: accountStackName(securityAccount.name),
    known: lock.guardDutyDetectors[securityAccount.name]?.[region] !== undefined,
  }));
}

/** ARNs of an account's data key in some regions: what a stack of a workload needs that encrypts with it. */
export function dataKeyFacts({ lock }: LandingZone, account: Account, key: string, regions: readonly string[]): Fact[] {
  return regions.map((region) => ({
    name: `dataKeys.${account.name}.${key}.${region}`,
    producer: accountStackName(account.name),
    known: lock.dataKeys[account.name]?.[key]?.[region] !== undefined,
  }));
}

/** Ids of the knowledge bases of an RFP API that are those of another stack; none if the configuration has the ids. */
export function knowledgeBaseFacts({ lock }: LandingZone, stack: string | undefined): Fact[] {
  if (stack === undefined) return [];
  const known = lock.knowledgeBases[stack] !== undefined;
  return [{ name: `knowledgeBases.${stack}`, producer: workloadStackName(stack), known }];
}

/** Ids of organizational units that a stack names. */
export function organizationalUnitFacts({ lock }: LandingZone, names: readonly string[]): Fact[] {
  return [...new Set(names)].map((name) => ({
    name: `organizationalUnits.${name}`,
    producer: "organization",
    known: lock.organizationalUnits[name] !== undefined,
  }));
}

/** A service can be configured for the organization only where it is delegated. */
export function delegationFacts({ lock }: LandingZone, service: DelegationList, regions: readonly string[]): Fact[] {
  return regions.map((region) => ({
    name: `${service}.${region}`,
    producer: "organization-services",
    known: lock[service].includes(region),
  }));
}
