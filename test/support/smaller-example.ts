import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import type { LandingZoneFile } from "../../config/schema";

const PROJECT = join(__dirname, "..", "..");

/** One account of each kind that has stacks of its own, and one that is suspended. */
const ACCOUNTS = ["management", "log-archive", "security", "rfp-prod", "legacy-crm"];

const EXCEPTIONS = ["organizationPolicies", "serviceControl", "denyUngovernedRegions", "exceptions"];

/**
 * The default example with fewer accounts and two regions: every type of resource, in half the time. Written beside a
 * lock file that knows the accounts' ids alone.
 *
 * @returns the path of the configuration.
 */
export function writeSmallerExample(directory: string): string {
  const document = parseDocument(readFileSync(join(PROJECT, "landing-zone.yaml"), "utf8"));
  const file = document.toJS() as LandingZoneFile;
  const { home } = file.regions;
  const governed = [...new Set([home, "us-east-1"])];
  document.setIn(["regions", "governed"], governed);
  for (const region of file.regions.governed) {
    // Workloads call models in every region of an inference profile, governed or not.
    const services = ["bedrock:InvokeModel*"];
    if (!governed.includes(region)) document.addIn(EXCEPTIONS, { region, services, reason: "models of the RFP API" });
  }
  document.set(
    "accounts",
    file.accounts.filter(({ name }) => ACCOUNTS.includes(name)),
  );
  const files = join("examples", "files"); // what the configuration names
  cpSync(join(PROJECT, files), join(directory, files), { recursive: true });
  const configFile = join(directory, "landing-zone.yaml");
  writeFileSync(configFile, document.toString());
  const { accounts } = parse(readFileSync(join(PROJECT, "landing-zone.lock.json"), "utf8")) as {
    accounts: Record<string, string>;
  };
  const ids = Object.fromEntries(Object.entries(accounts).filter(([name]) => ACCOUNTS.includes(name)));
  writeFileSync(
    join(directory, "landing-zone.lock.json"),
    `${JSON.stringify({ version: 1, accounts: ids }, null, 2)}\n`,
  );
  return configFile;
}
