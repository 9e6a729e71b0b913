import { EphemeralVariable } from "../../../modules/ephemeral-variable";
import { GlobalDatabase } from "../../../modules/rds/global-database";
import type { GlobalDatabaseProps, GlobalDatabaseRegion } from "../../../modules/rds/global-database-props";
import { resourceOf, resourcesOf, type StackJson, synth, type TestStack } from "../../support/synth";

const keyIn = (region: string) => `arn:aws:kms:${region}:999999999999:key/mrk-0123456789abcdef0123456789abcdef`;

const regionOf = (s: TestStack, region: string, more: Partial<GlobalDatabaseRegion> = {}): GlobalDatabaseRegion => ({
  placement: s.in(region),
  keyArn: keyIn(region),
  subnetIds: ["subnet-1", "subnet-2"],
  securityGroupIds: ["sg-1"],
  ...more,
});

type Change = (s: TestStack) => Partial<GlobalDatabaseProps>;

const add = (s: TestStack, change: Change = () => ({})): GlobalDatabase =>
  new GlobalDatabase(s, "database", {
    identifier: "customers",
    engine: "aurora-postgresql",
    engineVersion: "16.6",
    databaseName: "customers",
    instanceClass: "db.r6g.large",
    masterUsername: "administrator",
    masterPassword: new EphemeralVariable(s, "master_password", "Password of the master user"),
    masterPasswordVersion: 3,
    primary: regionOf(s, "eu-west-1"),
    secondaries: [regionOf(s, "eu-central-1")],
    ...change(s),
  });
const build = (change?: Change): StackJson => synth((s) => void add(s, change));

const cluster = (stack: StackJson, region: string) => resourcesOf(stack, "aws_rds_cluster")[`database_${region}`];

