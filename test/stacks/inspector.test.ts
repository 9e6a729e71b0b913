import type { LandingZone } from "../../config/model";
import { isAvailable } from "../../core/region-capabilities";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { type ExampleName, loadExample, synthesizedExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type Inspector = LandingZone["settings"]["services"]["inspector"];

const example = loadExample("default");
const HOME = "aws_inspector2_delegated_admin_account.inspector-delegation_eu-west-1_administrator";

function withInspector(inspector: Partial<Inspector>, more: Partial<LandingZone> = {}): LandingZone {
  const { settings } = example;
  const services = { ...settings.services, inspector: { ...settings.services.inspector, ...inspector } };
  return { ...example, settings: { ...settings, services }, ...more };
}

/** The stack called `name`; only that one is built. */
function stackOf(name: string, landingZone: LandingZone = example): StackJson {
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");
const accountsIn = (stack: StackJson, type: string, region: string): string[] =>
  bodiesOf(stack, type)
    .filter((body) => regionOf(body) === region)
    .flatMap((body) => (body.account_ids as string[] | undefined) ?? [String(body.account_id)])
    .sort();

const SKIP = { region: "us-east-1", reason: "a test of the skips" } as const;
const skipping = (capability: "inspector2" | "inspector2:LAMBDA_CODE"): LandingZone => {
  const regions = { ...example.settings.regions, skips: [{ ...SKIP, capability }] };
  return { ...example, settings: { ...example.settings, regions } };
};

describe("Inspector in its stacks", () => {
  test("the security account's own stack enables the administrator alone, in every governed region", () => {
    const enablers = bodiesOf(stackOf("account-security"), "aws_inspector2_enabler");
    expect(enablers.map((each) => [regionOf(each), each.account_ids, each.resource_types])).toEqual(
      ["eu-central-1", "eu-west-1", "us-east-1"].map((region) => [
        region,
        ["333333333333"],
        ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"],
      ]),
    );
  });

  test("no other account's own stack has anything of Inspector", () => {
    const stacks = synthesizedExample("default");
    const owners = Object.keys(stacks).filter((name) =>
      Object.keys(stacks[name]?.resource ?? {}).some((type) => type.startsWith("aws_inspector2_")),
    );
    expect(owners.sort()).toEqual(["account-security", "organization-services", "security"]);
  });

  test("delegates in the home region first", () => {
    const delegations = bodiesOf(stackOf("organization-services"), "aws_inspector2_delegated_admin_account");
    expect(delegations.map((each) => [regionOf(each), each.account_id, each.depends_on])).toEqual([
      ["eu-central-1", "333333333333", [HOME]],
      ["eu-west-1", "333333333333", []],
      ["us-east-1", "333333333333", [HOME]],
    ]);
  });

  test("publishes a region as delegated only once the delegation stands", () => {
    const { facts } = stackOf("organization-services").output as { facts: { value: Record<string, string[]> } };
    expect(facts.value.inspectorDelegations).toEqual(
      ["eu-central-1", "eu-west-1", "us-east-1"].map(
        (region) => `\${(${HOME.replace("eu-west-1", region)}.id != null) ? "${region}" : ""}`,
      ),
    );
  });

  test("security waits for every region's delegation", () => {
    const lock = { ...example.lock, inspectorDelegations: ["eu-west-1"] };
    const security = stackDefinitions({ ...example, lock }).find(({ name }) => name === "security");
    expect(security?.missingFacts.map(({ name, producer }) => [name, producer])).toEqual([
      ["inspectorDelegations.eu-central-1", "organization-services"],
      ["inspectorDelegations.us-east-1", "organization-services"],
    ]);
  });

  test("every active account is a member, the management account too; the administrator and suspended ones are not", () => {
    const members = ["111111111111", "222222222222", "444444444444", "555555555555", "666666666666"];
    for (const region of example.governedRegions) {
      expect(accountsIn(stackOf("security"), "aws_inspector2_member_association", region)).toEqual(members);
      expect(accountsIn(stackOf("security"), "aws_inspector2_enabler", region)).toEqual(members);
    }
  });

  test("leaves out accounts and regions that are not targeted", () => {
    const targets = { exclude: { accounts: ["rfp-nonprod"] }, regions: ["eu-west-1"] };
    const stack = stackOf("security", withInspector({ targets }));
    const members = ["111111111111", "222222222222", "444444444444", "555555555555"];
    expect(accountsIn(stack, "aws_inspector2_member_association", "eu-west-1")).toEqual(members);
    expect(accountsIn(stack, "aws_inspector2_enabler", "us-east-1")).toEqual([]);
    expect(bodiesOf(stack, "aws_inspector2_organization_configuration")).toHaveLength(3);
  });

  test("another account in the file changes no address and no depends_on of the others' resources", () => {
    const accounts = example.accounts.filter(({ name }) => name !== "rfp-prod");
    const without = stackOf("security", { ...example, accounts }).resource as Record<string, Record<string, unknown>>;
    const all = stackOf("security").resource as Record<string, Record<string, unknown>>;
    for (const type of ["aws_inspector2_member_association", "aws_inspector2_enabler"]) {
      const added = Object.keys(all[type] ?? {}).filter((name) => !(name in (without[type] ?? {})));
      expect(added).toHaveLength(3);
      for (const name of added) expect(name).toMatch(/-rfp-prod$/);
      for (const [name, body] of Object.entries(without[type] ?? {})) expect(all[type]?.[name]).toEqual(body);
    }
  });

  test("turns a scan type off for the administrator, members and accounts to come", () => {
    const landingZone = withInspector({ scanTypes: { ec2: true, ecr: true, lambda: true, lambdaCode: false } });
    const enablers = ["account-security", "security"].flatMap((name) =>
      bodiesOf(stackOf(name, landingZone), "aws_inspector2_enabler"),
    );
    expect(new Set(enablers.map(({ resource_types }) => JSON.stringify(resource_types)))).toEqual(
      new Set(['["EC2","ECR","LAMBDA"]']),
    );
    for (const each of bodiesOf(stackOf("security", landingZone), "aws_inspector2_organization_configuration")) {
      expect(each.auto_enable).toEqual({ ec2: true, ecr: true, lambda: true, lambda_code: false });
    }
  });

  test.each(["account-security", "security"])("%s leaves out a scan type that a region skips", (name) => {
    const enablers = bodiesOf(stackOf(name, skipping("inspector2:LAMBDA_CODE")), "aws_inspector2_enabler");
    const regions = enablers
      .filter(({ resource_types }) => (resource_types as string[]).includes("LAMBDA_CODE"))
      .map(regionOf);
    expect([...new Set(regions)].sort()).toEqual(["eu-central-1", "eu-west-1"]);
    expect(enablers.map(regionOf)).toContain("us-east-1");
  });

  test.each(["account-security", "organization-services", "security"])(
    "%s has no Inspector in a region that skips it, and nobody waits for its delegation",
    (name) => {
      const landingZone = skipping("inspector2");
      const types = Object.entries(stackOf(name, landingZone).resource ?? {}).filter(([type]) =>
        type.startsWith("aws_inspector2_"),
      );
      const regions = new Set(types.flatMap(([, bodies]) => Object.values(bodies).map(regionOf)));
      expect([...regions].sort()).toEqual(["eu-central-1", "eu-west-1"]);
      const lock = { ...landingZone.lock, inspectorDelegations: ["eu-central-1", "eu-west-1"] };
      const definition = stackDefinitions({ ...landingZone, lock }).find((each) => each.name === name);
      expect(definition?.missingFacts).toEqual([]);
    },
  );

  test("imports the association of adopted members in every region", () => {
    const imports = stackOf("security", withInspector({ adoptMembers: ["rfp-prod"] })).import as { id: string }[];
    expect(imports.filter(({ id }) => id === "555555555555")).toHaveLength(3);
  });

  test("makes a suppression filter in the regions that it names, or in all of them", () => {
    const common = {
      reason: "accepted by a test",
      criteria: { title: [{ comparison: "EQUALS", value: "x" }] },
    } as const;
    const suppressionFilters = [
      { name: "everywhere", ...common },
      { name: "at-home", regions: ["eu-west-1"], ...common },
    ] as unknown as Inspector["suppressionFilters"];
    const filters = bodiesOf(stackOf("security", withInspector({ suppressionFilters })), "aws_inspector2_filter");
    expect(filters.map((each) => [each.name, regionOf(each)])).toEqual([
      ["at-home", "eu-west-1"],
      ["everywhere", "eu-central-1"],
      ["everywhere", "eu-west-1"],
      ["everywhere", "us-east-1"],
    ]);
  });

  test.each<ExampleName>(["default", "complete"])("the %s example asks no region for what it lacks", (name) => {
    for (const stack of Object.values(synthesizedExample(name))) {
      for (const each of bodiesOf(stack, "aws_inspector2_enabler")) {
        const code = (each.resource_types as string[]).includes("LAMBDA_CODE");
        expect(code).toBe(isAvailable("inspector2:LAMBDA_CODE", regionOf(each)));
      }
    }
  });
});
