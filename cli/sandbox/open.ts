import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Context } from "../context";
import type { Terraform } from "../terraform/find-terraform";
import { type Emulator, startEmulator } from "./emulator-process";
import { sandboxEnvironment, sandboxVariables } from "./environment";
import { installProvider } from "./provider";
import { makeScratch, type Scratch } from "./scratch";

export interface OpenSandboxOptions {
  readonly context: Context;
  readonly terraform: Terraform;
  /** Python that has moto. */
  readonly python: string;
  /** Whether the emulator and the scratch copy stay when this process ends. */
  readonly keep: boolean;
  readonly emulatorLog: string;
  readonly signal: AbortSignal;
}

/** A scratch copy of the project, and an empty emulator to deploy it on. */
export interface Sandbox {
  readonly scratch: Scratch;
  readonly emulator: Emulator;
  /** What must be set to work on it by hand. */
  readonly variables: Readonly<Record<string, string>>;
  /** The whole environment of the sandbox's own commands. */
  readonly env: NodeJS.ProcessEnv;
  /** Account name -> id that the emulator gives to an account of that name. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Stops the emulator and removes the scratch copy. */
  close(): void;
}

export async function openSandbox(options: OpenSandboxOptions): Promise<Sandbox> {
  const { context, terraform, python, keep, signal } = options;
  const scratch = makeScratch(context);
  const removeScratch = (): void => rmSync(dirname(scratch.directory), { recursive: true, force: true });
  try {
    const { accounts, managementAccount } = context.landingZone;
    const accountIds = Object.fromEntries(accounts.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id]])));
    const managementAccountId = managementAccount.id ?? "";
    const cliConfigFile = await installProvider(terraform, join(dirname(scratch.directory), "provider"), signal);
    const script = join(scratch.directory, "cli", "sandbox", "emulator", "server.py");
    const emulator = await startEmulator({
      ...{ python, script, managementAccountId, accountIds, signal },
      ...{ logFile: options.emulatorLog, outlive: keep },
    });
    const settings = { scratch, emulatorUrl: emulator.url, managementAccountId, cliConfigFile };
    const close = (): void => {
      emulator.stop();
      removeScratch();
    };
    const variables = sandboxVariables(settings);
    return { scratch, emulator, accountIds, variables, env: sandboxEnvironment(settings), close };
  } catch (error) {
    removeScratch();
    throw error;
  }
}
