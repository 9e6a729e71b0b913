import { contactsOf } from "./contacts";
import type { LandingZone } from "./model";

/**
 * What a valid configuration leaves open and benchmarks ask for. Not warnings: whoever decided so is not told at every
 * run, only by `lz validate`.
 */
export function advice({ settings, managementAccount }: LandingZone): string[] {
  const notes: string[] = [];
  if (!contactsOf(settings, managementAccount).has("SECURITY")) {
    notes.push(
      "no security contact: AWS tells only the root user's address of abuse and security; " +
        "see accountDefaults.contacts (Security Hub Account.1, CIS 1.2)",
    );
  }
  if (settings.accountDefaults.iam.breakGlass === undefined) {
    notes.push(
      "nobody can get in when sign-in fails as a whole; see accountDefaults.iam.breakGlass and " +
        "docs/runbooks/break-glass.md",
    );
  }
  return notes;
}
