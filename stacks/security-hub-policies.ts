import { SUSPENDED_POLICY_NAME } from "../core/names";
import type { LandingZone } from "../config/model";
import type { EnabledConfiguration } from "../modules/security-hub/configuration-policy";
import type { ControlParameter, ParameterValue } from "../modules/security-hub/control-parameters";

export type PolicySettings = LandingZone["settings"]["services"]["securityHub"]["policies"][number];

/** Every configuration policy: those of the settings, and the suspended unit's if it has none of its own. */
export function securityHubPolicies(landingZone: LandingZone): PolicySettings[] {
  const { policies } = landingZone.settings.services.securityHub;
  const suspended = suspendedUnitPolicy(landingZone);
  return suspended === undefined ? policies : [...policies, suspended];
}

/** Names of the organizational units that have a policy. */
export function securityHubPolicyUnits(landingZone: LandingZone): string[] {
  return securityHubPolicies(landingZone).flatMap(({ organizationalUnits }) => organizationalUnits);
}

/**
 * A policy of its own keeps the suspended unit out of the root's: AWS cannot apply a policy to an account that is
 * closed, and the failure of one account is the failure of every target above it that it inherits from
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-data-retention.html).
 */
function suspendedUnitPolicy({ settings, organizationalUnits }: LandingZone): PolicySettings | undefined {
  const name = settings.suspendedOrganizationalUnit;
  const { policies } = settings.services.securityHub;
  if (!organizationalUnits.some((unit) => unit.name === name)) return undefined;
  if (policies.some((policy) => policy.organizationalUnits.includes(name))) return undefined;
  return {
    name: SUSPENDED_POLICY_NAME,
    description: "Suspended and closed accounts: off",
    root: false,
    organizationalUnits: [name],
    accounts: [],
    enabled: false,
    standards: [],
    disabledControls: [],
    controlParameters: [],
  };
}

/** What a policy that is on says. The reasons of disabled controls stay in the configuration: AWS has no place for them. */
export function enabledConfiguration({
  standards,
  disabledControls,
  controlParameters,
}: PolicySettings): EnabledConfiguration {
  return {
    standards,
    disabledControls: disabledControls.map(({ id }) => id),
    controlParameters: controlParameters.map(({ control, name, ...values }): ControlParameter => ({
      control,
      name,
      value: given(values),
    })),
  };
}

/** The one value that is given; LZ-CFG-117 sees to it that there is one. */
function given(values: object): ParameterValue {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ParameterValue;
}
