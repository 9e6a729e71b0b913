import type { LandingZone } from "../../config/model";
import { activeAccounts, isSkipped } from "../../config/resolve";
import { BASE_YAML } from "./base";
import { type Edit, edit, load } from "./support";

function resolved(...edits: Edit[]): LandingZone {
  const result = load({ yaml: edit(BASE_YAML, edits) });
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!result.landingZone) throw new Error("not valid");
  return result.landingZone;
}

const END = "      tags: { tier: workload }\n";

describe("resolve", () => {
  test("puts the home region first and sorts the others", () => {
    const { homeRegion, governedRegions } = resolved([
      "[eu-west-1, us-east-1]",
      "[us-east-1, us-west-2, eu-west-1, eu-central-1]",
    ]);
    expect(homeRegion).toBe("eu-west-1");
    expect(governedRegions).toEqual(["eu-west-1", "eu-central-1", "us-east-1", "us-west-2"]);
  });

  test("replicates the log key to every other governed region", () => {
    expect(resolved().logKeyReplicaRegions).toEqual(["us-east-1"]);
  });

  test("replicates the log key to the regions that are named", () => {
    const landingZone = resolved(
      [END, `${END}logArchive: { replicaRegions: [us-east-1] }\n`],
      [
        "[eu-west-1, us-east-1]",
        '[eu-west-1, us-east-1, ca-west-1]\n  skips: [{ region: ca-west-1, capability: macie2, reason: no data there }, { region: ca-west-1, capability: "inspector2:LAMBDA", reason: no data there }, { region: ca-west-1, capability: "inspector2:LAMBDA_CODE", reason: no data there }]',
      ],
    );
    expect(landingZone.logKeyReplicaRegions).toEqual(["us-east-1"]);
  });

  test("puts parents before children and knows depth and path", () => {
    const { organizationalUnits } = resolved(
      ["  - name: Security\n", "  - { name: Team, parent: Prod, displayName: A team }\n  - name: Security\n"],
      ["  - name: Workloads\n", ""],
      ["  - name: Suspended\n", "  - name: Suspended\n  - name: Workloads\n"],
    );
    expect(organizationalUnits.map(({ name, depth, path, displayName }) => [name, depth, path, displayName])).toEqual([
      ["Security", 1, "Security", "Security"],
      ["Suspended", 1, "Suspended", "Suspended"],
      ["Workloads", 1, "Workloads", "Workloads"],
      ["PolicyStaging", 1, "PolicyStaging", "PolicyStaging"],
      ["Prod", 2, "Workloads/Prod", "Prod"],
      ["Team", 3, "Workloads/Prod/A team", "A team"],
    ]);
  });

  test("gives an account its units, id and defaults", () => {
    expect(resolved().accounts[3]).toEqual({
      name: "shop",
      kind: "workload",
      email: "shop@example.com",
      state: "active",
      labels: { team: "web" },
      tags: {},
      id: "444444444444",
      adopt: undefined,
      organizationalUnit: "Prod",
      organizationalUnitNames: ["Prod", "Workloads"],
    });
  });

  test("finds the special accounts by kind", () => {
    const { managementAccount, logArchiveAccount, securityAccount } = resolved();
    expect([managementAccount.name, logArchiveAccount.name, securityAccount.name]).toEqual([
      "root-account",
      "logs",
      "audit",
    ]);
  });

  test("leaves the id of an account open until it is known", () => {
    const { landingZone } = load({ lock: null });
    expect(landingZone?.accounts.map(({ id }) => id)).toEqual([
      "111111111111",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("fills in what is left out", () => {
    const { settings } = resolved();
    expect(settings.backend).toEqual({ type: "local" });
    expect(settings.deployment.roleName).toBe("OrganizationAccountAccessRole");
    expect(settings.services.guardDuty.protectionPlans.runtimeMonitoring.eksAddon).toBe("all");
    expect(settings.services.ebsEncryption.targets).toEqual({});
    expect(settings.logArchive.objectLock).toEqual({ mode: "GOVERNANCE", retentionInDays: 365 });
  });

  test("keeps the positions of the values", () => {
    const { sources } = resolved();
    expect(sources.position(["accounts", 3, "email"])).toMatchObject({ line: 34, column: 12 });
    expect(sources.keyPosition(["accounts", 3], "email")).toMatchObject({ line: 34, column: 5 });
    expect(sources.position(["logArchive", "retentionInDays"])).toMatchObject({ line: 1, column: 1 });
  });
});

test("activeAccounts leaves out suspended and closed ones", () => {
  const landingZone = resolved(
    ["    labels: { team: web }", "    state: closed"],
    ["additionalTags:", "# additionalTags:"],
    ["    - targets: { organizationalUnits: [Workloads] }\n      tags: { tier: workload }\n", ""],
  );
  expect(activeAccounts(landingZone).map(({ name }) => name)).toEqual(["root-account", "logs", "audit"]);
});

test("isSkipped knows what is left out in a region", () => {
  const landingZone = resolved([
    "[eu-west-1, us-east-1]",
    '[eu-west-1, us-east-1, eu-west-3]\n  skips: [{ region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: no functions there }]',
  ]);
  expect(isSkipped(landingZone, "inspector2:LAMBDA_CODE", "eu-west-3")).toBe(true);
  expect(isSkipped(landingZone, "inspector2:LAMBDA_CODE", "us-east-1")).toBe(false);
  expect(isSkipped(landingZone, "guardduty:S3_DATA_EVENTS", "eu-west-3")).toBe(false);
});
