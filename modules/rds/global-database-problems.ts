import { wholeNumberProblem } from "../../core/whole-number";
import { keyArnProblem } from "../kms/key-arn";
import { replicaRegionsProblems } from "../replica-regions";
import { ENGINES } from "./engine";
import type { GlobalDatabaseProps, GlobalDatabaseRegion } from "./global-database-props";

/** Most secondary regions of a global database. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html */
const MAX_SECONDARIES = 10;

/** Most instances of a cluster: one writer and 15 readers. */
const MAX_INSTANCES = 16;

/** Everything about the database that AWS would refuse, or that is unsafe, in words for a ConfigError. */
export function globalDatabaseProblems(props: GlobalDatabaseProps): string[] {
  const { identifier, engine, engineVersion, instanceClass, secondaries, backupRetentionInDays: days } = props;
  const rules = ENGINES[engine];
  const problems: string[] = [];
  if (!/^[a-z](?!.*--)[a-z0-9-]{0,38}[a-z0-9]$/.test(identifier)) {
    problems.push(
      `identifier must be 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter, got '${identifier}'`,
    );
  }
  if (!rules.version.test(engineVersion)) {
    problems.push(`engineVersion of ${engine} must look like ${rules.versionExample}, got '${engineVersion}'`);
  }
  if (!/^db\.[a-z0-9]+\.[a-z0-9]+$/.test(instanceClass) || instanceClass.startsWith("db.t")) {
    problems.push(`instanceClass must be a class such as db.r6g.large, and no T class, got '${instanceClass}'`);
  }
  const backups = wholeNumberProblem("backupRetentionInDays", days, 7, 35);
  if (backups !== undefined) problems.push(backups);
  if (secondaries.length < 1 || secondaries.length > MAX_SECONDARIES) {
    problems.push(`secondaries must be 1 to ${MAX_SECONDARIES} regions, got ${secondaries.length}`);
  }
  if (props.primary.instances === 0) problems.push("primary.instances must be at least 1: somebody must write");
  return [...problems, ...regionsProblems(props)];
}

function regionsProblems({ primary, secondaries }: GlobalDatabaseProps): string[] {
  const placements = secondaries.map(({ placement }) => placement);
  return [
    ...regionProblems("primary", primary),
    ...replicaRegionsProblems("secondaries", primary.placement, placements),
    ...secondaries.flatMap((secondary, index) => regionProblems(`secondaries[${index}]`, secondary)),
  ];
}

function regionProblems(path: string, { placement, keyArn, subnetIds, instances }: GlobalDatabaseRegion): string[] {
  const problems: string[] = [];
  const keyProblem = keyArnProblem(`${path}.keyArn`, keyArn, { region: placement.regionName });
  if (keyProblem !== undefined) problems.push(keyProblem);
  if (subnetIds.length < 2) problems.push(`${path}.subnetIds must be at least two, got ${subnetIds.length}`);
  const number = wholeNumberProblem(`${path}.instances`, instances, 0, MAX_INSTANCES);
  if (number !== undefined) problems.push(number);
  return problems;
}
