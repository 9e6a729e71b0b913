import { table } from "../../config/generate/table";
import type { Threshold } from "../../modules/alarms/definition";
import type { AlarmRow, AlarmTable } from "../../modules/alarms/table";
import { ALARM_TABLES } from "../../modules/alarms/tables";

/** docs/alarms.md: every recommended alarm. */
export function alarmsPage(): string {
  const count = ALARM_TABLES.reduce((sum, { table: each }) => sum + Object.keys(each.rows).length, 0);
  return `# Recommended alarms

<!-- Generated from modules/alarms/ by \`npm run generate\`. Do not edit. -->

${count} alarms for ${ALARM_TABLES.length} kinds of resources, as AWS recommends them, and ours where AWS's list has no section.
\`RecommendedAlarms\` of [modules/alarms](../modules/alarms/README.md) makes them. A percentile is a statistic such as p90.
"3 of 5" means that three of the last five periods must be over the threshold.

Missing data is no alarm, where nothing else is said. Alarms whose threshold is left to you are there only if you give it.

${ALARM_TABLES.map(section).join("\n\n")}
`;
}

function section({ by, table: alarms }: { readonly by: string; readonly table: AlarmTable }): string {
  const { subject, namespace, dimensions, origin, page, region, rows } = alarms;
  const dimensionList = dimensions.length === 0 ? "none" : dimensions.map((each) => `\`${each}\``).join(", ");
  return `## ${subject}

\`${by}\`; ${origin === "AWS" ? `[recommended by AWS](${page})` : `ours, on [these metrics](${page})`}. Namespace \`${namespace}\`, dimensions: ${dimensionList}.${region === undefined ? "" : ` In ${region} alone.`}

${table(
  ["id", "metric", "goes off when", "for", "means"],
  Object.entries(rows).map(([id, row]) => [
    `\`${id}\``,
    `\`${row.metricName}\``,
    `${row.statistic} ${row.comparison} ${thresholdText(row.threshold)}`,
    duration(row),
    `${row.meaning}${missing(row)}`,
  ]),
)}`;
}

function thresholdText(threshold: Threshold | { readonly leftToYou: string }): string {
  if (typeof threshold === "number") return threshold.toLocaleString("en-US");
  if ("leftToYou" in threshold) return `yours: ${threshold.leftToYou}`;
  return `usual, ${threshold.standardDeviations} standard deviations`;
}

function duration({
  evaluationPeriods,
  datapointsToAlarm = evaluationPeriods,
  periodInSeconds = 60,
}: AlarmRow): string {
  const periods =
    datapointsToAlarm === evaluationPeriods ? `${evaluationPeriods}` : `${datapointsToAlarm} of ${evaluationPeriods}`;
  return `${periods} × ${periodInSeconds.toLocaleString("en-US")} s`;
}

function missing({ missingData = "notBreaching" }: AlarmRow): string {
  if (missingData === "breaching") return " Missing data is an alarm.";
  return missingData === "notBreaching" ? "" : " Missing data changes nothing.";
}
