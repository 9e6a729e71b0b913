import { dirname, resolve } from "node:path";
import { configFiles } from "./config-files";
import { customPolicyFiles } from "./custom-policy-files";
import type { FileUse } from "./file-use";
import { firewallFiles } from "./firewall-files";
import { guardDutyListFiles } from "./guardduty-lists";
import { identityCenterFiles } from "./identity-center";
import { type ReadResult, readText } from "./read";
import type { LandingZoneSettings } from "./schema";
import { wafIpListFiles } from "./waf-ip-lists";

/** What a file holds, or why it could not be read; by its name as written. */
export type ReferencedFiles = ReadonlyMap<string, { readonly text: string } | { readonly problem: string }>;

/** Services add what they read here. */
const USES: readonly ((settings: LandingZoneSettings) => FileUse[])[] = [
  guardDutyListFiles,
  configFiles,
  customPolicyFiles,
  identityCenterFiles,
  firewallFiles,
  wafIpListFiles,
];

/** Every place in the configuration that names a file. */
export function fileUses(settings: LandingZoneSettings): FileUse[] {
  return USES.flatMap((uses) => uses(settings));
}

/** Reads every file that the configuration names, once. */
export function readReferencedFiles(configurationFile: string, settings: LandingZoneSettings): ReferencedFiles {
  const maxBytes = new Map<string, number>();
  for (const use of fileUses(settings)) {
    maxBytes.set(use.file, Math.max(use.maxBytes, maxBytes.get(use.file) ?? 0));
  }
  return new Map(
    [...maxBytes].map(([file, bytes]) => [file, content(readText(resolve(dirname(configurationFile), file), bytes))]),
  );
}

function content(result: ReadResult): { readonly text: string } | { readonly problem: string } {
  if ("missing" in result) return { problem: "does not exist" };
  if ("finding" in result) return { problem: result.finding.message };
  return result;
}
