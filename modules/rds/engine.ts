/** Engines of Aurora that a global database can have. */
export type AuroraEngine = "aurora-postgresql" | "aurora-mysql";

interface EngineRules {
  /** Form of a version that names a major and a minor one. */
  readonly version: RegExp;
  readonly versionExample: string;
  /** Family of the cluster parameter group, from a version. */
  readonly family: (version: string) => string;
  /** The parameter with which the cluster refuses connections without TLS, and its value. */
  readonly requireTls: { readonly name: string; readonly value: string };
  /** Logs that go to CloudWatch Logs. */
  readonly logs: readonly string[];
}

/**
 * What differs between the engines.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html (rds.force_ssl),
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html (require_secure_transport)
 */
export const ENGINES: Readonly<Record<AuroraEngine, EngineRules>> = {
  "aurora-postgresql": {
    version: /^\d{2}\.\d{1,2}$/,
    versionExample: "16.6",
    family: (version) => `aurora-postgresql${version.split(".")[0]}`,
    requireTls: { name: "rds.force_ssl", value: "1" },
    logs: ["postgresql"],
  },
  "aurora-mysql": {
    version: /^\d\.\d\.mysql_aurora\.\d+\.\d+\.\d+$/,
    versionExample: "8.0.mysql_aurora.3.08.0",
    family: (version) => `aurora-mysql${version.split(".mysql_aurora.")[0]}`,
    requireTls: { name: "require_secure_transport", value: "ON" },
    logs: ["audit", "error", "slowquery"],
  },
};
