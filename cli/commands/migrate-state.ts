import { join } from "node:path";
import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { selectStacks } from "../../stacks/select";
import { loadContext } from "../context";
import { readLocalState } from "../deploy/local-state";
import { migrateState } from "../deploy/migrate-state";
import { withRunLock } from "../deploy/run-lock";
import { missingFacts } from "../deploy/targets";
import { TerraformFolder } from "../deploy/terraform-folder";
import { findTools } from "../deploy/tools";
import { synthesize } from "../synthesize";
import { installSignalHandlers } from "../terraform/process";

export function addMigrateStateCommand(lz: Command): void {
  lz.command("migrate-state")
    .description("Move local states to where backend in the configuration says, after it became s3")
    .argument("[stacks...]", "names or globs; every stack with a local state if left out")
    .action(async (names: string[], _options: object, command: Command) => {
      const context = loadContext(command);
      const { workDirectory, landingZone } = context;
      if (landingZone.settings.backend.type === "local") {
        throw new UserError("the configuration says backend.type: local, so there is nowhere to move states to");
      }
      const targets = selectStacks(context.stacks, names).filter(({ name }) => readLocalState(workDirectory, name));
      if (targets.length === 0) {
        console.log("no stack has a state on this machine");
        return;
      }
      const waiting = targets.filter((target) => target.missingFacts.length > 0);
      if (waiting.length > 0) throw missingFacts(waiting);
      const signal = installSignalHandlers();
      const tools = await findTools(context);
      await withRunLock(workDirectory, "lz migrate-state", async () => {
        const outputDirectory = join(workDirectory, "cdktf.out");
        const stacks = await synthesize(context, { outputDirectory, signal });
        for (const { name } of targets) {
          const stack = stacks.find((each) => each.name === name);
          if (stack === undefined) throw new UserError(`the app did not synthesize the stack '${name}'`);
          console.log(`${name}: ${await migrateState(workDirectory, name, new TerraformFolder(stack, tools, signal))}`);
        }
      });
    });
}
