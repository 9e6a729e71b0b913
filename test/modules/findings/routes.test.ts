import { chatMessage, textMessage } from "../../../modules/events/message";
import { findingCollection, forwardedEvents } from "../../../modules/findings/collection";
import type { FindingRoute } from "../../../modules/findings/route";
import { accessAnalyzerRoute } from "../../../modules/findings/routes/access-analyzer";
import { alarmsRoute } from "../../../modules/findings/routes/alarms";
import { certificatesRoute } from "../../../modules/findings/routes/certificates";
import { CRYPTOCURRENCY_TYPES, cryptocurrencyRoute, guardDutyRoute } from "../../../modules/findings/routes/guardduty";
import { healthRoute } from "../../../modules/findings/routes/health";
import { inspectorRoute } from "../../../modules/findings/routes/inspector";
import { macieRoute } from "../../../modules/findings/routes/macie";
import { securityHubRoute } from "../../../modules/findings/routes/security-hub";
import { type Event, matches, transformed } from "../../support/event-pattern";
import {
  accessAnalyzerEvent,
  alarmEvent,
  certificateEvent,
  guardDutyEvent,
  healthEvent,
  inspectorEvent,
  macieEvent,
  securityHubEvent,
} from "./events";

const console = "console.aws.amazon.com";
const homeRegion = "eu-west-1";

const guardDuty = guardDutyRoute({ minimumSeverity: 7, withoutCryptocurrency: true, console });
const cryptocurrency = cryptocurrencyRoute({ console });
const inspector = inspectorRoute({ minimumScore: 9, severitiesWithoutScore: ["CRITICAL", "HIGH"], console });
const macie = macieRoute({ minimumSeverity: "Medium", console });
const securityHub = securityHubRoute({ severities: ["CRITICAL", "HIGH"], homeRegion, console });
const accessAnalyzer = accessAnalyzerRoute({ homeRegion, console });
const certificates = certificatesRoute({ noticeInDays: 30, console });
const health = healthRoute({ categories: ["issue", "accountNotification"] });
const alarms = alarmsRoute({ namePrefix: "example-security-", console });

const APPROACHING = "ACM Certificate Approaching Expiration";
const miner = { type: "CryptoCurrency:EC2/BitcoinTool.B!DNS", severity: 5 };
const unscored = Object.fromEntries(
  Object.entries(inspectorEvent().detail as object).filter(([field]) => field !== "inspectorScore"),
);
const withoutScore = (detail: object): Event => ({ ...inspectorEvent(), detail: { ...unscored, ...detail } });

