import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { gapsOf } from "../config/capabilities";
import type { Lock } from "../config/lock";
import type { LandingZoneFile } from "../config/schema";
import { isOptInRegion } from "../core/regions";

/** Regions with few gaps, in the order in which they are taken. eu-south-1 must be enabled in each account. */
const REGIONS = [
  "eu-west-1",
  "eu-central-1",
  "us-east-1",
  "us-west-2",
  "eu-north-1",
  "ap-northeast-1",
  "ap-southeast-2",
  "eu-south-1",
  "us-east-2",
  "ca-central-1",
  "sa-east-1",
  "eu-west-2",
] as const;

const TEAMS = ["billing", "catalog", "checkout", "data", "identity", "mobile", "payments", "search", "shipping", "web"];
const STAGES = ["Prod", "NonProd"];

export interface LargeOrganizationSize {
  /** At least 20. @default 200 */
  readonly accounts?: number;
  /** 1-12. @default 8 */
  readonly regions?: number;
}

export interface LargeOrganization {
  readonly file: LandingZoneFile;
  readonly lock: Lock;
}

/** An organization of any size; the same size always gives the same organization. */
export function largeOrganization({ accounts = 200, regions = 8 }: LargeOrganizationSize = {}): LargeOrganization {
  if (!Number.isInteger(accounts) || accounts < 20) throw new Error(`accounts must be at least 20, got ${accounts}`);
  if (!Number.isInteger(regions) || regions < 1 || regions > REGIONS.length) {
    throw new Error(`regions must be 1-${REGIONS.length}, got ${regions}`);
  }
  const governed = REGIONS.slice(0, regions);
  const file: LandingZoneFile = {
    version: 1,
    organization: { name: "large" },
    regions: {
      home: REGIONS[0],
      governed,
      skips: governed.flatMap((region) =>
        gapsOf(region).map((capability) => ({ region, capability, reason: "the region lacks it" })),
      ),
    },
    organizationalUnits: organizationalUnits(),
    accounts: accountList(accounts),
    deployment: {
      tags: { "managed-by": "cdktf-landing-zone" },
      additionalTags: STAGES.map((stage) => ({
        targets: {
          organizationalUnits: TEAMS.map((team) => `${team}-${stage}`),
          exclude: { labels: { tier: "experimental" } },
        },
        tags: { environment: stage.toLowerCase() },
      })),
    },
    quotas: { "organizations-accounts": Math.max(accounts, 10) },
  };
  return { file, lock: lockOf(file, governed) };
}

function organizationalUnits(): LandingZoneFile["organizationalUnits"] {
  return [
    ...["Security", "Infrastructure", "Workloads", "Suspended", "PolicyStaging"].map((name) => ({ name })),
    ...TEAMS.flatMap((team) => [
      { name: team, parent: "Workloads" },
      ...STAGES.map((stage) => ({ name: `${team}-${stage}`, parent: team, displayName: stage })),
    ]),
  ];
}

function accountList(size: number): LandingZoneFile["accounts"] {
  const email = (name: string): string => `aws+${name}@example.com`;
  return Array.from({ length: size }, (_, index): LandingZoneFile["accounts"][number] => {
    if (index === 0) return { name: "management", kind: "management", id: accountId(0), email: email("management") };
    const special = (["log-archive", "security", "shared-services"] as const)[index - 1];
    if (special) {
      const organizationalUnit = special === "shared-services" ? "Infrastructure" : "Security";
      return { name: special, kind: special, email: email(special), organizationalUnit };
    }
    const team = TEAMS[index % TEAMS.length] ?? "";
    const stage = STAGES[Math.floor(index / TEAMS.length) % STAGES.length] ?? "";
    const name = `${team}-${stage.toLowerCase()}-${index}`;
    if (index % 40 === 0) return { name, email: email(name), organizationalUnit: "Suspended", state: "suspended" };
    const labels = { team, tier: index % 7 === 0 ? "experimental" : "standard" };
    return { name, email: email(name), organizationalUnit: `${team}-${stage}`, labels };
  });
}

/** The facts as they stand once everything is deployed. */
function lockOf({ accounts, organizationalUnits: units }: LandingZoneFile, governed: readonly string[]): Lock {
  const perRegion = <T>(value: (region: string, index: number) => T): Record<string, T> =>
    Object.fromEntries(governed.map((region, index) => [region, value(region, index)]));
  const detectors = (account: number) => perRegion((_, region) => hex(account * 100 + region + 1));
  const optIn = governed.filter(isOptInRegion);
  const active = accounts.filter(({ state }) => (state ?? "active") === "active");
  return {
    version: 1,
    organization: { id: "o-largeexample", rootId: "r-larg" },
    organizationalUnits: Object.fromEntries(
      units.map(({ name }, index) => [name, `ou-larg-${String(index).padStart(8, "0")}`]),
    ),
    accounts: Object.fromEntries(
      accounts.flatMap(({ name }, index) => (index === 0 ? [] : [[name, accountId(index)]])),
    ),
    optInRegions: optIn.length === 0 ? {} : Object.fromEntries(active.map(({ name }) => [name, [...optIn]])),
    logKeys: perRegion((region) => `arn:aws:kms:${region}:${accountId(1)}:key/mrk-${hex(1)}`),
    dataKeys: {},
    knowledgeBases: {},
    guardDutyDetectors: { management: detectors(1), security: detectors(2) },
    guardDutyDelegations: [...governed].sort(),
    inspectorDelegations: [...governed].sort(),
    macieDelegations: [...governed].sort(),
    securityHubDelegations: [REGIONS[0]],
    firewallManagerDelegations: ["us-east-1"],
  };
}

function accountId(index: number): string {
  return String(100_000_000_000 + index);
}

function hex(number: number): string {
  return number.toString(16).padStart(32, "0");
}

/** ts-node examples/generate-large.ts <directory> [--accounts 200] [--regions 8] */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accounts: { type: "string" }, regions: { type: "string" } },
  });
  const [directory] = positionals;
  if (directory === undefined) throw new Error("usage: generate-large.ts <directory> [--accounts 200] [--regions 8]");
  const { file, lock } = largeOrganization({
    accounts: values.accounts === undefined ? undefined : Number(values.accounts),
    regions: values.regions === undefined ? undefined : Number(values.regions),
  });
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "landing-zone.yaml"), stringify(file));
  writeFileSync(join(directory, "landing-zone.lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`written: landing-zone.yaml and landing-zone.lock.json in ${directory}`);
}

if (require.main === module) main();
