import { App } from "cdktf";
import { formatFindings } from "./config/format";
import { UserError } from "./core/errors";
import { disableTokenTraces } from "./modules/app/token-traces";
import { loadChecked } from "./stacks/load";
import { missingFactsReport } from "./stacks/missing-facts";
import { selectStacks } from "./stacks/select";
import { stackDefinitions } from "./stacks/waves";

/**
 * The CDKTF app: reads the configuration, builds the stacks whose facts are known, synthesizes them.
 *
 * LZ_CONFIG   the configuration file; landing-zone.yaml if not set
 * LZ_STACKS   names or globs of the stacks to build, separated by commas; all if not set
 * LZ_TRACE    keeps CDKTF's trace of each token, for its error about an unresolved one; slow
 * LZ_QUIET    set by lz, which prints findings and missing facts itself
 */
function main(): void {
  const report = (text: string): void => {
    if (text !== "" && !process.env.LZ_QUIET) console.error(text);
  };
  const { landingZone, findings } = loadChecked({ file: process.env.LZ_CONFIG ?? "landing-zone.yaml" });
  if (findings.length > 0) report(formatFindings(findings, "text"));
  if (!landingZone) throw new UserError("the configuration is not valid, so nothing was written");
  const definitions = selectStacks(stackDefinitions(landingZone), process.env.LZ_STACKS);
  report(missingFactsReport(definitions));
  if (!process.env.LZ_TRACE) disableTokenTraces();
  const app = new App();
  for (const { missingFacts, create } of definitions) {
    if (missingFacts.length === 0) create(app);
  }
  app.synth();
}

try {
  main();
} catch (error) {
  // A mistake of the user's, or a broken guardrail, is told in words; only a fault of ours shows where it happened.
  const isFault =
    error instanceof Error && !(error instanceof UserError) && !error.message.startsWith("Validation failed");
  console.error(isFault ? error : `error: ${(error as Error).message}`);
  process.exitCode = 1;
}
