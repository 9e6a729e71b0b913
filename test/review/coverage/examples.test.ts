import { type Coverage, gapsIn, LATER_ACCOUNTS } from "../../../review/coverage/matrix";
import { ROWS } from "../../../review/coverage/rows";
import { loadExample } from "../../support/example";
import { coverage, exampleCoverage, gapPlaces, mutated, only, verdictAt } from "./support";

const REGION = "eu-central-1";
const EVERYBODY = ["management", "log-archive", "security", "shared-services", "rfp-prod", "rfp-nonprod"];
const MEMBERS = ["log-archive", "shared-services", "rfp-prod", "rfp-nonprod"];

/** Rows with a gap, and the accounts that have it, in one region. */
function gapsOf(report: Coverage, region: string): Record<string, string[]> {
  const gaps: Record<string, string[]> = {};
  for (const gap of gapsIn(report)) {
    if (gap.region === region) gaps[gap.row.id] = [...(gaps[gap.row.id] ?? []), gap.account];
  }
  return gaps;
}

describe.each(["default", "complete"] as const)("coverage of the %s example", (example) => {
  const report = exampleCoverage(example);

  test("has no gap in a governed region", () => {
    expect(gapPlaces(report)).toEqual([]);
  });

  test("says of each open account and governed region how every row stands", () => {
    const { accounts, landscape } = report;
    const open = landscape.accounts.filter(({ state }) => state !== "closed").map(({ name }) => name);
    expect(accounts.map(({ account }) => account?.name ?? LATER_ACCOUNTS)).toEqual([...open, LATER_ACCOUNTS]);
    for (const { rows } of accounts) {
      expect(rows.map(({ row }) => row.id)).toEqual(ROWS.map(({ id }) => id));
      for (const { verdicts } of rows) expect([...verdicts.keys()]).toEqual([...landscape.governedRegions]);
    }
  });

  test("names stack and address of whatever covers a cell", () => {
    for (const { rows } of report.accounts) {
      for (const { verdicts } of rows) {
        for (const { state, by } of verdicts.values()) {
          expect([state, by.length > 0]).toEqual([
            state,
            ["covered", "off", "new-only"].includes(state) || by.length > 0,
          ]);
        }
      }
    }
  });
});

