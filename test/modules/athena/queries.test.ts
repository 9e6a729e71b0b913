import { CLOUDTRAIL_FORMAT } from "../../../modules/athena/cloudtrail-format";
import { CONFIG_SNAPSHOT_FORMAT } from "../../../modules/athena/config-format";
import type { LogFormat } from "../../../modules/athena/log-table";
import { PARTITION_KEYS } from "../../../modules/athena/projection";
import { detectionQueries } from "../../../modules/athena/queries/detection";
import { identityQueries } from "../../../modules/athena/queries/identity";
import {
  CLOUDTRAIL_TABLE,
  CONFIG_SNAPSHOTS_TABLE,
  lastDays,
  type SavedQuery,
} from "../../../modules/athena/queries/query";
import { RESOURCE_QUERIES } from "../../../modules/athena/queries/resources";

const QUERIES: readonly SavedQuery[] = [
  ...identityQueries(["222222222222", "111111111111"]),
  ...detectionQueries(["eu-west-1", "us-east-1"]),
  ...RESOURCE_QUERIES,
];

const each = QUERIES.map((query) => [query.name, query] as const);

/** Words of Athena's SQL and functions that the queries use. */
const SQL = new Set(
  (
    "select from where and or not in as like is null group by order limit desc distinct cross join unnest between interval " +
    "day count min max coalesce date_format current_date json_extract_scalar"
  ).split(" "),
);

/** Names of a type's fields: struct<a:string,b:...> -> a, b. */
const fields = (type: string): string[] => [...type.matchAll(/(\w+):/g)].map(([, name]) => name ?? "");

const columnsOf = ({ columns }: LogFormat): string[] => [
  ...columns.map(({ name }) => name),
  ...PARTITION_KEYS.map(({ name }) => name),
];

/** Identifiers of a query, text and aliases left out. */
function identifiers(sql: string): string[] {
  const aliases = [...sql.matchAll(/\bAS (\w+)(?: \((\w+)\))?/g)].flatMap(([, alias, column]) => [alias, column]);
  return [...sql.replace(/'[^']*'/g, "").matchAll(/[A-Za-z_][\w.]*/g)]
    .map(([word]) => word)
    .filter((word) => !SQL.has(word.toLowerCase()) && !aliases.includes(word));
}

test("has what an auditor asks for first", () => {
  expect(QUERIES.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "root-use",
      "console-sign-ins-without-mfa",
      "access-denied-by-principal",
      "security-group-changes",
      "kms-key-deletions",
      "detectors-disabled",
      "roles-assumed-from-outside",
      "dynamodb-access-by-principal",
    ]),
  );
});

test("has names that make addresses, and none twice", () => {
  for (const { name } of QUERIES) expect(name).toMatch(/^[a-z0-9-]{1,128}$/);
  expect(new Set(QUERIES.map(({ name }) => name)).size).toBe(QUERIES.length);
});

describe.each(each)("%s", (_, { sql, description }) => {
  const overEvents = sql.includes(`FROM ${CLOUDTRAIL_TABLE}\n`);
  const format = overEvents ? CLOUDTRAIL_FORMAT : CONFIG_SNAPSHOT_FORMAT;

  test("is one SELECT, fit for the console", () => {
    expect(sql).toMatch(/^SELECT/);
    expect(sql).not.toContain(";");
    // Athena's own limits. https://docs.aws.amazon.com/athena/latest/APIReference/API_CreateNamedQuery.html
    expect(sql.length).toBeLessThan(262_144);
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  test("reads some days of one table, never the whole archive", () => {
    expect(overEvents || sql.includes(`FROM ${CONFIG_SNAPSHOTS_TABLE}\n`)).toBe(true);
    expect(sql).toMatch(
      overEvents
        ? /WHERE day >= date_format\(current_date - interval '\d+' day, '%Y\/%m\/%d'\)\n/
        : /WHERE day = date_format\(current_date - interval '1' day, '%Y\/%c\/%e'\)\n/,
    );
  });

  test("names only columns and fields that the table has", () => {
    const columns = columnsOf(format);
    const known = new Set([...columns, ...format.columns.flatMap(({ type }) => fields(type))]);
    const words = identifiers(sql).filter((word) => word !== CLOUDTRAIL_TABLE && word !== CONFIG_SNAPSHOTS_TABLE);
    // item is a row of configurationitems.
    const unknown = words.filter((word) => {
      const [first = "", ...rest] = word.split(".");
      return !(columns.includes(first) || first === "item") || rest.some((field) => !known.has(field));
    });
    expect(unknown).toEqual([]);
  });

  test("groups by what it shows", () => {
    const group = /GROUP BY (.*)\n/.exec(sql)?.[1];
    if (group === undefined) {
      expect(sql).not.toMatch(/\b(count|min|max)\(/);
      return;
    }
    const shown = (/^SELECT(.*?)\nFROM/s.exec(sql)?.[1] ?? "")
      .split(/,(?![^(]*\))/)
      .map((column) => column.trim().replace(/ AS \w+$/, ""))
      .filter((column) => !/^(count|min|max)\(/.test(column));
    expect(group.split(/, (?![^(]*\))/)).toEqual(shown);
  });
});

test("lastDays compares days as the folders spell them", () => {
  expect(lastDays(7)).toBe("day >= date_format(current_date - interval '7' day, '%Y/%m/%d')");
});

test("asks for accounts and regions in a fixed order, so that the text is the same each time", () => {
  const sql = (name: string) => QUERIES.find((query) => query.name === name)?.sql;
  expect(sql("roles-assumed-from-outside")).toContain("NOT IN ('111111111111', '222222222222')");
  expect(sql("calls-in-ungoverned-regions")).toContain("region NOT IN ('eu-west-1', 'us-east-1')");
});
