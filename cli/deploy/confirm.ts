import { createInterface } from "node:readline/promises";

/** Asks on the terminal; an interrupt, or the end of the input, is an empty answer. */
export async function ask(question: string, signal?: AbortSignal): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // readline takes Ctrl-C for itself; our handlers must hear of it.
  terminal.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  try {
    const answer = signal ? terminal.question(question, { signal }) : terminal.question(question);
    return (await Promise.race([answer, ended])).trim();
  } catch (error) {
    if ((error as Error).name === "AbortError") return "";
    throw error;
  } finally {
    terminal.close();
  }
}

/** Whether there is somebody to ask. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}
