import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { DynamodbTableReplicaA } from "@cdktf/provider-aws/lib/dynamodb-table-replica";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { acknowledge } from "../acknowledge";
import { keyArnProblem } from "../kms/key-arn";
import type { Placement } from "../placement";
import { replicaRegionsProblems } from "../replica-regions";
import { tableProblem } from "./settings-problem";
import { tableConfig } from "./table-config";
import { addTableParts } from "./table-parts";
import type { TableSettings } from "./table-settings";

/** The table in another region. Its settings are the global table's. */
export interface TableReplica {
  readonly placement: Placement;

  /**
   * ARN of the key of that region: a key of its own, or `MultiRegionKey.keyArnIn(region)` where clients of all regions
   * decrypt what one has encrypted. Another key is another replica, filled anew.
   */
  readonly keyArn: string;

  /**
   * Why this replica is about to be taken out, as a sentence: nothing protects it then. Listed with the acknowledged
   * guardrail LZ-DYNAMODB-03.
   *
   * @default - it is protected like the table
   */
  readonly removable?: string;
}

export interface GlobalTableProps extends TableSettings {
  /** Account and region of the table that the replicas are made of. */
  readonly primary: Placement;

  /** ARN of the key in the primary's region. It cannot be another later: AWS refuses that for a table with replicas. */
  readonly keyArn: string;

  /** The other regions: at least one. */
  readonly replicas: readonly TableReplica[];
}

/**
 * A DynamoDB table that is written and read in several regions of an account, with a customer managed key in each, and in
 * each restorable and protected from deletion. The last writer wins; a write shows elsewhere within a second, mostly.
 *
 * Each replica is a resource of its own, and the table passes over what it is told of them: as blocks of the table,
 * replicas have no deletion protection with provider 5, and a change of one's key or tags shows as another replica
 * (https://github.com/hashicorp/terraform-provider-aws/issues/29636). One replica is made at a time; the provider waits.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html
 */
export class GlobalTable extends Construct {
  public readonly tableName: string;

  /** ARN of the stream of the primary; each replica has its own. */
  public readonly streamArn: string;

  readonly #tableArns = new Map<string, string>();

  constructor(scope: Construct, id: string, props: GlobalTableProps) {
    super(scope, id);
    const problem = tableProblem(props) ?? regionProblem(props) ?? keyProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { primary, replicas, deletionProtection = true, preventDestroy = true } = props;
    const table = new DynamodbTable(this, "table", {
      // Replication reads the stream, and wants both images.
      ...tableConfig(primary, props, "NEW_AND_OLD_IMAGES"),
      serverSideEncryption: { enabled: true, kmsKeyArn: props.keyArn },
      lifecycle: { preventDestroy, ignoreChanges: ["replica"] },
    });
    addTableParts(this, "", primary, props, table);
    this.#tableArns.set(primary.regionName, table.arn);
    for (const { placement, keyArn, removable } of replicas) {
      const region = placement.regionName;
      const isKept = removable === undefined;
      const replica = new DynamodbTableReplicaA(this, `replica-${region}`, {
        ...placement,
        globalTableArn: table.arn,
        kmsKeyArn: keyArn,
        // 35 days: the length cannot be set for a replica.
        pointInTimeRecovery: true,
        deletionProtectionEnabled: isKept && deletionProtection,
        tags: props.tags && { ...props.tags },
        lifecycle: { preventDestroy: isKept && preventDestroy },
      });
      if (!isKept) acknowledge(replica, "LZ-DYNAMODB-03", removable);
      addTableParts(this, `replica-${region}-`, placement, props, replica);
      this.#tableArns.set(region, replica.arn);
    }
    this.tableName = table.name;
    this.streamArn = table.streamArn;
  }

  /** Regions that have the table, the primary's first. */
  public get regions(): string[] {
    return [...this.#tableArns.keys()];
  }

  /** ARN of the table in `region`: the primary's or a replica's. */
  public tableArnIn(region: string): string {
    const tableArn = this.#tableArns.get(region);
    if (tableArn === undefined) {
      throw new ConfigError(this, `has no table in '${region}', only in ${this.regions.join(", ")}`);
    }
    return tableArn;
  }
}

function regionProblem({ primary, replicas }: GlobalTableProps): string | undefined {
  if (replicas.length === 0) return "replicas must name another region, got none: take a Table";
  const placements = replicas.map(({ placement }) => placement);
  return replicaRegionsProblems("replicas", primary, placements)[0];
}

function keyProblem({ primary, keyArn, replicas }: GlobalTableProps): string | undefined {
  return [
    keyArnProblem("keyArn", keyArn, { region: primary.regionName }),
    ...replicas.map(({ placement: { regionName }, keyArn }) =>
      keyArnProblem(`keyArn of the replica in ${regionName}`, keyArn, { region: regionName }),
    ),
  ].find((problem) => problem !== undefined);
}
