import { wholeNumberProblem } from "../../core/whole-number";
import type { Projection, TableSettings } from "./table-settings";

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html; the first can be raised. */
const MAX_GLOBAL_SECONDARY_INDEXES = 20;
const MAX_LOCAL_SECONDARY_INDEXES = 5;
/** Over all indexes of a table. */
const MAX_INCLUDED_ATTRIBUTES = 100;
const MAX_RECOVERY_PERIOD_IN_DAYS = 35;

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const NAME = /^[a-zA-Z0-9_.-]{3,255}$/;

/** What DynamoDB would refuse, in words for a ConfigError; undefined if all is well. */
export function tableProblem(settings: TableSettings): string | undefined {
  return nameProblem(settings) ?? indexProblem(settings) ?? keyProblem(settings) ?? optionProblem(settings);
}

function nameProblem({ tableName }: TableSettings): string | undefined {
  if (NAME.test(tableName)) return undefined;
  return `tableName must be 3-255 letters, digits, '_', '-', '.', got '${tableName}'`;
}

function indexProblem(settings: TableSettings): string | undefined {
  const { globalSecondaryIndexes: globals = {}, localSecondaryIndexes: locals = {} } = settings;
  const [globalCount, localCount] = [Object.keys(globals).length, Object.keys(locals).length];
  if (globalCount > MAX_GLOBAL_SECONDARY_INDEXES) {
    return `globalSecondaryIndexes must be at most ${MAX_GLOBAL_SECONDARY_INDEXES}, got ${globalCount}`;
  }
  if (localCount > MAX_LOCAL_SECONDARY_INDEXES) {
    return `localSecondaryIndexes must be at most ${MAX_LOCAL_SECONDARY_INDEXES}, got ${localCount}`;
  }
  if (localCount > 0 && settings.sortKey === undefined) {
    return "localSecondaryIndexes need a table with a sortKey, got none";
  }
  const names = [...Object.keys(globals), ...Object.keys(locals)];
  const badName = names.find((name, index) => !NAME.test(name) || names.indexOf(name) !== index);
  if (badName !== undefined) {
    return `indexes must have names of 3-255 letters, digits, '_', '-', '.', each once, got '${badName}'`;
  }
  return projectionProblem([...Object.entries(globals), ...Object.entries(locals)]);
}

function projectionProblem(
  indexes: readonly (readonly [string, { readonly projection?: Projection }])[],
): string | undefined {
  let included = 0;
  for (const [name, { projection = "ALL" }] of indexes) {
    if (typeof projection === "string") continue;
    if (projection.include.length === 0) {
      return `projection.include of '${name}' must name an attribute, got none: say "KEYS_ONLY"`;
    }
    included += projection.include.length;
  }
  if (included <= MAX_INCLUDED_ATTRIBUTES) return undefined;
  return `projection.include of all indexes together must be at most ${MAX_INCLUDED_ATTRIBUTES} attributes, got ${included}`;
}

/** Each place that names a key, with the attribute. */
function keysOf(settings: TableSettings): (readonly [string, string])[] {
  const { partitionKey, sortKey, globalSecondaryIndexes = {}, localSecondaryIndexes = {} } = settings;
  const places: [string, string | undefined][] = [
    ["partitionKey", partitionKey],
    ["sortKey", sortKey],
  ];
  for (const [name, index] of Object.entries(globalSecondaryIndexes)) {
    places.push([`globalSecondaryIndexes.${name}.partitionKey`, index.partitionKey]);
    places.push([`globalSecondaryIndexes.${name}.sortKey`, index.sortKey]);
  }
  for (const [name, index] of Object.entries(localSecondaryIndexes)) {
    places.push([`localSecondaryIndexes.${name}.sortKey`, index.sortKey]);
  }
  return places.filter((place): place is [string, string] => place[1] !== undefined);
}

function keyProblem(settings: TableSettings): string | undefined {
  const { attributes, partitionKey, sortKey, globalSecondaryIndexes = {}, localSecondaryIndexes = {} } = settings;
  const keys = keysOf(settings);
  const missing = keys.find(([, attribute]) => !Object.hasOwn(attributes, attribute));
  if (missing !== undefined) {
    return `${missing[0]} must be one of attributes (${Object.keys(attributes).join(", ")}), got '${missing[1]}'`;
  }
  const unused = Object.keys(attributes).find((name) => !keys.some(([, attribute]) => attribute === name));
  if (unused !== undefined) {
    return `attributes must be keys of the table or of an index, got '${unused}': DynamoDB declares no other attributes`;
  }
  const pairs: (readonly [string, string, string | undefined])[] = [
    ["sortKey", partitionKey, sortKey],
    ...Object.entries(globalSecondaryIndexes).map(
      ([name, index]) => [`globalSecondaryIndexes.${name}.sortKey`, index.partitionKey, index.sortKey] as const,
    ),
    ...Object.entries(localSecondaryIndexes).map(
      ([name, index]) => [`localSecondaryIndexes.${name}.sortKey`, partitionKey, index.sortKey] as const,
    ),
  ];
  const same = pairs.find(([, partition, sort]) => partition === sort);
  return same && `${same[0]} must be another attribute than the partition key, got '${same[1]}'`;
}

function optionProblem(settings: TableSettings): string | undefined {
  const { attributes, ttlAttribute, recoveryPeriodInDays: days, onDemandMaximum = {} } = settings;
  const period = wholeNumberProblem("recoveryPeriodInDays", days, 1, MAX_RECOVERY_PERIOD_IN_DAYS);
  if (period !== undefined) return period;
  for (const [name, units] of Object.entries(onDemandMaximum)) {
    if (!Number.isInteger(units) || units < 1) {
      return `onDemandMaximum.${name} must be a whole number from 1 on, got ${units}`;
    }
  }
  if (ttlAttribute === undefined) return undefined;
  if (ttlAttribute === settings.partitionKey || ttlAttribute === settings.sortKey) {
    return `ttlAttribute must not be a key of the table, got '${ttlAttribute}'`;
  }
  if ((attributes[ttlAttribute] ?? "N") !== "N") {
    return `ttlAttribute must be a number, got '${ttlAttribute}', which attributes has as ${attributes[ttlAttribute]}`;
  }
  return undefined;
}
