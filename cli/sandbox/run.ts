import { UserError } from "../../core/errors";
import type { Sandbox } from "./open";
import type { SandboxResult } from "./result";
import { deploy, destroy, planAgain, type SandboxRunOptions } from "./steps";

/** The whole way: deploy, plan again, destroy. A step that fails is noted in the result and ends the run. */
export async function runSandbox(sandbox: Sandbox, options: SandboxRunOptions): Promise<SandboxResult> {
  const result: SandboxResult = {
    stacks: options.stacks.map(({ name, wave, account }) => ({
      ...{ stack: name, wave, account: account.name },
      ...{ applied: [], seconds: {} },
    })),
    ...{ takenOut: [], cannotBeDeleted: [], seconds: {}, problems: [] },
  };
  const steps = { deploy, "second plan": planAgain, ...(!options.keep && { destroy }) };
  const began = Date.now();
  try {
    for (const [name, step] of Object.entries(steps)) {
      const stepBegan = Date.now();
      try {
        await step({ ...sandbox, ...options }, result);
      } finally {
        result.seconds[name] = (Date.now() - stepBegan) / 1000;
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    result.problems.push(error.hint === undefined ? error.message : `${error.message} (${error.hint})`);
  }
  result.seconds.total = (Date.now() - began) / 1000;
  return result;
}
