import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { type ExampleName, EXAMPLES, loadExample, synthesizedExample } from "../support/example";
import { factsAlsoOf, withRegions } from "../support/variants";
import { resourcesOf, type StackJson, synthApp } from "../support/synth";

const example = loadExample("default");

/** The stack called `name` of a configuration; only that one is built. */
function stackOf(name: string, landingZone: LandingZone = example): StackJson {
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const missingFacts = (landingZone: LandingZone): string[] =>
  stackDefinitions(landingZone)
    .find(({ name }) => name === "security")
    ?.missingFacts.map(({ name }) => name) ?? [];

/** The default example with these policies. */
function withPolicies(policies: LandingZone["settings"]["services"]["securityHub"]["policies"]): LandingZone {
  const { settings } = example;
  const securityHub = { ...settings.services.securityHub, policies };
  return { ...example, settings: { ...settings, services: { ...settings.services, securityHub } } };
}

const [baseline] = example.settings.services.securityHub.policies;
if (baseline === undefined) throw new Error("the default example has no policy");

const typesOf = (json: StackJson): string[] =>
  Object.keys(json.resource ?? {}).filter((type) => type.startsWith("aws_securityhub_"));

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the %s example", (name) => {
  const stacks = synthesizedExample(name);

  test("configures nothing by account: under central configuration AWS refuses it", () => {
    expect([...new Set(Object.values(stacks).flatMap(typesOf))].sort()).toEqual(
      [
        "aws_securityhub_account",
        ...(name === "complete" ? ["aws_securityhub_automation_rule"] : []),
        "aws_securityhub_configuration_policy",
        "aws_securityhub_configuration_policy_association",
        "aws_securityhub_finding_aggregator",
        "aws_securityhub_organization_admin_account",
        "aws_securityhub_organization_configuration",
        ...(name === "complete" ? ["aws_securityhub_product_subscription"] : []),
      ].sort(),
    );
  });

  test("turns Security Hub on in the administrator's account and home region alone", () => {
    const { homeRegion } = loadExample(name);
    const hubs = Object.entries(stacks).flatMap(([stack, json]) =>
      bodiesOf(json, "aws_securityhub_account").map(({ provider }) => [stack, provider]),
    );
    expect(hubs).toEqual([["account-security", `aws.${homeRegion}`]]);
  });

  test("names each target once", () => {
    const targets = bodiesOf(stacks["security"] ?? {}, "aws_securityhub_configuration_policy_association").map(
      ({ target_id: target }) => target,
    );
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets).toContain(loadExample(name).lock.organization?.rootId);
  });
});

describe("organization-services stack", () => {
  const json = stackOf("organization-services");

  test("delegates in the home region alone; AWS extends it to the linked ones", () => {
    expect(bodiesOf(json, "aws_securityhub_organization_admin_account")).toMatchObject([
      { provider: "aws.eu-west-1", admin_account_id: "333333333333" },
    ]);
  });

  test("publishes the delegation once it stands", () => {
    expect(json.output).toMatchObject({
      facts: {
        value: {
          securityHubDelegations: [
            '${(aws_securityhub_organization_admin_account.security-hub-delegation_eu-west-1_administrator.id != null) ? "eu-west-1" : ""}',
          ],
        },
      },
    });
  });
});

