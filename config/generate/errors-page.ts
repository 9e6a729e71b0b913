import { FINDING_TYPES } from "../finding-types";
import { table } from "./table";

/** docs/errors.md: every kind of finding. */
export function errorsPage(): string {
  return `# Findings about the configuration

<!-- Generated from config/finding-types.ts and config/rules/ by \`npm run generate\`. Do not edit. -->

Every run reads \`landing-zone.yaml\` and \`landing-zone.lock.json\` first and prints all that is wrong at once:

\`\`\`
landing-zone.yaml:42:12 accounts[3].email: duplicates accounts[1].email 'ops@example.com' (LZ-CFG-012)
\`\`\`

An error ends the run with exit code 1, and nothing is written. A warning does not. Ids are stable: each keeps its meaning.
\`lz validate --format json\` and \`--format github\` print the same findings for programs and for pull requests.

${table(
  ["id", "severity", "what must hold"],
  FINDING_TYPES.map(({ id, severity, title }) => [id, severity, title]),
)}
`;
}
