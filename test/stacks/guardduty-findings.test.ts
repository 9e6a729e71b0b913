import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type GuardDuty = LandingZone["settings"]["services"]["guardDuty"];

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");

const COMPLETE_REGIONS = ["eu-central-1", "eu-south-1", "us-east-1"];

/** The default example with other settings of GuardDuty. */
function exampleWith(guardDuty: Partial<GuardDuty>): LandingZone {
  const example = loadExample("default");
  const { services } = example.settings;
  const settings = {
    ...example.settings,
    services: { ...services, guardDuty: { ...services.guardDuty, ...guardDuty } },
  };
  return { ...example, settings };
}

function securityStack(guardDuty: Partial<GuardDuty>): StackJson {
  const definition = stackDefinitions(exampleWith(guardDuty)).find(({ name }) => name === "security");
  return synthApp((app) => definition?.create(app))["security"] as StackJson;
}

describe("the security stack", () => {
  test("exports the findings of every region to the log archive's bucket and key of the home region", () => {
    const { security } = synthesizedExample("default");
    const exports = bodiesOf(security as StackJson, "aws_guardduty_publishing_destination");
    expect(exports.map((each) => [regionOf(each), each.detector_id, each.destination_arn, each.kms_key_arn])).toEqual(
      [
        ["eu-central-1", "33333333333333333333333333333c01"],
        ["eu-west-1", "33333333333333333333333333333a01"],
        ["us-east-1", "33333333333333333333333333333b01"],
      ].map((each) => [
        ...each,
        "arn:aws:s3:::example-guardduty-222222222222-eu-west-1",
        "arn:aws:kms:eu-west-1:222222222222:key/mrk-22222222222222222222222222222222",
      ]),
    );
  });

  test("exports to a bucket that the log archive has, whose policy lets GuardDuty in", () => {
    const { security, "log-archive": archive } = synthesizedExample("default");
    const [destination] = bodiesOf(security as StackJson, "aws_guardduty_publishing_destination");
    const policies = bodiesOf(archive as StackJson, "aws_s3_bucket_policy").map(({ policy }) => String(policy));
    const writable = policies.filter(
      (policy) => policy.includes("GuardDutyWrite") && policy.includes(`${String(destination?.destination_arn)}/*`),
    );
    expect(writable).toHaveLength(1);
  });

  test("waits for the log archive's account and key", () => {
    const example = loadExample("default");
    const lock = { ...example.lock, logKeys: {} };
    const security = stackDefinitions({ ...example, lock }).find(({ name }) => name === "security");
    expect(security?.missingFacts.map(({ name }) => name)).toContain("logKeys.eu-west-1");
  });

  test("does not export where the configuration says so", () => {
    expect(securityStack({ exportFindings: false }).resource).not.toHaveProperty(
      "aws_guardduty_publishing_destination",
    );
  });

  test("has no bucket of lists, list or filter unless the configuration names one", () => {
    const { resource } = synthesizedExample("default").security as StackJson;
    for (const type of [
      "aws_guardduty_ipset",
      "aws_guardduty_threatintelset",
      "aws_guardduty_filter",
      "aws_s3_object",
    ]) {
      expect(resource).not.toHaveProperty(type);
    }
  });

  test("has each list in every governed region, read from a bucket of that region", () => {
    const security = synthesizedExample("complete").security as StackJson;
    expect(bodiesOf(security, "aws_guardduty_ipset").map(regionOf)).toEqual(COMPLETE_REGIONS);
    expect(bodiesOf(security, "aws_guardduty_threatintelset").map((each) => [regionOf(each), each.name])).toEqual(
      COMPLETE_REGIONS.flatMap((region) => [
        [region, "phishing-hosts"],
        [region, "reputation-feed"],
      ]),
    );
    for (const object of bodiesOf(security, "aws_s3_object")) expect(object.bucket).toContain(regionOf(object));
  });

  test("uploads plain lists without comments and others as they are", () => {
    const security = synthesizedExample("complete").security as StackJson;
    const texts = bodiesOf(security, "aws_s3_object").filter((each) => regionOf(each) === "us-east-1");
    expect(texts.map(({ content }) => content)).toEqual([
      "192.0.2.44\n192.0.2.128/25\n",
      "192.0.2.11#4#2#Malicious Host#NL##52.0,4.9#3\n192.0.2.12#4#2#Scanning Host#US##38.0,-97.0#11\n",
      "203.0.113.0/28\n198.51.100.17\n",
    ]);
  });

  test("logs the access to the lists in the security account's bucket of the region, which its own stack makes", () => {
    const { security, "account-security": account } = synthesizedExample("complete");
    const targets = bodiesOf(security as StackJson, "aws_s3_bucket_logging").map(({ target_bucket }) => target_bucket);
    const made = bodiesOf(account as StackJson, "aws_s3_bucket").map(({ bucket }) => bucket);
    for (const target of targets) expect(made).toContain(target);
    expect(new Set(targets).size).toBe(3);
  });

  test("has every filter in every governed region, in the order of the file", () => {
    const security = synthesizedExample("complete").security as StackJson;
    const filters = bodiesOf(security, "aws_guardduty_filter");
    expect(filters.map((each) => [regionOf(each), each.name, each.rank, each.action])).toEqual(
      COMPLETE_REGIONS.flatMap((region) => [
        [region, "known-resolver", 2, "NOOP"],
        [region, "own-port-scans", 1, "ARCHIVE"],
      ]),
    );
  });
});
