import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { formatFindings } from "../config/format";
import { lockFileOf } from "../config/load";
import type { LandingZone } from "../config/model";
import { UserError } from "../core/errors";
import { loadChecked } from "../stacks/load";
import { type StackDefinition, stackDefinitions } from "../stacks/waves";

/** The folder that holds main.ts and cdktf.json, wherever the command is called from. */
export const PROJECT_DIRECTORY = resolve(__dirname, "..");

/** What every command works on. */
export interface Context {
  /** Absolute path of the configuration file. */
  readonly configFile: string;
  readonly lockFile: string;
  /** Folder of the configuration file: cdktf.out, .plan and .state lie in it. */
  readonly workDirectory: string;
  readonly landingZone: LandingZone;
  /** Every stack, in the order of deployment. */
  readonly stacks: readonly StackDefinition[];
}

/** The configuration file named on the command line. */
export function configFileOf(command: Command): string {
  return resolve(command.optsWithGlobals<{ config: string }>().config);
}

/** Loads the configuration, printing every finding. Fails after printing if one of them is an error. */
export function loadContext(command: Command): Context {
  const configFile = configFileOf(command);
  const { landingZone, findings } = loadChecked({ file: configFile });
  if (findings.length > 0) console.error(formatFindings(findings, "text"));
  if (!landingZone) throw new InvalidConfigurationError(configFile);
  return contextOf(configFile, landingZone);
}

export function contextOf(configFile: string, landingZone: LandingZone): Context {
  const directory = dirname(configFile);
  return {
    configFile,
    lockFile: lockFileOf(configFile),
    // A configuration outside a CDKTF project (examples/...) is worked on in this project's folder.
    workDirectory: existsSync(resolve(directory, "cdktf.json")) ? directory : PROJECT_DIRECTORY,
    landingZone,
    stacks: stackDefinitions(landingZone),
  };
}

/** The findings are printed already; this ends the command. */
export class InvalidConfigurationError extends UserError {
  constructor(file: string) {
    super(
      `the configuration is not valid, so nothing was written`,
      `mend the findings above, then run: npx lz validate --config ${file}`,
    );
  }
}
