import { type Command, Option } from "commander";
import { advice } from "../../config/advice";
import { type FindingsFormat, FINDINGS_FORMATS, formatFindings } from "../../config/format";
import { loadChecked } from "../../stacks/load";
import { configFileOf } from "../context";
import { ExitCode } from "../exit";

export function addValidateCommand(lz: Command): void {
  lz.command("validate")
    .description("Check the configuration and the lock file; every finding at once, nothing is written")
    .addOption(
      new Option("-f, --format <format>", "how findings are printed").choices(FINDINGS_FORMATS).default("text"),
    )
    .action((options: { format: FindingsFormat }, command: Command) => {
      const file = configFileOf(command);
      const { landingZone, findings } = loadChecked({ file });
      if (findings.length > 0 || options.format === "json") console.log(formatFindings(findings, options.format));
      if (!landingZone) {
        process.exitCode = ExitCode.error;
        return;
      }
      if (options.format === "text") {
        const { accounts, governedRegions } = landingZone;
        console.log(`${file} is valid: ${accounts.length} accounts, ${governedRegions.length} governed regions`);
        for (const note of advice(landingZone)) console.log(`note: ${note}`);
      }
    });
}
