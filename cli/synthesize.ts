import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/errors";
import { type Context, PROJECT_DIRECTORY } from "./context";
import { runProcess } from "./terraform/process";

/** A stack that stands synthesized on disk. */
export interface SynthesizedStack {
  readonly name: string;
  /** Folder of its cdk.tf.json. */
  readonly directory: string;
}

export interface SynthesizeOptions {
  /** Folder to write; what an earlier synth left in it is removed. */
  readonly outputDirectory: string;
  /** Names or globs. @default - every stack whose facts are known */
  readonly stacks?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Runs the app as `cdktf synth` does, in a process of its own: CDKTF keeps state in module variables, and a wrapper
 * named in CDKTF_APP (the sandbox's, say) must see the same call.
 */
export async function synthesize(context: Context, options: SynthesizeOptions): Promise<SynthesizedStack[]> {
  const { outputDirectory } = options;
  // CDKTF makes the folder itself, but none above it.
  mkdirSync(outputDirectory, { recursive: true });
  const [command, ...args] = appCommand();
  const result = await runProcess(command as string, args, {
    cwd: context.workDirectory,
    env: {
      ...process.env,
      CDKTF_OUTDIR: outputDirectory,
      LZ_CONFIG: context.configFile,
      LZ_STACKS: options.stacks?.join(",") ?? "",
      LZ_QUIET: "1",
    },
    signal: options.signal,
  });
  if (result.aborted) throw new UserError("interrupted while the stacks were being synthesized");
  if (result.code !== 0) {
    // A manifest of a run that failed would be taken for a result by the next command.
    rmSync(join(outputDirectory, "manifest.json"), { force: true });
    throw new UserError(`the stacks cannot be synthesized\n${(result.stderr + result.stdout).trim()}`);
  }
  return readManifest(outputDirectory);
}

/** The stacks that the last synth wrote. */
export function readManifest(outputDirectory: string): SynthesizedStack[] {
  const file = join(outputDirectory, "manifest.json");
  if (!existsSync(file)) throw new UserError(`nothing is synthesized in ${outputDirectory}`, "run: npm run synth");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { stacks: Record<string, { workingDirectory: string }> };
  return Object.entries(manifest.stacks).map(([name, { workingDirectory }]) => ({
    name,
    directory: join(outputDirectory, workingDirectory),
  }));
}

/** The app's command: CDKTF_APP, as for cdktf itself, or main.ts without the detour over npx. */
function appCommand(): string[] {
  const app = process.env.CDKTF_APP;
  if (app) return ["/bin/sh", "-c", app];
  return [process.execPath, "-r", require.resolve("ts-node/register"), join(PROJECT_DIRECTORY, "main.ts")];
}
