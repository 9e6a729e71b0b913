import { loadExample, synthesizedExample, synthesizeLandingZone } from "../support/example";
import { resourcesOf, type StackJson } from "../support/synth";

const bucketNames = (stack: StackJson | undefined) =>
  Object.values(resourcesOf(stack ?? {}, "aws_s3_bucket")).map(({ bucket }) => bucket as string);

describe("log-archive", () => {
  const stack = synthesizedExample("default")["log-archive"];

  test("has a bucket for each kind and for results of queries at home, six kinds and the access logs in every other region", () => {
    const inRegion = (region: string) => bucketNames(stack).filter((name) => name.endsWith(region));
    expect(inRegion("eu-west-1")).toHaveLength(11);
    expect(inRegion("eu-central-1").sort()).toEqual([
      "aws-waf-logs-example-222222222222-eu-central-1",
      "example-dns-queries-222222222222-eu-central-1",
      "example-firewall-222222222222-eu-central-1",
      "example-load-balancer-222222222222-eu-central-1",
      "example-macie-222222222222-eu-central-1",
      "example-s3-access-222222222222-eu-central-1",
      "example-vpc-flow-logs-222222222222-eu-central-1",
    ]);
  });

  test("publishes the key of every region", () => {
    expect(stack?.output).toMatchObject({
      facts: {
        value: {
          logKeys: {
            "eu-central-1": "${aws_kms_replica_key.log-key_replica-eu-central-1.arn}",
            "eu-west-1": "${aws_kms_key.log-key_primary.arn}",
            "us-east-1": "${aws_kms_replica_key.log-key_replica-us-east-1.arn}",
          },
        },
      },
    });
  });

  test("protects every bucket and key from destruction", () => {
    for (const type of ["aws_s3_bucket", "aws_kms_key", "aws_kms_replica_key"]) {
      for (const body of Object.values(resourcesOf(stack ?? {}, type))) {
        expect(body.lifecycle).toEqual({ prevent_destroy: true });
      }
    }
  });

  test("has only buckets without a KMS key where the log key has no replica", () => {
    const landingZone = { ...loadExample("default"), logKeyReplicaRegions: ["us-east-1"] };
    const names = bucketNames(synthesizeLandingZone(landingZone)["log-archive"]);
    expect(names.filter((name) => name.endsWith("eu-central-1")).sort()).toEqual([
      "example-load-balancer-222222222222-eu-central-1",
      "example-s3-access-222222222222-eu-central-1",
    ]);
  });
});