describe.each<[FindingRoute, readonly (readonly [what: string, taken: boolean, event: Event])[]]>([
  [
    guardDuty,
    [
      ["a severe finding", true, guardDutyEvent()],
      ["a finding of the very severity", true, guardDutyEvent({ severity: 7 })],
      ["a finding below it", false, guardDutyEvent({ severity: 6.9 })],
      ["a crypto-currency finding, which has its own route", false, guardDutyEvent({ ...miner, severity: 8 })],
      ["another service's finding", false, macieEvent()],
    ],
  ],
  [
    guardDutyRoute({ minimumSeverity: 4, withoutCryptocurrency: false, console }),
    [["a crypto-currency finding, if it has no route of its own", true, guardDutyEvent(miner)]],
  ],
  [
    cryptocurrency,
    [
      ["a miner of medium severity", true, guardDutyEvent(miner)],
      ["a miner in a function", true, guardDutyEvent({ type: "CryptoCurrency:Lambda/BitcoinTool.B" })],
      ["a domain request", true, guardDutyEvent({ type: "Impact:EC2/BitcoinDomainRequest.Reputation" })],
      ["a runtime domain request", true, guardDutyEvent({ type: "Impact:Runtime/BitcoinDomainRequest.Reputation" })],
      ["a miner seen at run time", true, guardDutyEvent({ type: "Impact:Runtime/CryptoMinerExecuted" })],
      ["any other finding", false, guardDutyEvent()],
    ],
  ],
  [
    inspector,
    [
      ["a critical vulnerability", true, inspectorEvent()],
      ["a vulnerability below the score", false, inspectorEvent({ inspectorScore: 8.9 })],
      ["a critical severity below the score", false, inspectorEvent({ inspectorScore: 8.9, severity: "CRITICAL" })],
      ["a closed finding", false, inspectorEvent({ status: "CLOSED" })],
      ["an open network path of high severity", true, withoutScore({ severity: "HIGH" })],
      ["an open network path of medium severity", false, withoutScore({ severity: "MEDIUM" })],
    ],
  ],
  [
    macie,
    [
      ["personal data", true, macieEvent()],
      ["a public bucket", true, macieEvent({ type: "Policy:IAMUser/S3BucketPublic", category: "POLICY" })],
      ["a finding of the very severity", true, macieEvent({ severity: { score: 2, description: "Medium" } })],
      ["a finding below it", false, macieEvent({ severity: { score: 1, description: "Low" } })],
    ],
  ],
  [
    securityHub,
    [
      ["a failed control", true, securityHubEvent()],
      [
        "a finding that GuardDuty sent there",
        false,
        securityHubEvent({ ProductArn: "arn:aws:securityhub:eu-west-1::product/aws/guardduty" }),
      ],
      [
        "a finding of a partner's product",
        false,
        securityHubEvent({ ProductArn: "arn:aws:securityhub:eu-west-1:555555555555:product/555555555555/default" }),
      ],
      ["a control of medium severity", false, securityHubEvent({ Severity: { Label: "MEDIUM" } })],
      [
        "a control that passed",
        false,
        securityHubEvent({ Compliance: { Status: "PASSED", SecurityControlId: "S3.8" } }),
      ],
      ["a finding that somebody has seen", false, securityHubEvent({ Workflow: { Status: "NOTIFIED" } })],
      ["an archived finding", false, securityHubEvent({ RecordState: "ARCHIVED" })],
    ],
  ],
  [
    accessAnalyzer,
    [
      ["an open bucket", true, accessAnalyzerEvent()],
      ["an open bucket in another region", true, accessAnalyzerEvent({}, { region: "us-east-1" })],
      ["an open role, told by the home region", true, accessAnalyzerEvent({ resourceType: "AWS::IAM::Role" })],
      [
        "the same role, told by another region",
        false,
        accessAnalyzerEvent({ resourceType: "AWS::IAM::Role" }, { region: "us-east-1" }),
      ],
      ["a finding that is resolved", false, accessAnalyzerEvent({ status: "RESOLVED" })],
      ["a finding that was archived", false, accessAnalyzerEvent({ status: "ARCHIVED" }, { region: "us-east-1" })],
    ],
  ],
  [
    certificates,
    [
      ["a certificate that ends soon", true, certificateEvent(APPROACHING, { DaysToExpiry: 30 })],
      ["a certificate that ends later", false, certificateEvent(APPROACHING, { DaysToExpiry: 31 })],
      ["a certificate that has ended", true, certificateEvent("ACM Certificate Expired")],
      [
        "a certificate that needs help",
        true,
        certificateEvent("ACM Certificate Renewal Action Required", { DaysToExpiry: 44 }),
      ],
      ["a certificate that was revoked", true, certificateEvent("ACM Certificate Revoked")],
      ["a certificate that is ready", false, certificateEvent("ACM Certificate Available", { DaysToExpiry: 20 })],
    ],
  ],
  [
    health,
    [
      ["an exposed key", true, healthEvent()],
      ["an abuse report", true, { ...healthEvent(), "detail-type": "AWS Health Abuse Event" }],
      ["an event that says it is no backup", true, healthEvent({ backupEvent: false })],
      ["another region's event, sent to this one as a backup", false, healthEvent({ backupEvent: true })],
      ["the same in words", false, healthEvent({ backupEvent: "true" })],
      ["a public event", false, healthEvent({ eventScopeCode: "PUBLIC" })],
      ["a category that is not wanted", false, healthEvent({ eventTypeCategory: "scheduledChange" })],
    ],
  ],
  [
    alarms,
    [
      ["an alarm of ours", true, alarmEvent("example-security-root-usage")],
      ["an alarm of ours that is over", false, alarmEvent("example-security-root-usage", "OK")],
      ["an alarm of a workload", false, alarmEvent("shop-latency")],
    ],
  ],
])("route %#", ({ id, pattern }, cases) => {
  test.each(cases)(`${id} and %s: %p`, (_what, taken, event) => {
    expect(matches(pattern, event)).toBe(taken);
  });
});

describe("collection", () => {
  const everyRegion = [guardDutyEvent(), inspectorEvent(), macieEvent(), accessAnalyzerEvent()];

  test("takes every finding in every region, and Security Hub's in the home region alone", () => {
    const home = findingCollection({ isHomeRegion: true });
    const other = findingCollection({ isHomeRegion: false });
    expect(everyRegion.map((event) => [matches(home, event), matches(other, event)])).toEqual(
      everyRegion.map(() => [true, true]),
    );
    expect([matches(home, securityHubEvent()), matches(other, securityHubEvent())]).toEqual([true, false]);
  });

  test("takes nothing that accounts forward", () => {
    const forwarded = [certificateEvent(APPROACHING), healthEvent(), alarmEvent("example-security-x")];
    const home = findingCollection({ isHomeRegion: true });
    expect(forwarded.map((event) => matches(home, event))).toEqual([false, false, false]);
  });
});

