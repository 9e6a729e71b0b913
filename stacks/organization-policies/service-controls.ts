import type { LandingZone } from "../../config/model";
import type { ControlContext } from "../../policies/organization/control";
import { allowServices } from "../../policies/service-control/allow-services";
import { denyDefaultEncryptionChanges } from "../../policies/service-control/deny-default-encryption-changes";
import { denyIamUsers } from "../../policies/service-control/deny-iam-users";
import { denyInternetGateways } from "../../policies/service-control/deny-internet-gateways";
import { denyOrganizationChanges } from "../../policies/service-control/deny-organization-changes";
import { denyPublicSharing } from "../../policies/service-control/deny-public-sharing";
import { denyRootUser } from "../../policies/service-control/deny-root-user";
import { denyUngovernedRegions } from "../../policies/service-control/deny-ungoverned-regions";
import { networkPerimeter } from "../../policies/service-control/network-perimeter";
import { perimeterGovernance } from "../../policies/service-control/perimeter-governance";
import { protectAccountSettings } from "../../policies/service-control/protect-account-settings";
import { protectData } from "../../policies/service-control/protect-data";
import { protectKeys } from "../../policies/service-control/protect-keys";
import { protectLandingZone } from "../../policies/service-control/protect-landing-zone";
import { protectSecurityServices } from "../../policies/service-control/protect-security-services";
import { requireImdsv2 } from "../../policies/service-control/require-imdsv2";
import { resourcePerimeter } from "../../policies/service-control/resource-perimeter";
import { controlContext } from "./context";
import type { Placed, PlacedControl } from "./placed";

/** The controls of service control policies that the configuration asks for, in the order in which they are packed. */
export function serviceControls(landingZone: LandingZone): PlacedControl[] {
  const context = controlContext(landingZone);
  const { serviceControl } = landingZone.settings.organizationPolicies;
  return [
    ...everySwitch(landingZone, context).filter(({ enabled }) => enabled),
    ...serviceControl.allowedServices.map((list) => placed(list, allowServices(context, list))),
  ].map(({ targets, rollout, control }) => ({ targets, rollout, control }));
}

/** Every control with a switch of its own. */
function everySwitch(landingZone: LandingZone, context: ControlContext): (PlacedControl & { enabled: boolean })[] {
  const { serviceControl } = landingZone.settings.organizationPolicies;
  const { denyIamUsers: users, denyUngovernedRegions: regions, protectData: data } = serviceControl;
  const { protectKeys: keys, requireImdsv2: imds } = serviceControl;
  return [
    placed(serviceControl.protectSecurityServices, protectSecurityServices(context)),
    placed(
      serviceControl.protectLandingZone,
      protectLandingZone(context, { exemptRoles: users.enabled ? users.exemptRoles : [] }),
    ),
    placed(serviceControl.denyOrganizationChanges, denyOrganizationChanges()),
    placed(serviceControl.denyRootUser, denyRootUser(context)),
    placed(
      regions,
      denyUngovernedRegions(context, {
        ...regions,
        regions: regions.closeRetiringRegions ? landingZone.governedRegions : landingZone.heldRegions,
      }),
    ),
    placed(keys, protectKeys(context, keys)),
    placed(serviceControl.denyPublicSharing, denyPublicSharing(context)),
    placed(users, denyIamUsers(context, users)),
    placed(imds, requireImdsv2(context, imds)),
    placed(serviceControl.denyDefaultEncryptionChanges, denyDefaultEncryptionChanges()),
    placed(serviceControl.protectAccountSettings, protectAccountSettings()),
    placed(data, protectData(data)),
    placed(serviceControl.denyInternetGateways, denyInternetGateways()),
    placed(serviceControl.resourcePerimeter, resourcePerimeter(context, serviceControl.resourcePerimeter)),
    placed(serviceControl.networkPerimeter, networkPerimeter(context, serviceControl.networkPerimeter)),
    placed(serviceControl.perimeterGovernance, perimeterGovernance(context)),
  ];
}

function placed<T extends Placed>(settings: T, control: PlacedControl["control"]): T & PlacedControl {
  return { ...settings, control };
}
