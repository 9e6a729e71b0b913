import { type Command, CommanderError } from "commander";
import { ExitCode, printError } from "./exit";

/** Runs a command line as it was called: what is wrong is told in words, and by the exit code. */
export async function run(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed the message already.
      process.exitCode = error.exitCode === 0 ? ExitCode.fine : ExitCode.error;
      return;
    }
    printError(error);
    process.exitCode = ExitCode.error;
  }
}
