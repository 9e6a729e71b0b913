import { parameterArn, parameterName, parameterNameProblem, parameterPath } from "../../core/parameter-name";
import { parameterBytes, parametersUsdPerMonth } from "../../core/parameter-store";
import { PUBLIC_IMAGES, publicImage, publicParameter, resolvedImage } from "../../core/public-parameters";
import { secretReference } from "../../core/secret-reference";

const PLACE = { organization: "example", application: "shop", environment: "prod" };

describe("names of parameters", () => {
  test("are levels below organization, application and environment", () => {
    expect(parameterPath(PLACE)).toBe("/example/shop/prod");
    expect(parameterName({ ...PLACE, key: "log/level" })).toBe("/example/shop/prod/log/level");
  });

  test("stand in an ARN with one slash", () => {
    expect(parameterArn("111111111111", "eu-west-1", "/a/b")).toBe("arn:aws:ssm:eu-west-1:111111111111:parameter/a/b");
    expect(parameterArn("111111111111", "cn-north-1", "/a")).toMatch(/^arn:aws-cn:/);
  });

  test.each([
    ["a space", { ...PLACE, key: "log level" }, "letters, digits, '_', '.', '-'"],
    ["an empty key", { ...PLACE, key: "" }, "letters, digits, '_', '.', '-'"],
    ["two slashes", { ...PLACE, key: "log//level" }, "letters, digits, '_', '.', '-'"],
    ["a slash at the end", { ...PLACE, key: "log/" }, "letters, digits, '_', '.', '-'"],
    [
      "an application of two levels",
      { ...PLACE, application: "shop/web", key: "a" },
      "must hold no slash, got 'shop/web'",
    ],
    [
      "an organization called aws",
      { ...PLACE, organization: "aws", key: "a" },
      "AWS keeps for itself, got '/aws/shop/prod'",
    ],
    ["one that begins so", { ...PLACE, organization: "SSMith", key: "a" }, "must not begin with 'aws' or 'ssm'"],
    ["16 levels", { ...PLACE, key: Array.from({ length: 13 }, () => "x").join("/") }, "at most 15 levels, got 16"],
  ])("%s is refused", (_, place, message) => {
    expect(() => parameterName(place)).toThrow(message);
  });

  test("may have 15 levels, and 1011 characters with the rest of the ARN", () => {
    expect(parameterNameProblem("/a".repeat(15))).toBeUndefined();
    const owner = { account: "111111111111", region: "eu-west-1" };
    const prefix = parameterArn(owner.account, owner.region, "").length;
    expect(parameterNameProblem(`/${"a".repeat(1010 - prefix)}`, owner)).toBeUndefined();
    expect(parameterNameProblem(`/${"a".repeat(1011 - prefix)}`, owner)).toMatch("at most 1011 characters as an ARN");
  });
});

test("sizes are bytes, not characters", () => {
  expect([parameterBytes("abc"), parameterBytes("€"), parameterBytes("😀")]).toEqual([3, 3, 4]);
});

test("Advanced parameters cost, Standard ones do not", () => {
  expect(parametersUsdPerMonth({ Standard: 10_000, Advanced: 100 })).toBeCloseTo(5);
});

test("AWS's own parameters and secrets by their paths", () => {
  expect(publicParameter("global-infrastructure/regions")).toBe("/aws/service/global-infrastructure/regions");
  expect(PUBLIC_IMAGES.map(publicImage).every((name) => /^\/aws\/service\/[\w./-]+$/.test(name))).toBe(true);
  expect(resolvedImage(publicImage("amazon-linux-2023-arm64"))).toBe(
    "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
  );
  expect(secretReference("prod/db")).toBe("/aws/reference/secretsmanager/prod/db");
});
