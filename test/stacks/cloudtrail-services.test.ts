import type { LandingZone } from "../../config/model";
import { CIS_ALARMS } from "../../core/cis-alarms";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { decide } from "../support/policy-decision";
import { statementsOf } from "../support/statements";
import { resourceOf, type StackJson, synthApp } from "../support/synth";

type CloudTrailSettings = LandingZone["settings"]["services"]["cloudTrail"];

const example = loadExample("default");
const management = "111111111111";
const security = "333333333333";

/** The stack called `name` of the default example with other settings of CloudTrail; only that one is built. */
function stackOf(name: string, more: Partial<CloudTrailSettings> = {}): StackJson {
  const { services } = example.settings;
  const cloudTrail = { ...services.cloudTrail, ...more };
  const landingZone = { ...example, settings: { ...example.settings, services: { ...services, cloudTrail } } };
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const { cisAlarms, athena } = example.settings.services.cloudTrail;

describe("CloudTrail's administrator", () => {
  const stack = stackOf("organization-services");

  test("is the security account, once the trail stands", () => {
    expect(bodiesOf(stack, "aws_cloudtrail_organization_delegated_admin_account")).toEqual([
      { provider: "aws.eu-west-1", account_id: security, depends_on: ["aws_cloudtrail.cloudtrail_trail"] },
    ]);
  });

  test("is nobody else if the configuration says so", () => {
    const without = stackOf("organization-services", { delegatedAdministration: false });
    expect(without.resource).not.toHaveProperty("aws_cloudtrail_organization_delegated_admin_account");
  });

  test("leaves the trail to the management account: policies let that trail in, and none of the security account's", () => {
    const trailOf = (account: string) => `arn:aws:cloudtrail:eu-west-1:${account}:trail/example-organization-trail`;
    const json = synthesizedExample("default")["log-archive"] as StackJson;
    const bucket = json.resource?.aws_s3_bucket_policy?.["cloudtrail_policy"];
    const key = json.resource?.aws_kms_key?.["log-key_primary"];
    const asks = (policy: unknown, action: string, resource: string, account: string) =>
      decide(Object.values(statementsOf(policy)), {
        principal: { service: "cloudtrail.amazonaws.com" },
        action,
        resource,
        context: {
          "aws:SourceArn": trailOf(account),
          "s3:x-amz-acl": "bucket-owner-full-control",
          "s3:TlsVersion": "1.2",
          "kms:EncryptionContext:aws:cloudtrail:arn": trailOf(account),
        },
      });
    const object = "arn:aws:s3:::example-cloudtrail-222222222222-eu-west-1/AWSLogs/o-exampleorg1/1/x.json.gz";
    for (const [account, decision] of [
      [management, "allowed"],
      [security, "not allowed"],
    ] as const) {
      expect(asks(bucket?.policy, "s3:PutObject", object, account)).toBe(decision);
      expect(asks(key?.policy, "kms:GenerateDataKey", "*", account)).toBe(decision);
    }
    expect(Object.keys(synthesizedExample("default")).filter((name) => hasTrail(name))).toEqual([
      "organization-services",
    ]);
  });
});

function hasTrail(name: string): boolean {
  return synthesizedExample("default")[name]?.resource?.aws_cloudtrail !== undefined;
}

/** The resources of the benchmark's alarms: the trail's log group has filters for others too. */
function cisOnly(resources: Readonly<Record<string, unknown>> = {}): unknown[] {
  return Object.entries(resources).flatMap(([id, body]) => (id.startsWith("cis-alarms_") ? [body] : []));
}

describe("CIS alarms", () => {
  test("watch the trail's log group where it is: management account, home region", () => {
    const filters = cisOnly(stackOf("organization-services").resource?.aws_cloudwatch_log_metric_filter);
    expect(filters).toHaveLength(15);
    for (const filter of filters) {
      expect(filter).toMatchObject({
        provider: "aws.eu-west-1",
        // A reference: no filter before the log group.
        log_group_name: "${aws_cloudwatch_log_group.cloudtrail_logs_group.name}",
      });
    }
  });

  test("take thresholds, omissions and addresses from the configuration", () => {
    const stack = stackOf("organization-services", {
      cisAlarms: {
        thresholds: [{ alarm: "unauthorized-api-calls", events: 25 }],
        disabled: [{ alarm: "vpc-changes", reason: "a test of the switch" }],
        emails: ["soc@example.com"],
      },
    });
    const alarms = stack.resource?.aws_cloudwatch_metric_alarm;
    expect(cisOnly(alarms)).toHaveLength(14);
    expect(alarms?.["cis-alarms_unauthorized-api-calls_alarm"]).toMatchObject({ threshold: 25 });
    expect(bodiesOf(stack, "aws_sns_topic_subscription")).toMatchObject([{ endpoint: "soc@example.com" }]);
  });

  test("can all be left out", () => {
    const disabled = CIS_ALARMS.map((alarm) => ({ alarm, reason: "a test of the switch" }));
    const stack = stackOf("organization-services", { cisAlarms: { ...cisAlarms, disabled } });
    expect(cisOnly(stack.resource?.aws_cloudwatch_log_metric_filter)).toEqual([]);
    expect(stack.resource).not.toHaveProperty("aws_cloudwatch_dashboard");
  });
});

describe("queries over the archive", () => {
  const stack = stackOf("log-archive");
  const tableOf = (name: string) =>
    (stack.resource?.aws_glue_catalog_table?.[`athena_${name}_table`] ?? {}) as {
      parameters?: Record<string, string>;
      storage_descriptor?: { location: string };
    };

  test("read the very buckets that the trail and AWS Config deliver to", () => {
    const buckets = bodiesOf(stack, "aws_s3_bucket").map(({ bucket }) => bucket);
    const [trail] = bodiesOf(stackOf("organization-services"), "aws_cloudtrail");
    expect(tableOf("cloudtrail").storage_descriptor?.location).toBe(
      `s3://${trail?.s3_bucket_name as string}/AWSLogs/o-exampleorg1/`,
    );
    const [channel] = bodiesOf(
      synthesizedExample("default")["account-rfp-prod"] as StackJson,
      "aws_config_delivery_channel",
    );
    expect(tableOf("config-snapshots").storage_descriptor?.location).toBe(
      `s3://${channel?.s3_bucket_name as string}/AWSLogs/`,
    );
    expect(buckets).toEqual(expect.arrayContaining([trail?.s3_bucket_name, channel?.s3_bucket_name]));
  });

  test("cover every account, suspended ones too, every region of the partition, and as long as logs are kept", () => {
    const parameters = tableOf("cloudtrail").parameters ?? {};
    expect(parameters["projection.account.values"]?.split(",")).toEqual(
      [management, ...Object.values(example.lock.accounts)].sort(),
    );
    expect(parameters["projection.region.values"]?.split(",")).toEqual(
      expect.arrayContaining(["eu-west-1", "us-east-1", "ap-southeast-2", "eu-south-1"]),
    );
    expect(parameters["projection.region.values"]).not.toContain("cn-north-1");
    expect(parameters["projection.day.range"]).toBe("NOW-2557DAYS,NOW");
  });

  test("encrypt results with the log key, whose policy lets the account's own auditors in and nobody else's", () => {
    expect(resourceOf(stack, "aws_athena_workgroup")).toMatchObject({
      configuration: {
        result_configuration: { encryption_configuration: { kms_key_arn: "${aws_kms_key.log-key_primary.arn}" } },
      },
    });
    const statements = Object.values(statementsOf(stack.resource?.aws_kms_key?.["log-key_primary"]?.policy));
    const decrypts = (account: string) =>
      decide(statements, {
        principal: { arn: `arn:aws:iam::${account}:role/auditor` },
        action: "kms:Decrypt",
        resource: "*",
        context: {
          "aws:PrincipalOrgID": "o-exampleorg1",
          "kms:ViaService": "s3.eu-west-1.amazonaws.com",
          "kms:EncryptionContext:aws:cloudtrail:arn": `arn:aws:cloudtrail:eu-west-1:${management}:trail/x`,
        },
      });
    expect(decrypts("222222222222")).toBe("allowed");
    expect(decrypts("555555555555")).toBe("not allowed");
  });

  test("are set up in the home region alone", () => {
    for (const type of ["aws_athena_workgroup", "aws_glue_catalog_table", "aws_athena_named_query"]) {
      expect(new Set(bodiesOf(stack, type).map(({ provider }) => provider))).toEqual(new Set(["aws.eu-west-1"]));
    }
  });

  test("take their limits from the configuration", () => {
    const limited = stackOf("log-archive", {
      athena: { enabled: true, resultRetentionInDays: 14, maxScannedGigabytesPerQuery: 2 },
    });
    expect(resourceOf(limited, "aws_athena_workgroup")).toMatchObject({
      configuration: { bytes_scanned_cutoff_per_query: 2 * 1024 ** 3 },
    });
    expect(limited.resource?.aws_s3_bucket_lifecycle_configuration?.["athena_results_lifecycle"]).toMatchObject({
      rule: [expect.objectContaining({ expiration: [{ days: 14 }] })],
    });
  });

  test("can be switched off, and then leave no bucket and no exclusion from data events", () => {
    const off: Partial<CloudTrailSettings> = {
      athena: { ...athena, enabled: false },
      dataEvents: { dynamodb: true, s3: true, lambda: false },
    };
    const types = Object.keys(stackOf("log-archive", off).resource ?? {});
    expect(types.filter((type) => /athena|glue|iam/.test(type))).toEqual([]);
    const excluded = JSON.stringify(bodiesOf(stackOf("organization-services", off), "aws_cloudtrail"));
    expect(excluded).not.toContain("example-athena-");
    const on = stackOf("organization-services", { dataEvents: { dynamodb: true, s3: true, lambda: false } });
    expect(JSON.stringify(bodiesOf(on, "aws_cloudtrail"))).toContain(
      "arn:aws:s3:::example-athena-222222222222-eu-west-1/",
    );
  });
});

describe("dashboards", () => {
  test("show every governed region's findings in the security account", () => {
    const dashboard = resourceOf(stackOf("security"), "aws_cloudwatch_dashboard");
    expect(dashboard).toMatchObject({ provider: "aws.eu-west-1", dashboard_name: "example-security" });
    for (const region of example.governedRegions) {
      expect(dashboard.dashboard_body).toContain(`{"label":"${region}","region":"${region}"}`);
    }
  });
});
