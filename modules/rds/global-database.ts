import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsCluster, type RdsClusterConfig } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { ENGINES } from "./engine";
import { globalDatabaseProblems } from "./global-database-problems";
import type { GlobalDatabaseProps, GlobalDatabaseRegion } from "./global-database-props";

/** What a region adds to the settings that all clusters share. */
type ClusterSettings = Partial<RdsClusterConfig> & { readonly defaultInstances: number };

/**
 * An Aurora global database: written to in one region, read in others, encrypted with a key of its own in each. Columns
 * that not even its administrators may read are encrypted by the program, with functions/client-side-encryption.
 *
 * Secrets Manager cannot manage the master password of a global database, hence the write-only password
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html#rds-secrets-manager-limitations);
 * programs sign in with IAM.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html
 */
export class GlobalDatabase extends Construct {
  /** Endpoint that follows the region that is written to. */
  public readonly writerEndpoint: string;

  readonly #props: GlobalDatabaseProps;
  readonly #clusters = new Map<string, RdsCluster>();

  constructor(scope: Construct, id: string, props: GlobalDatabaseProps) {
    super(scope, id);
    const problems = globalDatabaseProblems(props);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    this.#props = props;
    const { primary, secondaries, engine, engineVersion } = props;
    const globalCluster = new RdsGlobalCluster(this, "global", {
      ...primary.placement,
      globalClusterIdentifier: props.identifier,
      engine,
      engineVersion,
      databaseName: props.databaseName,
      storageEncrypted: true,
      deletionProtection: true,
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    this.writerEndpoint = globalCluster.endpoint;

    const writers = this.region(primary, globalCluster.id, {
      defaultInstances: 2,
      databaseName: props.databaseName,
      masterUsername: props.masterUsername,
      masterPasswordWo: props.masterPassword.stringValue,
      masterPasswordWoVersion: props.masterPasswordVersion,
    });
    for (const secondary of secondaries) {
      this.region(secondary, globalCluster.id, {
        defaultInstances: 1,
        // An encrypted copy of another region needs to know where from.
        sourceRegion: primary.placement.regionName,
        // A cluster joins once somebody writes.
        dependsOn: writers,
      });
    }
  }

  /** Endpoint for readers in a region. */
  public readerEndpointIn(region: string): string {
    const cluster = this.#clusters.get(region);
    if (cluster === undefined) {
      throw new ConfigError(this, `is not in '${region}', only in ${[...this.#clusters.keys()].join(", ")}`);
    }
    return cluster.readerEndpoint;
  }

  /** The cluster of a region and its instances, which it returns. */
  private region(
    { placement, keyArn, subnetIds, securityGroupIds, instances }: GlobalDatabaseRegion,
    globalClusterIdentifier: string,
    { defaultInstances, ...settings }: ClusterSettings,
  ): ITerraformDependable[] {
    const { identifier, engine, engineVersion, instanceClass, preventDestroy } = this.#props;
    const rules = ENGINES[engine];
    const region = placement.regionName;
    const name = `${identifier}-${region}`;
    const subnetGroup = new DbSubnetGroup(this, `${region}-subnets`, {
      ...placement,
      name,
      description: `Subnets of ${identifier}`,
      subnetIds: [...subnetIds],
    });
    const parameters = new RdsClusterParameterGroup(this, `${region}-parameters`, {
      ...placement,
      name: `${name}-${rules.family(engineVersion).replaceAll(".", "-")}`,
      description: `Parameters of ${identifier}`,
      family: rules.family(engineVersion),
      parameter: [{ ...rules.requireTls, applyMethod: "immediate" }],
      // A cluster lets go of its group only once it has the next one.
      lifecycle: { createBeforeDestroy: true },
    });
    const cluster = new RdsCluster(this, region, {
      ...placement,
      clusterIdentifier: name,
      globalClusterIdentifier,
      engine,
      engineVersion,
      storageEncrypted: true,
      kmsKeyId: keyArn,
      dbSubnetGroupName: subnetGroup.name,
      vpcSecurityGroupIds: [...securityGroupIds],
      dbClusterParameterGroupName: parameters.name,
      iamDatabaseAuthenticationEnabled: true,
      backupRetentionPeriod: this.#props.backupRetentionInDays ?? 35,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      enabledCloudwatchLogsExports: [...rules.logs],
      finalSnapshotIdentifier: `${name}-final`,
      ...settings,
      lifecycle: {
        preventDestroy: preventDestroy ?? true,
        // AWS sets the first once a region reads from another, and moves it when they change places; upgrades are made on
        // the global cluster.
        ignoreChanges: ["replication_source_identifier", "engine_version"],
      },
    });
    this.#clusters.set(region, cluster);
    return Array.from(
      { length: instances ?? defaultInstances },
      (_, index) =>
        new RdsClusterInstance(this, `${region}-${index}`, {
          ...placement,
          identifier: `${name}-${index}`,
          clusterIdentifier: cluster.id,
          engine,
          instanceClass,
          dbSubnetGroupName: subnetGroup.name,
          performanceInsightsEnabled: true,
          performanceInsightsKmsKeyId: keyArn,
          copyTagsToSnapshot: true,
          lifecycle: { ignoreChanges: ["engine_version"] },
        }),
    );
  }
}