describe("security stack", () => {
  test("waits for the delegation in the home region", () => {
    expect(missingFacts({ ...example, lock: { ...example.lock, securityHubDelegations: [] } })).toEqual([
      "securityHubDelegations.eu-west-1",
    ]);
  });

  test("waits for the ids of the units and accounts that policies name", () => {
    const landingZone = withPolicies([
      baseline,
      { ...baseline, name: "prod", root: false, organizationalUnits: ["Prod"], accounts: ["rfp-nonprod"] },
    ]);
    const { accounts, lock } = landingZone;
    const unknown = {
      ...landingZone,
      lock: { ...lock, organizationalUnits: {} },
      accounts: accounts.map((account) => (account.name === "rfp-nonprod" ? { ...account, id: undefined } : account)),
    };
    expect([...missingFacts(unknown)].sort()).toEqual([
      "accounts.rfp-nonprod",
      "organizationalUnits.Prod",
      "organizationalUnits.Sandbox", // of Firewall Manager's policies
      "organizationalUnits.Suspended",
    ]);
  });

  test("gathers the findings of all governed regions", () => {
    expect(bodiesOf(stackOf("security"), "aws_securityhub_finding_aggregator")).toMatchObject([
      { provider: "aws.eu-west-1", specified_regions: ["eu-central-1", "us-east-1"] },
    ]);
  });

  test("needs no linked region", () => {
    const home = { ...example, governedRegions: ["eu-west-1"] };
    expect(bodiesOf(stackOf("security", home), "aws_securityhub_finding_aggregator")).toMatchObject([
      { linking_mode: "NO_REGIONS" },
    ]);
  });

  test("runs FSBP and CIS 5.0.0 in every account, and nothing in suspended ones", () => {
    const json = stackOf("security");
    const policies = resourcesOf(json, "aws_securityhub_configuration_policy");
    expect(policies).toMatchObject({
      "security-hub_policy_baseline_policy": {
        name: "example-baseline",
        configuration_policy: {
          service_enabled: true,
          enabled_standard_arns: [
            "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0",
            "arn:aws:securityhub:eu-west-1::standards/cis-aws-foundations-benchmark/v/5.0.0",
          ],
        },
      },
      "security-hub_policy_suspended-accounts_policy": {
        name: "example-suspended-accounts",
        configuration_policy: { service_enabled: false },
      },
    });
    expect(
      bodiesOf(json, "aws_securityhub_configuration_policy_association").map(({ target_id: target }) => target),
    ).toEqual(["r-exam", "ou-exam-suspende"]);
  });

  test("leaves the suspended unit to a policy that names it", () => {
    const quarantine = { ...baseline, name: "quarantine", root: false, organizationalUnits: ["Suspended"] };
    const json = stackOf("security", withPolicies([baseline, quarantine]));
    expect(Object.keys(resourcesOf(json, "aws_securityhub_configuration_policy_association"))).toEqual([
      "security-hub_policy_baseline_root",
      "security-hub_policy_quarantine_unit-Suspended",
    ]);
  });

  test("makes no policy for a suspended unit that there is not", () => {
    const units = example.organizationalUnits.filter(({ name }) => name !== "Suspended");
    const json = stackOf("security", { ...example, organizationalUnits: units });
    expect(Object.keys(resourcesOf(json, "aws_securityhub_configuration_policy"))).toEqual([
      "security-hub_policy_baseline_policy",
    ]);
  });

  test("subscribes to products in their regions after every policy, which is what turns Security Hub on there", () => {
    const json = synthesizedExample("complete")["security"] ?? {};
    const associations = Object.keys(resourcesOf(json, "aws_securityhub_configuration_policy_association"));
    const products = bodiesOf(json, "aws_securityhub_product_subscription");
    expect(products.map(({ provider, product_arn: product }) => [provider, product])).toEqual([
      ["aws.eu-central-1", "arn:aws:securityhub:eu-central-1:733251395267:product/alertlogic/althreatmanagement"],
      ["aws.eu-south-1", "arn:aws:securityhub:eu-south-1:733251395267:product/alertlogic/althreatmanagement"],
      ["aws.us-east-1", "arn:aws:securityhub:us-east-1:733251395267:product/alertlogic/althreatmanagement"],
      ["aws.eu-central-1", "arn:aws:securityhub:eu-central-1::product/prowler/prowler"],
      ["aws.us-east-1", "arn:aws:securityhub:us-east-1::product/prowler/prowler"],
    ]);
    for (const { depends_on: dependencies } of products) {
      expect([...(dependencies as string[])].sort()).toEqual(
        associations.map((name) => `aws_securityhub_configuration_policy_association.${name}`).sort(),
      );
    }
  });

  test("gathers the findings of an added region too", () => {
    const governed = [...example.governedRegions, "eu-north-1"];
    const added = withRegions(example, { governed }, factsAlsoOf(example.lock, "eu-north-1", "eu-central-1"));
    expect(bodiesOf(stackOf("security", added), "aws_securityhub_finding_aggregator")).toMatchObject([
      { specified_regions: ["eu-central-1", "eu-north-1", "us-east-1"] },
    ]);
  });
});
