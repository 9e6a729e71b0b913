import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AssetType, TerraformAsset } from "cdktf";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";

/** Where the package has the archives of its own functions. */
const ARCHIVES = join(__dirname, "..", "..", "functions", "dist");

/** Path of the archive of one of this package's functions, such as rotate-secret. */
export function functionArchive(scope: Construct, name: string): string {
  const file = join(ARCHIVES, `${name}.zip`);
  if (!existsSync(file)) {
    throw new ConfigError(scope, `functions/dist/${name}.zip is missing: run 'npm run build:functions'`);
  }
  return file;
}

/** A function's code, as the provider takes it. */
export interface FunctionCode {
  /** Path relative to the stack's folder, in which the archive is copied: no path of this machine gets into the JSON. */
  readonly filename: string;
  /** SHA-256 of the archive in base64: new code is a change of the function. */
  readonly sourceCodeHash: string;
}

/** Copies an archive to the stack's folder. */
export function functionCode(scope: Construct, archive: string): FunctionCode {
  if (!existsSync(archive)) throw new ConfigError(scope, `archive must be the path of a zip file, got '${archive}'`);
  const asset = new TerraformAsset(scope, "archive", { path: archive, type: AssetType.FILE });
  return {
    filename: asset.path,
    sourceCodeHash: createHash("sha256").update(readFileSync(archive)).digest("base64"),
  };
}
