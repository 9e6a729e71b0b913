import { formatFindings } from "../../config/format";
import { UserError } from "../../core/errors";
import { loadChecked } from "../../stacks/load";
import { type Context, contextOf } from "../context";

/** The configuration once more, now that the lock file has changed. */
export function reload(context: Context): Context {
  const { landingZone, findings } = loadChecked({ file: context.configFile, lockFile: context.lockFile });
  if (!landingZone) {
    throw new UserError(
      `the new facts contradict the configuration\n${formatFindings(findings, "text")}`,
      `mend it, or take ${context.lockFile} from version control again, then run: npm run sync`,
    );
  }
  return contextOf(context.configFile, landingZone);
}
