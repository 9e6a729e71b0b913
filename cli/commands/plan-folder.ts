import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { readStacks } from "../check/read";
import { ExitCode } from "../exit";
import { formatTable } from "../table";
import { planOffline, type StackPlan } from "../terraform/offline-plan";
import { createProgress } from "../terraform/progress";
import { installSignalHandlers } from "../terraform/process";
import { findToolchain } from "../toolchain";

interface Options {
  readonly offline?: boolean;
  readonly parallel?: number;
}

/** `lz plan` of a CDKTF app that is not the landing zone's: its stacks stand synthesized, and no configuration is read. */
export function addPlanFolderCommand(lz: Command): void {
  lz.command("plan")
    .description("Validate and plan synthesized stacks from nothing: no state, no credentials, no network")
    .argument("[path]", "a cdktf.out folder, a stack's folder, or one cdk.tf.json", "cdktf.out")
    .option("--offline", "from nothing; a plan against the real state is made by: npx cdktf diff <stack>")
    .option("-j, --parallel <n>", "plans at a time; what processors and memory allow if left out", Number)
    .action(async (path: string, options: Options) => {
      if (!options.offline) {
        throw new UserError(
          "only the offline plan works on a folder",
          "run: lz plan --offline, or npx cdktf diff <stack>",
        );
      }
      const stacks = readStacks(resolve(path)).map(({ file }) => stackOf(file));
      const directory = process.cwd();
      const signal = installSignalHandlers();
      const toolchain = await findToolchain(directory);
      if (typeof toolchain === "string") throw new UserError(toolchain, "install Terraform 1.11 or later");
      console.log(`${toolchain.source.reason} Terraform ${toolchain.terraform.version}.`);
      const progress = createProgress();
      try {
        const plans = await planOffline({
          stacks,
          outputDirectory: join(directory, ".plan"),
          terraform: toolchain.terraform,
          cliConfigFile: toolchain.cliConfigFile,
          concurrency: options.parallel,
          signal,
          onProgress: (event) => progress.update(event),
        });
        progress.close();
        console.log(`\n${formatPlans(plans)}`);
        if (plans.some(({ status }) => status !== "planned")) process.exitCode = ExitCode.error;
      } finally {
        progress.close();
      }
    });
}

function stackOf(file: string): { name: string; directory: string } {
  const directory = dirname(file);
  return { name: basename(directory), directory };
}

const COLUMNS = [
  { title: "STACK", value: ({ stack }: StackPlan) => stack },
  { title: "ADD", align: "right" as const, value: ({ status, add }: StackPlan) => counted(status, add) },
  { title: "WARNINGS", align: "right" as const, value: ({ warnings }: StackPlan) => String(warnings.length) },
];

/** A table of the stacks, then everything that Terraform said. */
function formatPlans(plans: readonly StackPlan[]): string {
  const said = plans.flatMap(({ stack, errors, warnings }) => [
    ...errors.map((error) => `error in ${stack}: ${error}`),
    ...warnings.map((warning) => `warning in ${stack}: ${warning}`),
  ]);
  const planned = plans.filter(({ status }) => status === "planned").length;
  return [formatTable(COLUMNS, plans), ...said, `${planned} of ${plans.length} stacks validated and planned`].join(
    "\n\n",
  );
}

function counted(status: StackPlan["status"], value: number): string {
  return status === "planned" ? String(value) : status;
}
