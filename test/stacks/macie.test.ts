import type { LandingZone } from "../../config/model";
import { logKind } from "../../modules/log-archive/log-kinds";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type Settings = LandingZone["settings"];

const example = loadExample("default");
const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];

function stackOf(name: string, settings: Partial<Settings> = {}): StackJson {
  const landingZone = { ...example, settings: { ...example.settings, ...settings } };
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const macie = (more: Partial<Settings["services"]["macie"]>): Pick<Settings, "services"> => ({
  services: { ...example.settings.services, macie: { ...example.settings.services.macie, ...more } },
});

/** As if us-east-1 had no Macie. */
const SKIPPED = {
  regions: {
    ...example.settings.regions,
    skips: [{ region: "us-east-1", capability: "macie2", reason: "a test of the skips" } as const],
  },
};

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");

describe("Macie's order", () => {
  test("turns Macie on for themselves in the security and the management account alone", () => {
    const stacks = synthesizedExample("default");
    const withMacie = Object.keys(stacks).filter((name) => stacks[name]?.resource?.aws_macie2_account);
    expect(withMacie.sort()).toEqual(["account-security", "organization-services"]);
    for (const name of withMacie) {
      expect(bodiesOf(stacks[name] as StackJson, "aws_macie2_account").map(regionOf)).toEqual(REGIONS);
    }
  });

  test("delegates in the home region first, everywhere after the management account's own Macie", () => {
    const administrators = bodiesOf(stackOf("organization-services"), "aws_macie2_organization_admin_account");
    const home = "aws_macie2_organization_admin_account.macie-delegation_eu-west-1_administrator";
    expect(administrators.map((each) => [regionOf(each), each.admin_account_id, each.depends_on])).toEqual([
      ["eu-central-1", "333333333333", ["aws_macie2_account.macie_eu-central-1_account", home]],
      ["eu-west-1", "333333333333", ["aws_macie2_account.macie_eu-west-1_account"]],
      ["us-east-1", "333333333333", ["aws_macie2_account.macie_us-east-1_account", home]],
    ]);
  });

  test("publishes a region as delegated only once the delegation stands", () => {
    const { facts } = stackOf("organization-services").output as { facts: { value: Record<string, string[]> } };
    expect(facts.value.macieDelegations).toEqual(
      REGIONS.map((region) => {
        const address = `aws_macie2_organization_admin_account.macie-delegation_${region}_administrator`;
        return `\${(${address}.id != null) ? "${region}" : ""}`;
      }),
    );
  });

  test("lets the security stack wait for the delegation, the key of the results and every member's id", () => {
    const logKeys = Object.fromEntries(
      Object.entries(example.lock.logKeys).filter(([region]) => region !== "eu-central-1"),
    );
    const lock = { ...example.lock, macieDelegations: ["eu-west-1"], logKeys };
    const accounts = example.accounts.map((each) => (each.name === "rfp-prod" ? { ...each, id: undefined } : each));
    const security = stackDefinitions({ ...example, lock, accounts }).find(({ name }) => name === "security");
    const missing = security?.missingFacts.map(({ name, producer }) => `${name} of ${producer}`);
    expect(missing?.sort()).toEqual([
      "accounts.rfp-prod of organization",
      "logKeys.eu-central-1 of log-archive",
      "macieDelegations.eu-central-1 of organization-services",
      "macieDelegations.us-east-1 of organization-services",
    ]);
  });

  test("starts jobs after the members are there and results have a place", () => {
    const [job] = bodiesOf(stackOf("security"), "aws_macie2_classification_job");
    expect(job?.depends_on).toEqual([
      "aws_macie2_organization_configuration.macie_eu-central-1_organization_configuration",
      ...["management", "log-archive", "shared-services", "rfp-prod", "rfp-nonprod"].map(
        (name) => `aws_macie2_member.macie_eu-central-1_organization_${name}`,
      ),
      "aws_macie2_classification_export_configuration.macie_eu-central-1_results_export",
    ]);
  });
});

describe("Macie in the security stack", () => {
  test("has every active account but the administrator as a member, in every region", () => {
    const members = bodiesOf(stackOf("security"), "aws_macie2_member");
    const active = example.accounts.filter(({ state, name }) => state === "active" && name !== "security");
    for (const region of REGIONS) {
      const here = members.filter((each) => regionOf(each) === region).map(({ account_id }) => account_id);
      expect(here.sort()).toEqual(active.map(({ id }) => id).sort());
    }
  });

  test("gives nothing to suspended accounts", () => {
    const suspended = example.accounts.filter(({ state }) => state !== "active").map(({ id }) => id);
    expect(suspended).not.toHaveLength(0);
    const ids = bodiesOf(stackOf("security"), "aws_macie2_member").map(({ account_id }) => account_id);
    expect(ids.filter((id) => suspended.includes(id as string))).toEqual([]);
  });

  test("stores results in the log archive's bucket and with its key of the same region", () => {
    const exports = bodiesOf(stackOf("security"), "aws_macie2_classification_export_configuration");
    expect(exports.map((each) => [regionOf(each), each.s3_destination])).toEqual(
      REGIONS.map((region) => [
        region,
        {
          bucket_name: logKind("macie").bucketName("example", "222222222222", region),
          kms_key_arn: example.lock.logKeys[region],
        },
      ]),
    );
  });

  test("has those buckets in the log archive, with the statements for the security account", () => {
    const policies = bodiesOf(stackOf("log-archive"), "aws_s3_bucket_policy").map(({ policy }) => String(policy));
    const ofMacie = policies.filter((policy) => policy.includes("MacieWrite"));
    expect(ofMacie).toHaveLength(REGIONS.length);
    for (const policy of ofMacie) expect(policy).toContain('"aws:SourceAccount":"333333333333"');
  });

  test("searches buckets tagged as confidential every week, unless told otherwise", () => {
    const jobs = bodiesOf(stackOf("security"), "aws_macie2_classification_job");
    expect(jobs.map(regionOf)).toEqual(REGIONS);
    expect(jobs[0]).toMatchObject({
      schedule_frequency: { weekly_schedule: "SUNDAY" },
      s3_job_definition: {
        bucket_criteria: {
          includes: {
            and: [{ tag_criterion: { tag_values: [{ key: "DataClass", value: "confidential" }] } }],
          },
        },
      },
    });
  });

  test("has no job where the configuration asks for none", () => {
    expect(stackOf("security", macie({ classificationJobs: [] })).resource).not.toHaveProperty(
      "aws_macie2_classification_job",
    );
  });

  test("runs a job in its regions alone, with all identifiers, some or none", () => {
    const [job] = example.settings.services.macie.classificationJobs;
    if (!job) throw new Error("the default example has a job");
    const identifier = (name: string) => ({ name, regex: "[0-9]{6}", maximumMatchDistance: 50 });
    const stack = stackOf(
      "security",
      macie({
        customDataIdentifiers: [identifier("one"), identifier("two")],
        classificationJobs: [
          { ...job, name: "all", regions: ["us-east-1"] },
          { ...job, name: "some", regions: ["us-east-1"], customDataIdentifiers: ["two"] },
          { ...job, name: "none", regions: ["us-east-1"], customDataIdentifiers: [] },
        ],
      }),
    );
    const id = (name: string) =>
      `\${aws_macie2_custom_data_identifier.macie_us-east-1_identifiers_${name}_identifier.id}`;
    expect(
      bodiesOf(stack, "aws_macie2_classification_job").map((each) => [
        regionOf(each),
        String(each.name).replace(/-[0-9a-f]{8}$/, ""),
        each.custom_data_identifier_ids,
      ]),
    ).toEqual([
      ["us-east-1", "all", [id("one"), id("two")]],
      ["us-east-1", "none", undefined],
      ["us-east-1", "some", [id("two")]],
    ]);
  });

  test("has the filters in every region", () => {
    const filter = {
      name: "test-data",
      action: "ARCHIVE" as const,
      criteria: [{ field: "category", eq: ["CLASSIFICATION"] }],
    };
    const filters = bodiesOf(stackOf("security", macie({ findingsFilters: [filter] })), "aws_macie2_findings_filter");
    expect(filters.map((each) => [regionOf(each), each.name])).toEqual(REGIONS.map((region) => [region, "test-data"]));
  });
});

describe("a region without Macie", () => {
  test.each(["account-security", "organization-services", "security"])("is left out by %s", (name) => {
    const macieResources = Object.entries(stackOf(name, SKIPPED).resource ?? {}).filter(([type]) =>
      type.startsWith("aws_macie2_"),
    );
    expect(macieResources).not.toHaveLength(0);
    for (const [, byName] of macieResources) {
      expect(Object.values(byName).map(regionOf)).not.toContain("us-east-1");
    }
  });

  test("is not waited for", () => {
    const landingZone = {
      ...example,
      lock: { ...example.lock, macieDelegations: ["eu-central-1", "eu-west-1"] },
      settings: { ...example.settings, ...SKIPPED },
    };
    const security = stackDefinitions(landingZone).find(({ name }) => name === "security");
    expect(security?.missingFacts).toEqual([]);
  });
});
