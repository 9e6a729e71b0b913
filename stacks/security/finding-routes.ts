import { Construct } from "constructs";
import type { LandingZone } from "../../config/model";
import { partitionOf, roleArn } from "../../core/arns";
import { eventForwardingRoleName, subscriptionId } from "../../core/names";
import type { TopicSubscription } from "../../modules/events/topic";
import { FindingCollection } from "../../modules/findings/finding-collection";
import { FindingRoutes, type RouteDelivery } from "../../modules/findings/finding-routes";
import type { LandingZoneStack } from "../base-stack";
import { type EnabledRoute, enabledAccountRoutes, enabledFindingRoutes, securityBusArn } from "../finding-routes";

type FindingSettings = LandingZone["settings"]["services"]["findings"];

/** Where findings go: from every region to the bus in the home region, and from there to people, chat and receivers. */
export function addFindingRoutes(stack: LandingZoneStack): void {
  const { landingZone } = stack;
  const { settings, homeRegion, governedRegions } = landingZone;
  const organization = settings.organization.name;
  const findings = settings.services.findings;

  const collection = new Construct(stack, "finding-collection");
  for (const region of governedRegions) {
    new FindingCollection(collection, region, {
      placement: stack.in(region),
      organization,
      homeRegion,
      busArn: securityBusArn(stack),
      roleArn: roleArn(stack.accountId, eventForwardingRoleName(organization), partitionOf(region)),
    });
  }

  const routes = [...enabledFindingRoutes(landingZone), ...enabledAccountRoutes(landingZone)];
  if (routes.length === 0) return;
  new FindingRoutes(stack, "finding-routes", {
    placement: stack.home,
    organization,
    deliveries: routes.map((route) => delivery(route, findings)),
    subscriptions: subscriptions(findings),
    chat: hasChat(findings) ? findings.chat : undefined,
  });
}

function delivery({ key, route }: EnabledRoute, findings: FindingSettings): RouteDelivery {
  const names = findings.routes[key].deliverTo ?? (hasChat(findings) ? ["people", "chat"] : ["people"]);
  return {
    route,
    people: names.includes("people"),
    chat: names.includes("chat"),
    receivers: findings.receivers.filter(({ name }) => names.includes(name)),
  };
}

function subscriptions({ subscriptions: { email, https } }: FindingSettings): TopicSubscription[] {
  return [
    ...email.map((endpoint) => ({ id: subscriptionId("email", endpoint), protocol: "email" as const, endpoint })),
    ...https.map((endpoint) => ({ id: subscriptionId("https", endpoint), protocol: "https" as const, endpoint })),
  ];
}

function hasChat({ chat: { slack, teams } }: FindingSettings): boolean {
  return slack.length + teams.length > 0;
}
