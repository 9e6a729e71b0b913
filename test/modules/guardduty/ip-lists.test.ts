import { GuardDutyIpLists, type GuardDutyIpListsProps, type IpList } from "../../../modules/guardduty/ip-lists";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const trusted: IpList = { name: "trusted", format: "TXT", text: "203.0.113.0/28\n" };
const feed: IpList = { name: "feed", format: "ALIEN_VAULT", text: "192.0.2.1#4#2#Malicious Host#NL##1,2#3\n" };

const build = (more: Partial<GuardDutyIpListsProps> = {}) =>
  synth((s) => {
    new GuardDutyIpLists(s, "lists", {
      placement: s.in("eu-west-1"),
      organization: "example",
      detectorId: "abc",
      trusted,
      threats: [feed],
      accessLogs: { bucketName: "example-s3-access-999999999999-eu-west-1" },
      ...more,
    });
  });

const keyOf = (text: string): unknown =>
  bodiesOf(build({ trusted: { ...trusted, text }, threats: [] }), "aws_s3_object")[0]?.key;

describe("GuardDutyIpLists", () => {
  test("reads the trusted list from an object, active", () => {
    const object = "aws_s3_object.lists_trusted-object";
    expect(bodiesOf(build(), "aws_guardduty_ipset")).toEqual([
      {
        provider: "aws.eu-west-1",
        detector_id: "abc",
        name: "trusted",
        format: "TXT",
        location: `s3://\${${object}.bucket}/\${${object}.key}`,
        activate: true,
        lifecycle: { replace_triggered_by: [`${object}.key`] },
      },
    ]);
  });

  test("reads each threat list from an object of its own", () => {
    const sets = bodiesOf(build({ threats: [feed, { ...feed, name: "other" }] }), "aws_guardduty_threatintelset");
    expect(sets.map(({ name, format, activate, location }) => ({ name, format, activate, location }))).toEqual(
      ["feed", "other"].map((name) => ({
        name,
        format: "ALIEN_VAULT",
        activate: true,
        location: `s3://\${aws_s3_object.lists_threat-${name}-object.bucket}/\${aws_s3_object.lists_threat-${name}-object.key}`,
      })),
    );
  });

  test("uploads the text once the bucket lets GuardDuty in, and takes the old object away last", () => {
    expect(bodiesOf(build({ threats: [] }), "aws_s3_object")).toEqual([
      {
        provider: "aws.eu-west-1",
        bucket: "example-ip-lists-999999999999-eu-west-1",
        key: expect.stringMatching(/^trusted\/[0-9a-f]{16}$/),
        content: "203.0.113.0/28\n",
        content_type: "text/plain",
        lifecycle: { create_before_destroy: true },
        depends_on: [
          "aws_s3_bucket_policy.lists_bucket_policy",
          "aws_s3_bucket_server_side_encryption_configuration.lists_bucket_encryption",
        ],
      },
    ]);
  });

  test("a changed list has another key, hence another location; the same list has the same", () => {
    expect(keyOf("203.0.113.0/28\n")).toBe(keyOf("203.0.113.0/28\n"));
    expect(keyOf("203.0.113.0/28\n")).not.toBe(keyOf("203.0.113.0/27\n"));
  });

  test("a trusted and a threat list of one name and text do not share an object", () => {
    const objects = bodiesOf(build({ threats: [trusted] }), "aws_s3_object");
    expect(new Set(objects.map(({ key }) => key)).size).toBe(2);
  });

  test("text that looks like an expression stays text", () => {
    const text = "192.0.2.1#4#2#${host} %{x}\n";
    const [object] = bodiesOf(build({ trusted: undefined, threats: [{ ...feed, text }] }), "aws_s3_object");
    expect(object?.content).toBe("192.0.2.1#4#2#$${host} %%{x}\n");
  });

  test("keeps the lists in the region and account of GuardDuty, encrypted by S3, readable by its role alone", () => {
    const json = build();
    expect(resourceOf(json, "aws_s3_bucket")).toMatchObject({
      provider: "aws.eu-west-1",
      lifecycle: { prevent_destroy: false },
    });
    expect(resourceOf(json, "aws_s3_bucket_server_side_encryption_configuration")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
    const statements = statementsOf(resourceOf(json, "aws_s3_bucket_policy").policy);
    expect(Object.values(statements).filter(({ Effect }) => Effect === "Allow")).toEqual([
      {
        Sid: "GuardDutyListRead",
        Effect: "Allow",
        Principal: {
          AWS: "arn:aws:iam::999999999999:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
        },
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::example-ip-lists-999999999999-eu-west-1/*",
      },
    ]);
  });

  test("has no trusted list unless one is given", () => {
    expect(build({ trusted: undefined }).resource).not.toHaveProperty("aws_guardduty_ipset");
  });
});
