import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatFindings } from "../../config/format";
import { type LoadOptions, type LoadResult, loadLandingZone } from "../../config/load";
import { BASE_LOCK, BASE_YAML } from "./base";

/** Replaces the one place where `from` stands. */
export type Edit = readonly [from: string, to: string];

export interface Files {
  readonly yaml?: string | Uint8Array;
  /** No lock file if null. */
  readonly lock?: string | Uint8Array | null;
}

/** Loads a configuration from files in a directory of their own. */
export function load({ yaml = BASE_YAML, lock = BASE_LOCK }: Files, options?: Partial<LoadOptions>): LoadResult {
  return inDirectory((directory) => {
    writeFileSync(join(directory, "landing-zone.yaml"), yaml);
    if (lock !== null) writeFileSync(join(directory, "landing-zone.lock.json"), lock);
    const result = loadLandingZone({ file: join(directory, "landing-zone.yaml"), ...options });
    return {
      ...result,
      findings: result.findings.map((finding) => ({ ...finding, file: finding.file.replace(`${directory}/`, "") })),
    };
  });
}

/** The findings as they are printed, without the summary. */
export function printed({ findings }: LoadResult): string[] {
  return formatFindings(findings, "text").split("\n").slice(0, -1);
}

export function edit(text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, [from, to]) => {
    const parts = current.split(from);
    if (parts.length !== 2) throw new Error(`'${from}' must stand in the text once, got ${parts.length - 1} times`);
    return parts.join(to);
  }, text);
}

export function inDirectory<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), "landing-zone-config-"));
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
