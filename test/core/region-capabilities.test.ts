import type { Capability } from "../../core/region-capabilities";
import {
  CAPABILITIES,
  CAPABILITIES_AS_OF,
  isAvailable,
  MISSING,
  missingCapabilities,
} from "../../core/region-capabilities";
import { findRegion, regionCodes } from "../../core/regions";

describe("MISSING", () => {
  test("is dated", () => {
    expect(CAPABILITIES_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test.each(Object.entries(MISSING))("%s names only known regions, each once", (_capability, regions) => {
    expect(regions.filter((code) => !findRegion(code))).toEqual([]);
    expect(new Set(regions).size).toBe(regions.length);
  });

  test.each(CAPABILITIES)("%s is available somewhere", (capability) => {
    expect(regionCodes("aws").some((code) => isAvailable(capability, code))).toBe(true);
  });

  test("leaves out no baseline service in the regions that are enabled by default", () => {
    const baseline: Capability[] = ["cloudtrail", "config", "guardduty", "inspector2", "macie2", "securityhub", "fms"];
    const enabledByDefault = regionCodes("aws").filter((code) => !findRegion(code)?.optIn);
    for (const code of enabledByDefault) {
      expect(baseline.filter((capability) => !isAvailable(capability, code))).toEqual([]);
    }
  });
});

describe("isAvailable", () => {
  test.each<[Capability, string, boolean]>([
    ["macie2", "eu-west-1", true],
    ["macie2", "il-central-1", true],
    ["macie2", "eu-central-2", false],
    ["macie2", "us-gov-west-1", false],
    ["inspector2:LAMBDA_CODE", "eu-west-1", true],
    ["inspector2:LAMBDA_CODE", "eu-west-3", false],
    ["guardduty:RDS_LOGIN_EVENTS", "ap-east-2", false],
    ["guardduty:RDS_LOGIN_EVENTS", "ap-east-1", true],
    ["guardduty:RUNTIME_MONITORING", "cn-north-1", false],
    ["guardduty:RUNTIME_MONITORING", "us-gov-east-1", true],
    ["securityhub:AGGREGATION_HOME", "eu-central-1", true],
    ["securityhub:AGGREGATION_HOME", "eu-central-2", false],
    ["s3:object-lock", "mx-central-1", true],
  ])("%s in %s: %s", (capability, region, expected) => {
    expect(isAvailable(capability, region)).toBe(expected);
  });

  test("denies the features of a service that the region lacks", () => {
    const features = CAPABILITIES.filter((capability) => capability.includes(":"));
    for (const region of [...regionCodes("aws"), ...regionCodes("aws-us-gov"), ...regionCodes("aws-cn")]) {
      for (const feature of features) {
        const service = CAPABILITIES.find((capability) => capability === feature.split(":")[0]);
        if (service && !isAvailable(service, region)) {
          expect([feature, region, isAvailable(feature, region)]).toEqual([feature, region, false]);
        }
      }
    }
  });

  test("fails on a region that is not in the table instead of calling it complete", () => {
    expect(() => isAvailable("config", "eu-west-9")).toThrow(
      "region must be one of the known AWS regions, got 'eu-west-9'",
    );
  });
});

describe("missingCapabilities", () => {
  test("is empty for a region that has everything", () => {
    expect(missingCapabilities("us-east-1")).toEqual([]);
  });

  test("lists services and their features in order", () => {
    expect(missingCapabilities("ap-southeast-6")).toEqual([
      "config:IAM_TYPES",
      "inspector2",
      "inspector2:LAMBDA",
      "inspector2:LAMBDA_CODE",
      "macie2",
      "securityhub:AGGREGATION_HOME",
    ]);
  });

  test("fails on an unknown region", () => {
    expect(() => missingCapabilities("nowhere-1")).toThrow("got 'nowhere-1'");
  });
});
