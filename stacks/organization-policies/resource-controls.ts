import type { LandingZone } from "../../config/model";
import { confusedDeputy } from "../../policies/resource-control/confused-deputy";
import { denySseC } from "../../policies/resource-control/deny-sse-c";
import { identityPerimeter } from "../../policies/resource-control/identity-perimeter";
import { oidcAudience } from "../../policies/resource-control/oidc-audience";
import { requireTls } from "../../policies/resource-control/require-tls";
import { controlContext } from "./context";
import type { PlacedControl } from "./placed";

/** The controls of resource control policies that the configuration asks for, in the order in which they are packed. */
export function resourceControls(landingZone: LandingZone): PlacedControl[] {
  const {
    identityPerimeter: perimeter,
    confusedDeputy: deputy,
    ...others
  } = landingZone.settings.organizationPolicies.resourceControl;
  const { requireTls: tls, denySseC: sseC, oidcAudience: oidc } = others;
  const context = controlContext(landingZone);
  const all = [
    {
      ...perimeter,
      control: identityPerimeter(context, {
        services: perimeter.services,
        trustedAccountIds: perimeter.trustedAccounts.map(({ accountId }) => accountId),
        exceptResources: perimeter.exceptResources.map(({ arn }) => arn),
        exclusionTag: perimeter.exclusionTag,
      }),
    },
    {
      ...deputy,
      control: confusedDeputy(context, {
        services: deputy.services,
        trustedAccountIds: deputy.trustedAccounts.map(({ accountId }) => accountId),
        trustedServices: deputy.trustedServices.map(({ service }) => service),
        exceptResources: deputy.exceptResources.map(({ arn }) => arn),
      }),
    },
    { ...tls, control: requireTls({ services: tls.services, minimumS3TlsVersion: tls.minimumS3TlsVersion }) },
    { ...sseC, control: denySseC() },
    {
      ...oidc,
      enabled: oidc.trustedOidc.length > 0,
      control: oidcAudience({ trusted: oidc.trustedOidc, denyOthers: oidc.denyOtherProviders }),
    },
  ];
  return all.filter(({ enabled }) => enabled).map(({ targets, rollout, control }) => ({ targets, rollout, control }));
}
