import { Command } from "commander";
import { version } from "../package.json";
import { addCheckCommand } from "./commands/check";
import { addCoverageCommand } from "./commands/coverage";
import { addDeployCommands } from "./commands/deploy";
import { addKeysCommand } from "./commands/keys";
import { addListCommand } from "./commands/list";
import { addPlanCommand } from "./commands/plan";
import { addPoliciesCommand } from "./commands/policies";
import { addSandboxCommand } from "./commands/sandbox";
import { addStartCommand } from "./commands/start";
import { addSynthCommand } from "./commands/synth";
import { addValidateCommand } from "./commands/validate";
import { run } from "./run";

/** The `lz` command. */
function program(): Command {
  const lz = new Command("lz")
    .description("An AWS landing zone from one YAML file: one Terraform stack an account.")
    .version(version)
    .option("-c, --config <file>", "the configuration file", process.env.LZ_CONFIG ?? "landing-zone.yaml")
    .showHelpAfterError("(run lz --help for every command)")
    .addHelpText("after", "\nExit codes: 0 fine, 1 error, 2 changes (with --detailed-exitcode), 3 a gate was hit.")
    .exitOverride();
  addValidateCommand(lz);
  addListCommand(lz);
  addSynthCommand(lz);
  addPlanCommand(lz);
  addStartCommand(lz);
  addCheckCommand(lz);
  addCoverageCommand(lz);
  addPoliciesCommand(lz);
  addKeysCommand(lz);
  addDeployCommands(lz);
  addSandboxCommand(lz);
  return lz;
}

void run(program());