describe("a lost resource shows as a gap", () => {
  const guardDutyPlans = ROWS.map(({ id }) => id).filter((id) => /^guardduty:[A-Z]/.test(id));
  const inspectorScans = ROWS.map(({ id }) => id).filter((id) => id.startsWith("inspector:"));
  const all = (rows: readonly string[], accounts: readonly string[]): Record<string, readonly string[]> =>
    Object.fromEntries(rows.map((row) => [row, accounts]));
  const later = [...MEMBERS, LATER_ACCOUNTS];
  const everybodyAndLater = [...EVERYBODY, LATER_ACCOUNTS];

  const LOSSES: [type: string, region: string, expected: Record<string, readonly string[]>][] = [
    ["aws_guardduty_detector", REGION, { guardduty: ["management", "security"] }],
    ["aws_guardduty_detector_feature", REGION, all(guardDutyPlans, ["management", "security"])],
    ["aws_guardduty_organization_configuration", REGION, all(["guardduty", ...guardDutyPlans], later)],
    ["aws_guardduty_organization_configuration_feature", REGION, all(guardDutyPlans, later)],
    ["aws_guardduty_organization_admin_account", REGION, all(["guardduty", ...guardDutyPlans], later)],
    ["aws_guardduty_publishing_destination", REGION, { "guardduty:export": everybodyAndLater }],

    ["aws_inspector2_delegated_admin_account", REGION, all(inspectorScans, everybodyAndLater)],
    ["aws_inspector2_enabler", REGION, all(inspectorScans, EVERYBODY)],
    [
      "aws_inspector2_member_association",
      REGION,
      all(
        inspectorScans,
        EVERYBODY.filter((name) => name !== "security"),
      ),
    ],
    ["aws_inspector2_organization_configuration", REGION, all(inspectorScans, [LATER_ACCOUNTS])],

    ["aws_macie2_account", REGION, { macie: ["management", "security"] }],
    ["aws_macie2_member", REGION, { macie: MEMBERS }],
    ["aws_macie2_organization_admin_account", REGION, { macie: later }],
    ["aws_macie2_organization_configuration", REGION, { macie: [LATER_ACCOUNTS] }],
    ["aws_macie2_classification_export_configuration", REGION, { "macie:export": everybodyAndLater }],

    ["aws_securityhub_organization_admin_account", "eu-west-1", { "security-hub": everybodyAndLater }],
    ["aws_securityhub_finding_aggregator", "eu-west-1", { "security-hub": everybodyAndLater }],
    ["aws_securityhub_organization_configuration", "eu-west-1", { "security-hub": everybodyAndLater }],
    ["aws_securityhub_configuration_policy", "eu-west-1", { "security-hub": everybodyAndLater }],
    ["aws_securityhub_configuration_policy_association", "eu-west-1", { "security-hub": everybodyAndLater }],

    ["aws_accessanalyzer_analyzer", REGION, { "access-analyzer:external": everybodyAndLater }],
    ["aws_config_configuration_recorder", REGION, { "config:recorder": EVERYBODY }],
    ["aws_config_configuration_recorder_status", REGION, { "config:recorder": EVERYBODY }],
    ["aws_config_delivery_channel", REGION, { "config:recorder": EVERYBODY }],
    ["aws_config_organization_managed_rule", REGION, { "config:rules": everybodyAndLater }],
    ["aws_cloudtrail", "eu-west-1", all(["cloudtrail", "cloudtrail:data"], everybodyAndLater)],
    ["aws_cloudwatch_event_target", REGION, { "events:forwarding": EVERYBODY, "events:route": everybodyAndLater }],
    ["aws_sns_topic_subscription", "eu-west-1", { "events:route": everybodyAndLater }],
    ["aws_ebs_encryption_by_default", REGION, { ebs: EVERYBODY }],
  ];

  test.each(LOSSES)("%s in %s", (type, region, expected) => {
    // Of the home region's resources the gap shows in every region, so one of the others is looked at.
    const report = exampleCoverage("default", only(type, undefined, region));
    expect(gapsOf(report, REGION)).toEqual(expected);
    if (region === REGION) expect(gapsIn(report).filter((gap) => gap.region !== REGION)).toEqual([]);
  });

  test("the one analyzer of unused access, in every region", () => {
    const report = exampleCoverage("default", only("aws_accessanalyzer_analyzer", undefined, "eu-west-1"));
    expect(gapsOf(report, REGION)).toEqual({ "access-analyzer:unused": everybodyAndLater });
  });

  test("Security Hub of a linked region, at the aggregator's loss, but not the home region's policies", () => {
    const report = exampleCoverage(
      "default",
      only("aws_securityhub_finding_aggregator", { specified_regions: ["us-east-1"] }),
    );
    expect(gapPlaces(report)).toEqual([`security-hub ${REGION}: ${everybodyAndLater.join(", ")}`]);
  });

  test("a whole stack of an account, in every region", () => {
    const report = exampleCoverage("default", ({ stack, body }) => (stack === "account-rfp-prod" ? undefined : body));
    const gaps = gapsIn(report);
    expect([...new Set(gaps.map(({ account }) => account))]).toEqual(["rfp-prod"]);
    expect([...new Set(gaps.map(({ row }) => row.id))].sort()).toEqual(["config:recorder", "ebs", "events:forwarding"]);
  });
});

describe("web ACLs by Firewall Manager", () => {
  const at = (account: string, mutate?: Parameters<typeof exampleCoverage>[1]) =>
    verdictAt(exampleCoverage("default", mutate), "fms:WAFV2", account, REGION);

  test("are covered where a policy has the account in scope, and said to be reported alone", () => {
    expect(at("rfp-prod")).toMatchObject({ state: "covered", note: "reports without remediation" });
    expect(at(LATER_ACCOUNTS)).toMatchObject({ state: "covered" });
    expect(at("rfp-prod", only("aws_fms_policy", { remediation_enabled: true })).note).toBeUndefined();
  });

  test("are off without a policy, and outside of its scope", () => {
    expect(at("rfp-prod", only("aws_fms_policy"))).toMatchObject({ state: "off", by: [] });
    const scope = { include_map: { account: ["666666666666"] }, exclude_map: undefined };
    expect(at("rfp-prod", only("aws_fms_policy", scope)).note).toBe("not in the scope of a policy of Firewall Manager");
    expect(at("rfp-nonprod", only("aws_fms_policy", scope)).state).toBe("covered");
    expect(at("rfp-prod", only("aws_fms_policy", { exclude_map: { account: ["555555555555"] } })).state).toBe("off");
  });
});

