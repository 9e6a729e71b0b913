import { GlueCatalogTable } from "@cdktf/provider-aws/lib/glue-catalog-table";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { type LogProjection, PARTITION_KEYS, projectionParameters } from "./projection";

/** A column of a table, its type in Hive's words and in lower case, as Glue gives it back. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** How the files of a kind of logs are read. */
export interface LogFormat {
  readonly columns: readonly Column[];
  readonly inputFormat: string;
  readonly outputFormat: string;
  /** Class that makes rows of the files. */
  readonly serializationLibrary: string;
  readonly serializationParameters: Readonly<Record<string, string>>;
}

export interface LogTableProps {
  /** Account and region of the database. */
  readonly placement: Placement;

  /** Name of the Glue database; the table waits for it. */
  readonly databaseName: string;

  /** Name of the table: lower-case letters, digits and underscores. */
  readonly name: string;

  /** What the table holds, as the Glue catalog shows it. */
  readonly description: string;

  /** How the files are read. */
  readonly format: LogFormat;

  /** Which folders there are. */
  readonly projection: LogProjection;

  /** Folder above all of them, s3://.../ */
  readonly location: string;
}

/** A table over logs in S3, one partition for each account, region and day. */
export class LogTable extends Construct {
  constructor(scope: Construct, id: string, props: LogTableProps) {
    super(scope, id);
    const { name, format, projection } = props;
    if (!/^[a-z0-9_]{1,255}$/.test(name)) {
      throw new ConfigError(this, `name must be 1-255 lower-case letters, digits and underscores, got '${name}'`);
    }
    for (const list of ["accounts", "regions"] as const) {
      if (projection[list].length === 0) throw new ConfigError(this, `projection.${list} must not be empty`);
    }
    const parameters = projectionParameters(projection);
    new GlueCatalogTable(this, "table", {
      ...props.placement,
      databaseName: props.databaseName,
      name,
      description: props.description,
      tableType: "EXTERNAL_TABLE",
      // Glue names the placeholders like Terraform names its own: the text must reach Glue as it is.
      parameters: { EXTERNAL: "TRUE", ...parameters, "storage.location.template": rawText(projection.location) },
      partitionKeys: PARTITION_KEYS.map((key) => ({ ...key })),
      storageDescriptor: {
        location: props.location,
        columns: format.columns.map((column) => ({ ...column })),
        inputFormat: format.inputFormat,
        outputFormat: format.outputFormat,
        serDeInfo: {
          serializationLibrary: format.serializationLibrary,
          parameters: { ...format.serializationParameters },
        },
      },
    });
  }
}

/** Text with `${`, which Terraform would otherwise take for a reference. */
function rawText(text: string): string {
  return Fn.rawString(text);
}
