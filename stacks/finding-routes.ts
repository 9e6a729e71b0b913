import type { LandingZone } from "../config/model";
import { consoleHost, eventBusArn, partitionOf } from "../core/arns";
import { alarmNamePrefix, securityBusName } from "../core/names";
import type { FindingRoute } from "../modules/findings/route";
import { accessAnalyzerRoute } from "../modules/findings/routes/access-analyzer";
import { alarmsRoute } from "../modules/findings/routes/alarms";
import { certificatesRoute } from "../modules/findings/routes/certificates";
import { cryptocurrencyRoute, guardDutyRoute } from "../modules/findings/routes/guardduty";
import { healthRoute } from "../modules/findings/routes/health";
import { inspectorRoute } from "../modules/findings/routes/inspector";
import { macieRoute } from "../modules/findings/routes/macie";
import { securityHubRoute } from "../modules/findings/routes/security-hub";
import type { LandingZoneStack } from "./base-stack";
import { knownFact } from "./known-fact";

type RouteSettings = LandingZone["settings"]["services"]["findings"]["routes"];

/** A route that is on, by its key in the configuration. */
export interface EnabledRoute {
  readonly key: keyof RouteSettings;
  readonly route: FindingRoute;
}

/** Routes for what arises in each account and is forwarded by it. */
export function enabledAccountRoutes({ settings, homeRegion }: LandingZone): EnabledRoute[] {
  const { routes } = settings.services.findings;
  const console = consoleHost(partitionOf(homeRegion));
  return enabled(routes, {
    certificates: certificatesRoute({ noticeInDays: routes.certificates.noticeInDays, console }),
    health: healthRoute({ categories: routes.health.categories }),
    alarms: alarmsRoute({ namePrefix: alarmNamePrefix(settings.organization.name), console }),
  });
}

/** Routes for findings, which come in at the administrator. */
export function enabledFindingRoutes({ settings, homeRegion }: LandingZone): EnabledRoute[] {
  const { routes } = settings.services.findings;
  const console = consoleHost(partitionOf(homeRegion));
  const { guardDuty, inspector, macie, securityHub } = routes;
  return enabled(routes, {
    guardDuty: guardDutyRoute({
      minimumSeverity: guardDuty.minimumSeverity,
      withoutCryptocurrency: routes.cryptocurrency.enabled,
      console,
    }),
    cryptocurrency: cryptocurrencyRoute({ console }),
    inspector: inspectorRoute({
      minimumScore: inspector.minimumScore,
      severitiesWithoutScore: inspector.severitiesWithoutScore,
      console,
    }),
    macie: macieRoute({ minimumSeverity: macie.minimumSeverity, console }),
    securityHub: securityHubRoute({ severities: securityHub.severities, homeRegion, console }),
    accessAnalyzer: accessAnalyzerRoute({ homeRegion, console }),
  });
}

/** ARN of the security account's bus, by its name. */
export function securityBusArn(stack: LandingZoneStack): string {
  const { settings, homeRegion, securityAccount } = stack.landingZone;
  const accountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  return eventBusArn(accountId, homeRegion, securityBusName(settings.organization.name));
}

function enabled(settings: RouteSettings, routes: Partial<Record<keyof RouteSettings, FindingRoute>>): EnabledRoute[] {
  return Object.entries(routes)
    .map(([key, route]) => ({ key: key as keyof RouteSettings, route }))
    .filter(({ key }) => settings[key].enabled);
}
