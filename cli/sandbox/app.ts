/**
 * The CDKTF app of the sandbox: main.ts as it is, then the filter over what it wrote. Named in CDKTF_APP, so that
 * `lz deploy`, `cdktf deploy` and `cdktf synth` all work on the same JSON, and the product knows nothing of emulators.
 */
import { printError } from "../exit";
import { filterOutput } from "./filter-output";
import { UNSUPPORTED } from "./unsupported";
import "../../main";

// main.ts has run by now, since importing it runs it, and has said what is wrong if anything is.
if (!process.exitCode) {
  try {
    filterOutput(process.env.CDKTF_OUTDIR ?? "cdktf.out", UNSUPPORTED);
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}
