import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import { fileUses } from "../../config/files";
import { lockFileOf } from "../../config/load";
import { type Context, PROJECT_DIRECTORY } from "../context";

/** What a run makes, or git keeps, or only tests and readers need: the scratch copy has its own, or none. */
const NOT_COPIED = new Set([
  ...[".git", "node_modules", "test", "docs", "bench", "coverage"],
  ...["cdktf.out", ".state", ".plan", ".plan-part", ".sandbox"],
]);

/** A copy of the project that the sandbox works in. */
export interface Scratch {
  readonly directory: string;
  readonly configFile: string;
  readonly lockFile: string;
}

/**
 * Copies the project's sources into a temporary folder, so that the work tree may be edited during a run and is the same
 * after it. The copy's configuration is the one asked for, with the files that it names, wherever it lies; it begins with
 * an empty lock file and no state.
 */
export function makeScratch(context: Context): Scratch {
  // Real path: /tmp is a link on some systems, and Terraform and Node would name files differently.
  const directory = join(realpathSync(mkdtempSync(join(tmpdir(), "lz-sandbox-"))), "project");
  cpSync(PROJECT_DIRECTORY, directory, { recursive: true, filter: isSource });
  symlinkSync(realpathSync(join(PROJECT_DIRECTORY, "node_modules")), join(directory, "node_modules"), "dir");
  const configFile = join(directory, "landing-zone.yaml");
  const lockFile = lockFileOf(configFile);
  writeFileSync(configFile, sandboxConfiguration(readFileSync(context.configFile, "utf8")));
  copyNamedFiles(context, directory);
  writeFileSync(lockFile, `${JSON.stringify({ version: 1 }, null, 2)}\n`);
  return { directory, configFile, lockFile };
}

/** The files that the configuration names: relative to it, so they go to the same places beside the copy. */
function copyNamedFiles({ configFile, landingZone }: Context, directory: string): void {
  for (const { file } of fileUses(landingZone.settings)) {
    const copy = join(directory, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(dirname(configFile), file), copy);
  }
}

/** The same landing zone, with what only a sandbox may do: state in the scratch folder, and all of it destroyed. */
export function sandboxConfiguration(yaml: string): string {
  const document = parseDocument(yaml);
  document.set("backend", document.createNode({ type: "local" }));
  const reason = "The sandbox destroys what it has deployed on an emulator; nothing here is real.";
  document.set("destroyProtection", document.createNode({ liftedFor: [{ stack: "*", reason }] }));
  return document.toString();
}

function isSource(path: string): boolean {
  return !NOT_COPIED.has(relative(PROJECT_DIRECTORY, path));
}
