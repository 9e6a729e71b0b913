import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample } from "../support/example";
import { statementsOf } from "../support/statements";
import { resourceOf, type StackJson, synthApp } from "../support/synth";

type Findings = LandingZone["settings"]["services"]["findings"];

const example = loadExample("default");

/** The stack called `name` of the default example, with other settings of findings; only that one is built. */
function stackOf(name: string, findings: Partial<Findings> = {}): StackJson {
  const { settings } = example;
  const services = { ...settings.services, findings: { ...settings.services.findings, ...findings } };
  const definition = stackDefinitions({ ...example, settings: { ...settings, services } }).find(
    (each) => each.name === name,
  );
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");
const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];
const BUS = "arn:aws:events:eu-west-1:333333333333:event-bus/example-security";

describe("account stacks", () => {
  test.each(["account-management", "account-rfp-prod", "account-log-archive"])(
    "%s forwards from every governed region to the security bus of the home region",
    (name) => {
      const json = stackOf(name);
      const targets = bodiesOf(json, "aws_cloudwatch_event_target");
      expect(targets.map((each) => [regionOf(each), each.arn])).toEqual(REGIONS.map((region) => [region, BUS]));
      expect(bodiesOf(json, "aws_iam_role").map((each) => each.name)).toContain("example-event-forwarding");
      expect(json.resource).not.toHaveProperty("aws_cloudwatch_event_bus");
    },
  );

  test("the security account's has the bus, in the home region, before anything is sent to it", () => {
    const json = stackOf("account-security");
    expect(bodiesOf(json, "aws_cloudwatch_event_bus").map((each) => [regionOf(each), each.name])).toEqual([
      ["eu-west-1", "example-security"],
    ]);
    const { OrganizationEvents } = statementsOf(resourceOf(json, "aws_cloudwatch_event_bus_policy").policy);
    expect(OrganizationEvents?.Condition?.StringEquals).toEqual({
      "aws:PrincipalOrgID": example.lock.organization?.id,
    });
    const targets = bodiesOf(json, "aws_cloudwatch_event_target");
    expect(
      targets.map((each) =>
        (each.depends_on as string[]).includes("aws_cloudwatch_event_bus_policy.security-bus_policy"),
      ),
    ).toEqual(REGIONS.map(() => true));
    expect(bodiesOf(json, "aws_cloudwatch_metric_alarm").map(regionOf)).toEqual(REGIONS);
  });

  test("the bus has a key of ours if the configuration wants it", () => {
    expect(stackOf("account-security").resource).not.toHaveProperty("aws_kms_key");
    const json = stackOf("account-security", { customerManagedBusKey: true });
    expect(bodiesOf(json, "aws_kms_alias").map(({ name }) => name)).toContain("alias/example-security-bus");
  });

  test("forward nothing when every route for it is off", () => {
    const { routes } = example.settings.services.findings;
    const off = {
      ...routes,
      certificates: { ...routes.certificates, enabled: false },
      health: { ...routes.health, enabled: false },
      alarms: { ...routes.alarms, enabled: false },
    };
    expect(stackOf("account-rfp-prod", { routes: off }).resource).not.toHaveProperty("aws_cloudwatch_event_rule");
  });

  test("wait for the security account's id", () => {
    const account = { ...example.securityAccount, id: undefined };
    const landingZone = {
      ...example,
      securityAccount: account,
      accounts: example.accounts.map((each) => (each.kind === "security" ? account : each)),
    };
    const definition = stackDefinitions(landingZone).find(({ name }) => name === "account-rfp-prod");
    expect(definition?.missingFacts.map(({ name }) => name)).toEqual(["accounts.security"]);
  });
});

