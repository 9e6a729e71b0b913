import { App } from "cdktf";
import { loadLandingZone } from "./config/load";
import { formatFindings } from "./config/format";
import { selectStacks } from "./stacks/select";
import { stackDefinitions } from "./stacks/waves";

/**
 * The CDKTF app: reads the configuration, builds the stacks whose facts are known, synthesizes them.
 *
 * LZ_CONFIG   the configuration file; landing-zone.yaml if not set
 * LZ_STACKS   names or globs of the stacks to build, separated by commas; all if not set
 */
function main(): void {
  const { landingZone, findings } = loadLandingZone({ file: process.env.LZ_CONFIG ?? "landing-zone.yaml" });
  if (findings.length > 0) console.error(formatFindings(findings, "text"));
  if (!landingZone) {
    process.exitCode = 1;
    return;
  }
  const definitions = selectStacks(stackDefinitions(landingZone), process.env.LZ_STACKS);
  const app = new App({ skipValidation: false });
  for (const definition of definitions) {
    if (definition.missingFacts.length === 0) definition.create(app);
  }
  app.synth();
}

main();