describe("forwarding", () => {
  const forwarded = forwardedEvents([certificates, health, alarms]);

  test("takes what one of the routes takes, and no more", () => {
    const events: [Event, boolean][] = [
      [certificateEvent(APPROACHING, { DaysToExpiry: 30 }), true],
      [certificateEvent(APPROACHING, { DaysToExpiry: 31 }), false],
      [certificateEvent("ACM Certificate Expired"), true],
      [healthEvent(), true],
      [healthEvent({ eventScopeCode: "PUBLIC" }), false],
      [alarmEvent("example-security-root-usage"), true],
      [alarmEvent("shop-latency"), false],
      [guardDutyEvent(), false],
    ];
    expect(events.map(([event]) => matches(forwarded, event))).toEqual(events.map(([, taken]) => taken));
  });

  test("has no alternatives inside alternatives", () => {
    expect(forwarded.$or?.flatMap((alternative) => Object.keys(alternative))).not.toContain("$or");
  });

  test("of one route is its pattern: EventBridge takes a single alternative for a field called $or", () => {
    expect(forwardedEvents([alarms])).toEqual(alarms.pattern);
  });
});

/** Each route with the poorest event that it takes. */
const POOREST: [FindingRoute, Event][] = [
  [guardDuty, guardDutyEvent()],
  [cryptocurrency, guardDutyEvent(miner)],
  [inspector, withoutScore({})],
  [macie, macieEvent()],
  [securityHub, securityHubEvent()],
  [accessAnalyzer, accessAnalyzerEvent()],
  [certificates, certificateEvent("ACM Certificate Revoked")],
  [health, healthEvent()],
  [alarms, alarmEvent("example-security-root-usage")],
];

const MESSAGES = POOREST.map(([{ id, message }, event]) => ({ id, message, event }));

describe("messages", () => {
  test.each(MESSAGES)("$id for people: each line in quotes, every value there", ({ message, event }) => {
    const lines = transformed(textMessage(message), event).split("\n");
    expect(lines[0]).toMatch(new RegExp(`^"${message.subject}: .+"$`));
    expect(lines.filter((line) => !/^".*"$/.test(line))).toEqual([]);
    expect(lines.join("\n")).toContain("What to do: ");
    expect(lines.at(-1)).toMatch(/^"https:\/\/[^<>\s]+"$/);
    expect(lines.join("\n")).not.toMatch(/<|>/);
  });

  test.each(MESSAGES)("$id for chat: a custom notification that is valid JSON", ({ message, event }) => {
    const notification = JSON.parse(transformed(chatMessage(message), event)) as Record<string, unknown>;
    expect(notification).toMatchObject({ version: "1.0", source: "custom", content: { textType: "client-markdown" } });
    expect(JSON.stringify(notification)).not.toMatch(/<|>/);
  });

  test.each(MESSAGES)("$id names every value that it looks up, by a name that EventBridge takes", ({ message }) => {
    for (const { inputPaths, inputTemplate } of [textMessage(message), chatMessage(message)]) {
      const used = [...inputTemplate.matchAll(/<([^>]*)>/g)].map(([, name]) => name);
      expect(new Set(used)).toEqual(new Set(Object.keys(inputPaths)));
      expect(Object.keys(inputPaths).filter((name) => !/^(?!AWS)[A-Za-z0-9_-]+$/.test(name))).toEqual([]);
      expect(inputTemplate.length).toBeLessThanOrEqual(8192);
    }
  });

  test("a title with quotes does not break the notification", () => {
    const event = guardDutyEvent({ title: 'Process "xmrig" \\ started' });
    const { content } = JSON.parse(transformed(chatMessage(guardDuty.message), event)) as {
      content: { title: string };
    };
    expect(content.title).toBe('Process "xmrig" \\ started');
  });

  test("GuardDuty's for people reads like this", () => {
    expect(transformed(textMessage(guardDuty.message), guardDutyEvent()).split("\n")).toEqual([
      '"GuardDuty finding: 198.51.100.0 is performing SSH brute force attacks against i-99999999."',
      '"severity: 8"',
      '"type: UnauthorizedAccess:EC2/SSHBruteForce"',
      '"account: 555555555555"',
      '"region: eu-central-1"',
      '"time: 2026-03-01T10:00:00Z"',
      '"finding: 16afba5c5c43e07c9e3e5e2e544e95df"',
      '"The instance "i-99999999" is attacked."',
      '"What to do: see what the resource did and with whom; contain it if in doubt"',
      '"https://console.aws.amazon.com/guardduty/home?region=eu-central-1#/findings?macros=current&fId=16afba5c5c43e07c9e3e5e2e544e95df"',
    ]);
  });
});

test("every prefix of the crypto-currency route is left out of the general one", () => {
  const events = CRYPTOCURRENCY_TYPES.map((type) => guardDutyEvent({ type: `${type}x`, severity: 9 }));
  expect(events.map((event) => [matches(cryptocurrency.pattern, event), matches(guardDuty.pattern, event)])).toEqual(
    events.map(() => [true, false]),
  );
});
