import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPackage } from "../../cli/package/build";

export const PROJECT = join(__dirname, "..", "..");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, without what the surrounding run of npm or jest puts into the environment. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Ran {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(package|lifecycle)|NODE_OPTIONS$|JEST_|NODE_ENV$)/.test(name),
    ),
  );
  const result = spawnSync(command, args, {
    cwd,
    env: { ...env, ...more },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** The same for what must not fail. */
export function runWell(command: string, args: readonly string[], cwd: string): string {
  const { code, stdout, stderr } = run(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** The package as a workload team gets it: built, and packed by npm. */
export class BuiltPackage {
  readonly #root = mkdtempSync(join(tmpdir(), "lz-package-"));
  public readonly directory = join(this.#root, "dist");

  public build(): Promise<void> {
    return buildPackage(this.directory);
  }

  /** Path of the tarball. */
  public pack(): string {
    return join(
      this.#root,
      runWell("npm", ["pack", "--silent", "--pack-destination", this.#root], this.directory).trim(),
    );
  }

  /** An empty folder beside it, or one with a copy of some files. */
  public folder(name: string, copyOf?: string): string {
    const folder = join(this.#root, name);
    mkdirSync(folder, { recursive: true });
    if (copyOf !== undefined) {
      cpSync(join(PROJECT, copyOf), folder, {
        recursive: true,
        filter: (path) => !/(node_modules|cdktf\.out)$/.test(path),
      });
    }
    return folder;
  }

  public remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
