import { MANAGED_RULES } from "../../core/config-managed-rules";
import { organizationRules } from "../../config/organization-rules";
import { landingZoneSchema, type LandingZoneFile } from "../../config/schema";

type Config = NonNullable<LandingZoneFile["services"]>["config"];
type Regions = Partial<LandingZoneFile["regions"]>;

const rulesOf = (managedRules: NonNullable<Config>["managedRules"] = [], regions: Regions = {}) =>
  organizationRules(
    landingZoneSchema.parse({
      version: 1,
      organization: { name: "acme" },
      regions: { home: "eu-west-1", governed: ["eu-central-1", "eu-west-1", "us-east-1"], ...regions },
      organizationalUnits: [],
      accounts: [],
      services: { config: { managedRules } },
    }),
  );

const find = (identifier: string, ...args: Parameters<typeof rulesOf>) =>
  rulesOf(...args).find((rule) => rule.identifier === identifier);

const ALL = ["eu-central-1", "eu-west-1", "us-east-1"];

describe("organizationRules", () => {
  test("are the whole table where the configuration says nothing", () => {
    const rules = rulesOf();
    expect(rules.map(({ identifier }) => identifier)).toEqual(MANAGED_RULES.map(({ identifier }) => identifier));
    expect(rules.filter(({ regions }) => regions.length === 0).map(({ identifier }) => identifier)).toEqual([
      "SHIELD_ADVANCED_ENABLED_AUTORENEW",
      "SHIELD_DRT_ACCESS",
    ]);
  });

  test.each([
    ["DYNAMODB_PITR_ENABLED", ALL],
    ["IAM_ROOT_ACCESS_KEY_CHECK", ["eu-west-1"]],
    ["SHIELD_DRT_ACCESS", []],
  ])("stand where they make sense: %s", (identifier, regions) => {
    expect(find(identifier)?.regions).toEqual(regions);
  });

  test("run daily if they are periodic, and on changes else", () => {
    expect(find("DYNAMODB_PITR_ENABLED")?.frequency).toBe("TwentyFour_Hours");
    expect(
      find("DYNAMODB_PITR_ENABLED", [{ identifier: "DYNAMODB_PITR_ENABLED", frequency: "One_Hour" }])?.frequency,
    ).toBe("One_Hour");
    expect(find("ENCRYPTED_VOLUMES")?.frequency).toBeUndefined();
  });

  test("take parameters and excluded accounts of the configuration", () => {
    const identifier = "ACM_CERTIFICATE_EXPIRATION_CHECK";
    expect(find(identifier)?.parameters).toEqual({ daysToExpiration: "45" });
    const parameters = { daysToExpiration: "30" };
    expect(find(identifier, [{ identifier, parameters, excludedAccounts: ["shop"] }])).toMatchObject({
      parameters,
      excludedAccounts: ["shop"],
      regions: ALL,
    });
  });

  test("are disabled everywhere, or in the regions named", () => {
    const identifier = "VPC_FLOW_LOGS_ENABLED";
    const disabled = "there are no networks";
    expect(find(identifier, [{ identifier, disabled }])?.regions).toEqual([]);
    expect(find(identifier, [{ identifier, disabled, regions: ["us-east-1"] }])?.regions).toEqual([
      "eu-central-1",
      "eu-west-1",
    ]);
  });

  test("are added by their identifier, in every region or in those named", () => {
    const identifier = "RDS_STORAGE_ENCRYPTED";
    expect(find(identifier, [{ identifier }])).toMatchObject({ regions: ALL, frequency: undefined });
    expect(find(identifier, [{ identifier, regions: ["us-east-1"] }])?.regions).toEqual(["us-east-1"]);
    expect(find(identifier, [{ identifier, disabled: "it is off anyway" }])?.regions).toEqual([]);
  });

  test("of an option are in the one region that they answer in, once asked for", () => {
    const identifier = "SHIELD_DRT_ACCESS";
    expect(find(identifier, [{ identifier }])).toMatchObject({ regions: ["us-east-1"], unavailableIn: [] });
    expect(find(identifier, [{ identifier, regions: ["eu-west-1"] }])).toMatchObject({
      regions: [],
      unavailableIn: ["eu-west-1"],
    });
  });

  test("that watch a service go with its declared skip, feature by feature", () => {
    const skip = (capability: string): Regions => ({
      skips: [{ region: "us-east-1", capability, reason: "not there yet, as AWS says" }],
    });
    expect(find("MACIE_STATUS_CHECK", [], skip("macie2"))?.regions).toEqual(["eu-central-1", "eu-west-1"]);
    const lambda = "INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED";
    expect(find(lambda, [], skip("inspector2"))?.regions).toEqual(["eu-central-1", "eu-west-1"]);
    expect(find("INSPECTOR_EC2_SCAN_ENABLED", [], skip("inspector2:LAMBDA"))?.regions).toEqual(ALL);
  });

  test("that a region lacks are told", () => {
    const governed = ["eu-west-1", "il-central-1"];
    expect(find("MACIE_STATUS_CHECK", [], { governed })).toMatchObject({
      regions: ["eu-west-1"],
      unavailableIn: ["il-central-1"],
    });
  });
});
