import { UserError } from "../../../core/errors";
import type { ProcessResult } from "../../terraform/process";
import { errorsIn } from "../terraform-output";
import type { RecoveryStep } from "./recovery-plan";

/** Takes one object under Terraform's management. */
export type Import = (address: string, id: string) => Promise<ProcessResult>;

/** How providers say that there is nothing under an id. */
const MISSING =
  /Cannot import non-existent remote object|not ?found|couldn't find resource|does not exist|NoSuch\w+|empty result|no matching/i;

const ALREADY_MANAGED = /Resource already managed by Terraform/;

/**
 * Does what can be done about resources that a run which was cut off may have left behind, and tells the user of each.
 * An import that fails for another reason than a missing object stops: creating the resource then would fail too, or
 * make it a second time.
 */
export async function recover(
  stack: string,
  directory: string,
  steps: readonly RecoveryStep[],
  run: Import,
  print: (line: string) => void,
): Promise<void> {
  const command = (address: string, id: string): string =>
    `terraform -chdir=${directory} import ${quote(address)} ${quote(id)}`;
  for (const step of steps) {
    switch (step.kind) {
      case "import":
        print(`${step.address}: ${await attempt(step.address, step.id)}`);
        break;
      case "repeat":
        print(`${step.address}: is set again`);
        break;
      case "find":
        print(`${step.address}: may exist; its id cannot be told from here. Look it up with:\n    ${step.lookUp}`);
        print(`  and if it exists, run before the next deployment:\n    ${command(step.address, "<id>")}`);
        break;
      case "orphan":
        print(
          `${step.address}: may have been made without Terraform knowing, and is made again. Compare with the state:`,
        );
        print(`    ${step.lookUp}`);
        print(`  and delete the one that is in no state, or import it instead:\n    ${command(step.address, "<id>")}`);
        break;
      case "removed":
        print(`${step.address}: is no longer configured, but may exist. Look with:\n    ${step.lookUp}`);
        break;
    }
  }

  async function attempt(address: string, id: string): Promise<string> {
    const result = await run(address, id);
    if (result.code === 0) return `existed already and is imported (${id})`;
    if (result.aborted) throw new UserError(`interrupted while ${address} of ${stack} was being imported`);
    const said = result.stderr + result.stdout;
    if (ALREADY_MANAGED.test(said)) return "is in the state already";
    if (MISSING.test(said)) return `does not exist yet (${id})`;
    throw new UserError(
      `${address} may exist already and could not be imported\n${errorsIn(said.split("\n")).join("\n") || said.trim()}`,
      `run it by hand: ${command(address, id)}`,
    );
  }
}

/** For a shell. */
export function quote(text: string): string {
  return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