describe("organization-wide settings count for what they reach", () => {
  test("NEW members of GuardDuty leave the existing accounts dark", () => {
    const report = exampleCoverage(
      "default",
      only("aws_guardduty_organization_configuration", { auto_enable_organization_members: "NEW" }, REGION),
    );
    expect(verdictAt(report, "guardduty", "rfp-prod", REGION).state).toBe("gap");
  });

  test.each([
    ["ALL", "covered", "covered"],
    ["NEW", "new-only", "covered"],
    ["NONE", "off", "off"],
  ])("a protection plan set to %s is %s for an account and %s for later ones", (auto_enable, account, later) => {
    const report = exampleCoverage(
      "default",
      only("aws_guardduty_organization_configuration_feature", { auto_enable }, REGION),
    );
    expect(verdictAt(report, "guardduty:S3_DATA_EVENTS", "rfp-prod", REGION).state).toBe(account);
    expect(verdictAt(report, "guardduty:S3_DATA_EVENTS", LATER_ACCOUNTS, REGION).state).toBe(later);
    expect(verdictAt(report, "guardduty:S3_DATA_EVENTS", "rfp-prod", "us-east-1").state).toBe("covered");
  });

  test("an association of Inspector is for the account that it names", () => {
    const shop = loadExample("default").accounts.find(({ name }) => name === "rfp-prod")?.id;
    const report = exampleCoverage("default", ({ type, body }) =>
      type === "aws_inspector2_member_association" && body.account_id === shop ? undefined : body,
    );
    expect([...new Set(gapsIn(report).map(({ account }) => account))]).toEqual(["rfp-prod"]);
  });

  test("a rule that is switched off forwards nothing", () => {
    const report = exampleCoverage("default", only("aws_cloudwatch_event_rule", { state: "DISABLED" }, REGION));
    expect(verdictAt(report, "events:forwarding", "rfp-prod", REGION).state).toBe("gap");
  });

  test("a trail of one region covers nobody", () => {
    const report = exampleCoverage("default", only("aws_cloudtrail", { is_multi_region_trail: false }));
    expect(verdictAt(report, "cloudtrail", "rfp-prod", REGION).state).toBe("gap");
  });

  test("a trail without data events says so, and is no gap", () => {
    const advanced_event_selector = [{ field_selector: [{ field: "eventCategory", equals: ["Management"] }] }];
    const report = exampleCoverage("default", only("aws_cloudtrail", { advanced_event_selector }));
    expect(verdictAt(report, "cloudtrail:data", "rfp-prod", REGION).state).toBe("off");
    expect(verdictAt(report, "cloudtrail", "rfp-prod", REGION).state).toBe("covered");
  });

  test("organization rules do not cover an account that they exclude", () => {
    const id = loadExample("default").accounts.find(({ name }) => name === "rfp-prod")?.id;
    const report = exampleCoverage("default", only(/^aws_config_organization_/, { excluded_accounts: [id] }, REGION));
    expect(gapPlaces(report)).toEqual([`config:rules ${REGION}: rfp-prod`]);
  });

  test("a delegation to another account is none", () => {
    const report = exampleCoverage(
      "default",
      only("aws_guardduty_organization_admin_account", { admin_account_id: "999999999999" }, REGION),
    );
    expect(gapsOf(report, REGION).guardduty).toEqual([...MEMBERS, LATER_ACCOUNTS]);
  });
});

describe("what is left out on purpose", () => {
  const skips = [{ region: REGION, capability: "guardduty", reason: "the region has no GuardDuty" }];

  test("a declared skip is no gap, shows its reason, and takes the service's features along", () => {
    const stacks = mutated("default", only(/^aws_guardduty_/, undefined, REGION));
    const report = coverage(stacks, loadExample("default"), { skips });
    expect(gapPlaces(report)).toEqual([]);
    for (const row of ["guardduty", "guardduty:RUNTIME_MONITORING", "guardduty:export"]) {
      expect(verdictAt(report, row, "rfp-prod", REGION)).toMatchObject({
        state: "skip",
        note: "the region has no GuardDuty",
      });
    }
  });

  test("a skip does not hide a gap in another region or service", () => {
    const stacks = mutated("default", only(/^aws_(guardduty|macie2)_/, undefined, REGION));
    const report = coverage(stacks, loadExample("default"), { skips });
    expect(Object.keys(gapsOf(report, REGION))).toEqual(["macie", "macie:export"]);
    const elsewhere = mutated("default", only(/^aws_guardduty_/, undefined, "us-east-1"));
    expect(
      verdictAt(coverage(elsewhere, loadExample("default"), { skips }), "guardduty", "rfp-prod", "us-east-1").state,
    ).toBe("gap");
  });

  test("a skip of what is there changes nothing", () => {
    const report = coverage(
      mutated("default", ({ body }) => body),
      loadExample("default"),
      { skips },
    );
    expect(verdictAt(report, "guardduty", "rfp-prod", REGION).state).toBe("covered");
  });

  test("an account that a setting leaves out is named with the setting", () => {
    const report = exampleCoverage("complete");
    expect(verdictAt(report, "ebs", "network", "us-east-1")).toMatchObject({
      state: "excluded",
      note: "left out by services.ebsEncryption.targets",
    });
  });

  test("nothing is asked of a suspended account, and a closed one is not listed", () => {
    const report = exampleCoverage("complete");
    const suspended = report.accounts.find(({ account }) => account?.name === "old-shop");
    const states = suspended?.rows.flatMap(({ verdicts }) => [...verdicts.values()].map(({ state }) => state));
    expect([...new Set(states)]).toEqual(["suspended"]);
    expect(report.accounts.map(({ account }) => account?.name)).not.toContain("gone");
  });
});
