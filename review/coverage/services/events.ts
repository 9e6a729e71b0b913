import type { Inventory, PlacedResource } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId, type Place, type Row } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";

/** What brings a topic's messages to somebody. */
const READERS = [
  "aws_sns_topic_subscription",
  "aws_chatbot_slack_channel_configuration",
  "aws_chatbot_teams_channel_configuration",
];

/** How findings and events reach people. */
export const eventRows: readonly Row[] = [
  { id: "events:forwarding", service: "Findings", title: "Event forwarding", judge: forwarding },
  { id: "events:route", service: "Findings", title: "Route to people", judge: route },
];

/** What arises in the account itself (ACM, Health, ...) and goes to the security account's bus. */
function forwarding({ account, region }: Place, inventory: Inventory): Verdict {
  if (account === undefined) return declared("own-stack", []);
  const forwarded = targets(inventory, account.id ?? "", region).filter(({ body }) => isBus(body.arn));
  return forwarded.length > 0 ? covered(forwarded) : gap("a rule that sends the account's events to the security bus");
}

/** Findings of every member arise in the security account, in the same region; from there they go to the home region. */
function route({ region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const security = accountId(landscape, "security") ?? "";
  const collected = targets(inventory, security, region).filter(({ body }) => isBus(body.arn));
  const delivered = targets(inventory, security, landscape.homeRegion).filter(({ body }) => isTopic(body.arn));
  if (delivered.length === 0) return gap("a rule that sends findings to a topic");
  const readers = READERS.flatMap((type) =>
    inventory.find(type, { accountId: security, region: landscape.homeRegion }),
  );
  if (readers.length === 0) return gap("somebody who reads the topic: a subscription or a chat channel");
  const isHome = region === landscape.homeRegion;
  if (collected.length === 0 && !isHome) return gap("a rule that sends the region's findings to the security bus");
  return covered([...collected, ...delivered, ...readers]);
}

/** Targets of rules that are on. */
function targets(inventory: Inventory, account: string, region: string): PlacedResource[] {
  return inventory.find("aws_cloudwatch_event_target", { accountId: account, region }).filter((target) => {
    const rule = inventory.referredBy(target, "rule");
    return rule !== undefined && (rule.body.state ?? "ENABLED") !== "DISABLED";
  });
}

function isBus(arn: unknown): boolean {
  return /:event-bus\/|\$\{aws_cloudwatch_event_bus\./.test(String(arn));
}

function isTopic(arn: unknown): boolean {
  return /^arn:[a-z-]+:sns:|\$\{aws_sns_topic\./.test(String(arn));
}
