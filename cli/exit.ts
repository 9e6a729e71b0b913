import { UserError } from "../core/errors";

/** Exit codes of every command. */
export const ExitCode = {
  fine: 0,
  error: 1,
  /** Only with --detailed-exitcode, as Terraform has it. */
  changes: 2,
  /** Something is asked for that the configuration forbids until it is acknowledged. */
  gate: 3,
} as const;

/** Prints a mistake of the user's as one message and its hint; a stack trace only for a fault of ours. */
export function printError(error: unknown): void {
  if (error instanceof UserError) {
    console.error(`error: ${error.message}`);
    if (error.hint) console.error(`  hint: ${error.hint}`);
    return;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
