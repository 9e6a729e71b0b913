import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { UserError } from "../../core/errors";
import { runProcess } from "../terraform/process";

/** One line for whoever has no emulator. */
export const HOW_TO_INSTALL = "pip install 'moto[server]==5.2.1', or name a Python that has it in LZ_EMULATOR_PYTHON";

/**
 * The Python that moto is installed in: `LZ_EMULATOR_PYTHON`, or the one that `moto_server` on PATH runs with. Undefined
 * if there is neither.
 */
export async function findEmulatorPython(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const chosen = environment.LZ_EMULATOR_PYTHON;
  if (chosen) {
    if (!existsSync(chosen)) throw new UserError(`LZ_EMULATOR_PYTHON names no file, got '${chosen}'`);
    return resolve(chosen);
  }
  const script = (environment.PATH ?? "")
    .split(delimiter)
    .filter((directory) => directory !== "")
    .map((directory) => join(directory, "moto_server"))
    .find((file) => existsSync(file));
  if (script === undefined) return undefined;
  const python = interpreterOf(readFileSync(script, "utf8"));
  return python ?? (await behindShim(environment));
}

/** The interpreter in the first lines of a script that pip made. */
export function interpreterOf(script: string): string | undefined {
  const [first = "", second = ""] = script.split("\n");
  const named = /^#!\s*(?:\/usr\/bin\/env\s+)?(\S*python\S*)\s*$/.exec(first)?.[1];
  // A path that is too long for a first line is called by a shell instead: '''exec' "/long/path/python" "$0" "$@"
  return named ?? /^'''exec' "?(\S*python[^\s"]*)"?/.exec(second)?.[1];
}

/** pyenv puts one shell script in place of every command; it knows the real one. */
async function behindShim(environment: NodeJS.ProcessEnv): Promise<string> {
  const options = { cwd: process.cwd(), env: environment, timeoutMs: 30_000 };
  const found = await runProcess("pyenv", ["which", "moto_server"], options).catch(() => undefined);
  const python = found?.code === 0 ? interpreterOf(readFileSync(found.stdout.trim(), "utf8")) : undefined;
  if (python !== undefined) return python;
  throw new UserError("cannot tell which Python moto_server runs with", "name it in LZ_EMULATOR_PYTHON");
}