describe("GlobalDatabase", () => {
  test("is encrypted in each region with that region's key, and protected", () => {
    const stack = build();
    expect(resourceOf(stack, "aws_rds_global_cluster")).toMatchObject({
      provider: "aws.eu-west-1",
      global_cluster_identifier: "customers",
      storage_encrypted: true,
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    for (const region of ["eu-west-1", "eu-central-1"]) {
      expect(cluster(stack, region)).toMatchObject({
        provider: `aws.${region}`,
        cluster_identifier: `customers-${region}`,
        global_cluster_identifier: "${aws_rds_global_cluster.database_global.id}",
        storage_encrypted: true,
        kms_key_id: keyIn(region),
        deletion_protection: true,
        backup_retention_period: 35,
        iam_database_authentication_enabled: true,
        final_snapshot_identifier: `customers-${region}-final`,
        lifecycle: {
          prevent_destroy: true,
          ignore_changes: ["replication_source_identifier", "engine_version"],
        },
      });
    }
  });

  test("gives the master password to the writing region alone, and keeps it nowhere", () => {
    const stack = build();
    expect(cluster(stack, "eu-west-1")).toMatchObject({
      master_username: "administrator",
      master_password_wo: "${var.master_password}",
      master_password_wo_version: 3,
    });
    expect(stack.variable).toMatchObject({ master_password: { ephemeral: true, sensitive: true } });
    const reader = cluster(stack, "eu-central-1");
    for (const field of ["master_username", "master_password", "master_password_wo", "database_name"]) {
      expect(reader).not.toHaveProperty(field);
    }
    expect(JSON.stringify(stack)).not.toContain('"master_password":"$');
  });

  test("lets other regions join once somebody writes", () => {
    expect(cluster(build(), "eu-central-1")).toMatchObject({
      source_region: "eu-west-1",
      depends_on: ["aws_rds_cluster_instance.database_eu-west-1-0", "aws_rds_cluster_instance.database_eu-west-1-1"],
    });
  });

  test("has two instances that write or stand by, one that reads, none where none is wanted", () => {
    expect(Object.keys(resourcesOf(build(), "aws_rds_cluster_instance"))).toEqual([
      "database_eu-central-1-0",
      "database_eu-west-1-0",
      "database_eu-west-1-1",
    ]);
    const without = build((s) => ({ secondaries: [regionOf(s, "eu-central-1", { instances: 0 })] }));
    expect(Object.keys(resourcesOf(without, "aws_rds_cluster_instance"))).toHaveLength(2);
  });

  test.each([
    ["aurora-postgresql", "16.6", "aurora-postgresql16", "rds.force_ssl", "1"],
    ["aurora-mysql", "8.0.mysql_aurora.3.08.0", "aurora-mysql8.0", "require_secure_transport", "ON"],
  ] as const)("refuses connections without TLS: %s", (engine, engineVersion, family, name, value) => {
    const groups = Object.values(
      resourcesOf(
        build(() => ({ engine, engineVersion })),
        "aws_rds_cluster_parameter_group",
      ),
    );
    expect(groups).toHaveLength(2);
    for (const group of groups) {
      expect(group).toMatchObject({ family, parameter: [{ name, value, apply_method: "immediate" }] });
      expect(group.name).toMatch(/^[a-z0-9-]+$/);
    }
  });

  test("tells the endpoint of each region's readers", () => {
    synth((s) => {
      const database = add(s);
      expect(database.readerEndpointIn("eu-central-1")).toBeDefined();
      expect(() => database.readerEndpointIn("us-east-1")).toThrow(
        "is not in 'us-east-1', only in eu-west-1, eu-central-1",
      );
    });
  });

  test.each<[string, Change, string]>([
    ["an identifier with capitals", () => ({ identifier: "Customers" }), "identifier must be 2 to 40"],
    ["an identifier with two hyphens", () => ({ identifier: "a--b" }), "identifier must be 2 to 40"],
    ["a major version alone", () => ({ engineVersion: "16" }), "must look like 16.6, got '16'"],
    ["a version of the other engine", () => ({ engine: "aurora-mysql" }), "must look like 8.0.mysql_aurora.3.08.0"],
    ["a T class", () => ({ instanceClass: "db.t4g.medium" }), "no T class, got 'db.t4g.medium'"],
    ["six days of backups", () => ({ backupRetentionInDays: 6 }), "a whole number from 7 to 35, got 6"],
    ["no other region", () => ({ secondaries: [] }), "secondaries must be 1 to 10 regions, got 0"],
    [
      "the primary's region twice",
      (s) => ({ secondaries: [regionOf(s, "eu-west-1")] }),
      "secondaries must not contain the primary's region, got 'eu-west-1'",
    ],
    [
      "a key of another region",
      (s) => ({ secondaries: [regionOf(s, "eu-central-1", { keyArn: keyIn("eu-west-1") })] }),
      "secondaries[0].keyArn must be a key of eu-central-1",
    ],
    [
      "an alias",
      (s) => ({ primary: regionOf(s, "eu-west-1", { keyArn: "arn:aws:kms:eu-west-1:999999999999:alias/a" }) }),
      "primary.keyArn must be the full ARN of a key, not an id or alias",
    ],
    ["one subnet", (s) => ({ primary: regionOf(s, "eu-west-1", { subnetIds: ["subnet-1"] }) }), "at least two, got 1"],
    ["nobody who writes", (s) => ({ primary: regionOf(s, "eu-west-1", { instances: 0 }) }), "somebody must write"],
    [
      "too many instances",
      (s) => ({ secondaries: [regionOf(s, "eu-central-1", { instances: 17 })] }),
      "secondaries[0].instances must be a whole number from 0 to 16, got 17",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => build(change)).toThrow(message);
  });

  test("names all problems at once", () => {
    expect(() => build(() => ({ identifier: "A", secondaries: [], instanceClass: "large" }))).toThrow(
      /identifier must be .*; instanceClass must be .*; secondaries must be /,
    );
  });
});
