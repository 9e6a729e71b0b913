import { ArchiveQueries, type ArchiveQueriesProps } from "../../../modules/athena/archive-queries";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

const props: Omit<ArchiveQueriesProps, "placement"> = {
  organization: "my-example",
  organizationId: "o-exampleorg1",
  trailBucketName: "my-example-cloudtrail-999999999999-eu-west-1",
  configBucketName: "my-example-config-999999999999-eu-west-1",
  kmsKeyArn: "arn:aws:kms:eu-west-1:999999999999:key/mrk-1",
  accounts: ["222222222222", "111111111111"],
  regions: ["us-east-1", "eu-west-1"],
  governedRegions: ["eu-west-1"],
  logRetentionInDays: 2557,
  accessLogs: { bucketName: "my-example-s3-access-999999999999-eu-west-1" },
};

const build = (more: Partial<ArchiveQueriesProps> = {}) =>
  synth((s) => new ArchiveQueries(s, "athena", { placement: s.in("eu-west-1"), ...props, ...more }));

describe("ArchiveQueries", () => {
  test("has a workgroup that decides where results go, how they are encrypted and how much a query may read", () => {
    expect(resourceOf(build(), "aws_athena_workgroup")).toMatchObject({
      provider: "aws.eu-west-1",
      name: "my-example-log-archive",
      configuration: {
        enforce_workgroup_configuration: true,
        publish_cloudwatch_metrics_enabled: true,
        bytes_scanned_cutoff_per_query: 107_374_182_400,
        result_configuration: {
          output_location: "s3://my-example-athena-999999999999-eu-west-1/results/",
          expected_bucket_owner: TEST_ACCOUNT,
          encryption_configuration: { encryption_option: "SSE_KMS", kms_key_arn: props.kmsKeyArn },
        },
      },
      // Athena tries the bucket when the workgroup is made.
      depends_on: [
        "aws_s3_bucket_policy.athena_results_policy",
        "aws_s3_bucket_server_side_encryption_configuration.athena_results_encryption",
      ],
    });
  });

  test("can be destroyed although queries were run", () => {
    expect(resourceOf(build(), "aws_athena_workgroup").force_destroy).toBe(true);
  });

  test("lets a query read as much as asked for", () => {
    expect(resourceOf(build({ maxScannedGigabytesPerQuery: 1 }), "aws_athena_workgroup")).toMatchObject({
      configuration: { bytes_scanned_cutoff_per_query: 1_073_741_824 },
    });
  });

  test("forgets results after 30 days, or as asked for, and their older versions at once", () => {
    const expiry = (more: Partial<ArchiveQueriesProps> = {}) => {
      const [rule] = resourceOf(build(more), "aws_s3_bucket_lifecycle_configuration").rule as Record<string, unknown>[];
      return [rule?.expiration, rule?.noncurrent_version_expiration];
    };
    expect(expiry()).toEqual([[{ days: 30 }], [{ noncurrent_days: 1 }]]);
    expect(expiry({ resultRetentionInDays: 7 })).toEqual([[{ days: 7 }], [{ noncurrent_days: 1 }]]);
  });

  test("keeps principals of other organizations and plain HTTP away from results", () => {
    const statements = statementsOf(resourceOf(build(), "aws_s3_bucket_policy").policy);
    expect(Object.keys(statements)).toEqual(
      expect.arrayContaining(["DenyPlainHttp", "DenyOtherKeys", "DenyExternalPrincipals"]),
    );
  });

  test("finds CloudTrail's events below the organization's id, by account, region and day with zeros", () => {
    const table = build().resource?.aws_glue_catalog_table?.["athena_cloudtrail_table"];
    expect(table).toMatchObject({
      database_name: "${aws_glue_catalog_database.athena_database.name}",
      name: "cloudtrail",
      table_type: "EXTERNAL_TABLE",
      partition_keys: [
        { name: "account", type: "string" },
        { name: "region", type: "string" },
        { name: "day", type: "string" },
      ],
      parameters: {
        EXTERNAL: "TRUE",
        "projection.enabled": "true",
        "projection.account.type": "enum",
        "projection.account.values": "111111111111,222222222222",
        "projection.region.type": "enum",
        "projection.region.values": "eu-west-1,us-east-1",
        "projection.day.type": "date",
        "projection.day.format": "yyyy/MM/dd",
        "projection.day.range": "NOW-2557DAYS,NOW",
        "projection.day.interval": "1",
        "projection.day.interval.unit": "DAYS",
        // Two dollars: Terraform would take one for a reference of its own.
        "storage.location.template":
          "s3://my-example-cloudtrail-999999999999-eu-west-1/AWSLogs/o-exampleorg1/$${account}/CloudTrail/$${region}/$${day}",
      },
      storage_descriptor: {
        location: "s3://my-example-cloudtrail-999999999999-eu-west-1/AWSLogs/o-exampleorg1/",
        input_format: "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
        ser_de_info: { serialization_library: "org.apache.hive.hcatalog.data.JsonSerDe" },
      },
    });
  });

  test("finds snapshots of AWS Config below the account, by day without zeros", () => {
    const table = build().resource?.aws_glue_catalog_table?.["athena_config-snapshots_table"];
    expect(table).toMatchObject({
      name: "config_snapshots",
      parameters: {
        "projection.day.format": "yyyy/M/d",
        "storage.location.template":
          "s3://my-example-config-999999999999-eu-west-1/AWSLogs/$${account}/Config/$${region}/$${day}/ConfigSnapshot",
      },
      storage_descriptor: {
        ser_de_info: {
          parameters: {
            "case.insensitive": "false",
            "mapping.arn": "ARN",
            "mapping.configurationitems": "configurationItems",
            "mapping.resourcetype": "resourceType",
          },
        },
      },
    });
  });

  test("names tables, columns and fields in lower case, as Glue gives them back", () => {
    for (const { storage_descriptor: descriptor, partition_keys: keys } of bodiesOf(
      build(),
      "aws_glue_catalog_table",
    )) {
      const { columns } = descriptor as { columns: { name: string; type: string }[] };
      const texts = [...columns, ...(keys as typeof columns)].flatMap(({ name, type }) => [name, type]);
      expect(texts.filter((text) => text !== text.toLowerCase() || /\s/.test(text))).toEqual([]);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { type } of columns) expect(type.split("<").length).toBe(type.split(">").length);
    }
  });

  test("calls the database as Athena can spell it", () => {
    expect(resourceOf(build(), "aws_glue_catalog_database")).toMatchObject({ name: "my_example_log_archive" });
  });

  test("saves its queries in the workgroup, each once", () => {
    const queries = bodiesOf(build(), "aws_athena_named_query");
    expect(queries.length).toBeGreaterThanOrEqual(15);
    expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
    for (const query of queries) {
      expect(query).toMatchObject({
        workgroup: "${aws_athena_workgroup.athena_workgroup.name}",
        database: "${aws_glue_catalog_database.athena_database.name}",
      });
    }
  });

  test("has a policy for auditors under a name that permission sets can refer to", () => {
    const policy = resourceOf(build(), "aws_iam_policy");
    expect(policy.name).toBe("my-example-log-archive-auditor");
    expect(statementsOf(policy.policy)).toMatchObject({
      ReadLogs: {
        Resource: [
          "arn:aws:s3:::my-example-cloudtrail-999999999999-eu-west-1/AWSLogs/*",
          "arn:aws:s3:::my-example-config-999999999999-eu-west-1/AWSLogs/*",
        ],
      },
      UseKey: { Resource: props.kmsKeyArn },
    });
  });

  test.each([0, 2.5])("fails when a query may read %p gigabytes", (maxScannedGigabytesPerQuery) => {
    expect(() => build({ maxScannedGigabytesPerQuery })).toThrow(
      `[test/athena] maxScannedGigabytesPerQuery must be a whole number from 1 up, got ${maxScannedGigabytesPerQuery}`,
    );
  });

  test.each(["accounts", "regions"] as const)("fails without %s", (list) => {
    expect(() => build({ [list]: [] })).toThrow(`[test/athena/cloudtrail] projection.${list} must not be empty`);
  });
});
