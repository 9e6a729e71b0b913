import { join } from "node:path";
import { sections } from "../../review/policies/markdown";
import { loadChecked } from "../../stacks/load";
import { PROJECT_DIRECTORY } from "../context";
import { policyReport } from "../policies-report";

/** docs/policies.md: the organization policies of the default example. */
export function policiesPage(): string {
  const { landingZone } = loadChecked({ file: join(PROJECT_DIRECTORY, "landing-zone.yaml") });
  if (!landingZone) throw new Error("landing-zone.yaml is not valid; run: npm run validate");
  return [
    "# Organization policies",
    "<!-- Generated from landing-zone.yaml by `npm run generate`. Do not edit. -->",
    "What nobody in the organization of the example [landing-zone.yaml](../landing-zone.yaml) can undo: every policy of the " +
      "stack `organization-policies`, with its controls, its size and its attachments. `npx lz policies` prints the same of " +
      "your own configuration. How policies are rolled out and taken back stands in the " +
      "[runbook](runbooks/organization-policies.md), why they are packed and exempt roles as they are in " +
      "[ADR 0010](adr/0010-organization-policies.md).",
    ...sections(policyReport(landingZone)),
  ]
    .join("\n\n")
    .concat("\n");
}
