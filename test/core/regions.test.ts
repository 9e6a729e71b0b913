import { findRegion, isOptInRegion, regionCodes, REGIONS, REGIONS_AS_OF } from "../../core/regions";

describe("REGIONS", () => {
  test("is dated", () => {
    expect(REGIONS_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("names each region once", () => {
    expect(new Set(REGIONS.map((region) => region.code)).size).toBe(REGIONS.length);
    expect(new Set(REGIONS.map((region) => region.name)).size).toBe(REGIONS.length);
  });

  test.each(REGIONS)("$code is a well-formed region of its partition", ({ code, name, partition }) => {
    expect(code).toMatch(/^[a-z]{2}(-[a-z]+)+-\d$/);
    expect(name).toMatch(/\(.+\)$/);
    expect(code.startsWith("us-gov-")).toBe(partition === "aws-us-gov");
    expect(code.startsWith("cn-")).toBe(partition === "aws-cn");
  });

  test("marks exactly the regions launched before 20 March 2019 as enabled by default", () => {
    const enabledByDefault = REGIONS.filter((region) => region.partition === "aws" && !region.optIn);
    expect(enabledByDefault.map((region) => region.code)).toEqual([
      "ap-northeast-1",
      "ap-northeast-2",
      "ap-northeast-3",
      "ap-south-1",
      "ap-southeast-1",
      "ap-southeast-2",
      "ca-central-1",
      "eu-central-1",
      "eu-north-1",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
      "sa-east-1",
      "us-east-1",
      "us-east-2",
      "us-west-1",
      "us-west-2",
    ]);
  });
});

describe("findRegion", () => {
  test("finds a region by its code", () => {
    expect(findRegion("eu-central-2")).toEqual({
      code: "eu-central-2",
      name: "Europe (Zurich)",
      partition: "aws",
      optIn: true,
    });
  });

  test.each(["", "eu-west-9", "EU-WEST-1", "Europe (Ireland)", "aws-global"])("does not know '%s'", (code) => {
    expect(findRegion(code)).toBeUndefined();
  });
});

describe("isOptInRegion", () => {
  test.each(["ap-east-1", "me-south-1", "eu-south-1", "af-south-1", "ca-west-1", "ap-southeast-6"])(
    "%s must be enabled first",
    (code) => {
      expect(isOptInRegion(code)).toBe(true);
    },
  );

  test.each(["us-east-1", "eu-north-1", "ap-northeast-3", "us-gov-west-1", "cn-north-1", "nowhere-1"])(
    "%s need not be enabled",
    (code) => {
      expect(isOptInRegion(code)).toBe(false);
    },
  );
});

describe("regionCodes", () => {
  test("lists a partition in order", () => {
    expect(regionCodes("aws-us-gov")).toEqual(["us-gov-east-1", "us-gov-west-1"]);
    expect(regionCodes("aws-cn")).toEqual(["cn-north-1", "cn-northwest-1"]);
    expect(regionCodes("aws")).toHaveLength(34);
    expect(regionCodes("aws")).toEqual([...regionCodes("aws")].sort());
  });

  test("covers every region with the three partitions", () => {
    const all = [...regionCodes("aws"), ...regionCodes("aws-us-gov"), ...regionCodes("aws-cn")];
    expect(all).toEqual(REGIONS.map((region) => region.code));
  });
});
