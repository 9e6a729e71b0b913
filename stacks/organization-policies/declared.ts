import type { Account, LandingZone } from "../../config/model";
import {
  type DeclarativeEc2Settings,
  LEFT_TO_ACCOUNT,
} from "../../config/schema/organization-policies/declarative-ec2";
import type { Ec2Attributes } from "../../policies/declarative/ec2";
import { reaches } from "./reach";

/** Attributes that the declarative policy for EC2 can keep. */
export type DeclarableAttribute = Exclude<keyof Ec2Attributes, "exceptionMessage">;

/** What the configuration declares for EC2; an attribute that is left to the accounts is not in it. */
export function declaredEc2(settings: DeclarativeEc2Settings): Ec2Attributes {
  const { instanceMetadataDefaults: metadata, vpcBlockPublicAccess: vpc } = settings;
  const defaults = {
    httpTokens: unlessLeft(metadata.httpTokens),
    httpTokensEnforced: metadata.httpTokensEnforced || undefined,
    httpPutResponseHopLimit: unlessLeft(metadata.httpPutResponseHopLimit),
    httpEndpoint: unlessLeft(metadata.httpEndpoint),
    instanceMetadataTags: unlessLeft(metadata.instanceMetadataTags),
  };
  const mode = unlessLeft(vpc.mode);
  return {
    instanceMetadataDefaults: Object.values(defaults).some((value) => value !== undefined) ? defaults : undefined,
    imageBlockPublicAccess: unlessLeft(settings.imageBlockPublicAccess),
    snapshotBlockPublicAccess: unlessLeft(settings.snapshotBlockPublicAccess),
    serialConsoleAccess: unlessLeft(settings.serialConsoleAccess),
    vpcBlockPublicAccess: mode && { mode, exclusionsAllowed: vpc.exclusionsAllowed },
    exceptionMessage: settings.exceptionMessage,
  };
}

/**
 * Whether a declarative policy that is in force in the account rules the attribute. Then the account cannot set it any
 * more, and its stack leaves the setting out: the API calls would fail.
 *
 * Unlike service control policies, a policy of this kind that is attached to the root binds the management account too,
 * since every account inherits from the root:
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inheritance_mgmt.html
 */
export function isDeclared(landingZone: LandingZone, account: Account, attribute: DeclarableAttribute): boolean {
  const { declarativeEc2 } = landingZone.settings.organizationPolicies;
  if (!declarativeEc2.enabled || declaredEc2(declarativeEc2)[attribute] === undefined) return false;
  return reaches(landingZone, declarativeEc2, account);
}

function unlessLeft<T>(value: T): Exclude<T, typeof LEFT_TO_ACCOUNT> | undefined {
  return value === LEFT_TO_ACCOUNT ? undefined : (value as Exclude<T, typeof LEFT_TO_ACCOUNT>);
}
