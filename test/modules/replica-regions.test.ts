import { Placement } from "../../modules/placement";
import { replicaRegionsProblems } from "../../modules/replica-regions";
import { synth, TEST_ACCOUNT } from "../support/synth";

function problemsOf(...regions: string[]): string[] {
  let problems: string[] = [];
  synth((s) => {
    problems = replicaRegionsProblems(
      "replicas",
      s.in("eu-west-1"),
      regions.map((region) => s.in(region)),
    );
  });
  return problems;
}

test("other regions of the account and partition are well", () => {
  expect(problemsOf("eu-central-1", "us-east-1")).toEqual([]);
});

test("every mistake is told", () => {
  expect(problemsOf("eu-west-1", "eu-central-1", "eu-central-1", "cn-north-1")).toEqual([
    "replicas must not contain the primary's region, got 'eu-west-1'",
    "replicas must name each region once, got 'eu-central-1' twice",
    "replicas must be in the primary's partition aws, got 'cn-north-1'",
  ]);
});

test("another account is refused", () => {
  synth((s) => {
    const primary = s.in("eu-west-1");
    const other = new Placement(primary.provider, { accountId: "111111111111", region: "eu-central-1" });
    expect(replicaRegionsProblems("replicas", primary, [other])).toEqual([
      `replicas must be in the primary's account ${TEST_ACCOUNT}, got 111111111111 in 'eu-central-1'`,
    ]);
  });
});