describe("security stack", () => {
  const ruleNames = (json: StackJson): unknown[] => bodiesOf(json, "aws_cloudwatch_event_rule").map(({ name }) => name);

  test("collects findings in every governed region, Security Hub's in the home region", () => {
    const rules = bodiesOf(stackOf("security"), "aws_cloudwatch_event_rule").filter(
      ({ name }) => name === "example-finding-collection",
    );
    expect(rules.map((each) => [regionOf(each), String(each.event_pattern).includes("aws.securityhub")])).toEqual([
      ["eu-central-1", false],
      ["eu-west-1", true],
      ["us-east-1", false],
    ]);
  });

  test("has one rule a route on the security bus, in the home region", () => {
    const rules = bodiesOf(stackOf("security"), "aws_cloudwatch_event_rule").filter(
      ({ event_bus_name: bus }) => bus === "example-security",
    );
    expect(rules.map(({ name }) => String(name).replace("example-finding-route-", ""))).toEqual([
      "access-analyzer",
      "alarms",
      "certificates",
      "cryptocurrency",
      "guardduty",
      "health",
      "inspector",
      "macie",
      "security-hub",
    ]);
    expect(new Set(rules.map(regionOf))).toEqual(new Set(["eu-west-1"]));
  });

  test("leaves out a route that is off; crypto-currency findings then go with the others", () => {
    const { routes } = example.settings.services.findings;
    const json = stackOf("security", { routes: { ...routes, cryptocurrency: { enabled: false } } });
    expect(ruleNames(json)).not.toContain("example-finding-route-cryptocurrency");
    const rule = bodiesOf(json, "aws_cloudwatch_event_rule").find(
      ({ name }) => name === "example-finding-route-guardduty",
    );
    expect(rule?.event_pattern).not.toContain("anything-but");
  });

  test("has neither topic nor queue for routes when every route is off, and collects all the same", () => {
    const { routes } = example.settings.services.findings;
    const off = Object.fromEntries(
      Object.entries(routes).map(([key, route]) => [key, { ...route, enabled: false }]),
    ) as unknown as typeof routes;
    const json = stackOf("security", { routes: off });
    expect(json.resource).not.toHaveProperty("aws_sns_topic");
    expect(ruleNames(json)).toEqual(REGIONS.map(() => "example-finding-collection"));
  });

  test("takes thresholds and destinations from the configuration", () => {
    const { routes } = example.settings.services.findings;
    const json = stackOf("security", {
      receivers: [{ name: "siem", arn: "arn:aws:sqs:eu-west-1:333333333333:siem" }],
      routes: { ...routes, inspector: { ...routes.inspector, minimumScore: 7.5, deliverTo: ["siem"] } },
    });
    const rule = bodiesOf(json, "aws_cloudwatch_event_rule").find(
      ({ name }) => name === "example-finding-route-inspector",
    );
    expect(rule?.event_pattern).toContain('{"numeric":[">=",7.5]}');
    const targets = bodiesOf(json, "aws_cloudwatch_event_target").filter(({ rule }) =>
      String(rule).includes("inspector"),
    );
    expect(targets.map(({ arn }) => arn)).toEqual(["arn:aws:sqs:eu-west-1:333333333333:siem"]);
  });

  test("tells chat too as soon as there is a channel", () => {
    const json = stackOf("security", {
      chat: { slack: [{ name: "sec", workspaceId: "T01", channelId: "C01" }], teams: [] },
    });
    const routed = bodiesOf(json, "aws_cloudwatch_event_target").filter(({ event_bus_name: bus }) => bus !== undefined);
    expect(new Set(routed.map(({ target_id: id }) => id))).toEqual(new Set(["people", "chat"]));
  });

  test("has one subscription an endpoint, whose address stays when others come and go", () => {
    const subscriptions = { email: ["a@example.com", "b@example.com"], https: ["https://pager.example.com/x"] };
    const addresses = (email: string[]): string[] =>
      Object.keys(
        stackOf("security", { subscriptions: { ...subscriptions, email } }).resource?.aws_sns_topic_subscription ?? {},
      );
    const all = addresses(["a@example.com", "b@example.com"]);
    expect(all).toHaveLength(3);
    expect(all).toEqual(expect.arrayContaining(addresses(["b@example.com"])));
  });
});
