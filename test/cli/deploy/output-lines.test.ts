import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OutputLines } from "../../../cli/deploy/output-lines";
import { parseProgress } from "../../../cli/deploy/progress-event";

let directory: string;

beforeAll(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-output-"));
  const body = (path: string): object => ({ "//": { metadata: { path: `organization/${path}` } } });
  const resource = {
    aws_organizations_delegated_administrator: {
      administrator_config: body("administrator/config"),
      "administrator_config-multiaccountsetup": body("administrator/config-multiaccountsetup"),
    },
    aws_organizations_organizational_unit: { unit_Policy_Staging: body("unit/Policy (Staging)") },
  };
  fs.writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify({ resource }));
});

afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

function plain(raw: readonly string[]): string[] {
  const lines: string[] = [];
  const output = new OutputLines({ name: "organization", directory }, (line) => lines.push(line));
  for (const line of raw) output.add(line);
  return lines;
}

// Captured from cdktf 0.21.0 with Terraform 1.11.4.
const ON_A_TERMINAL = [
  "\u001b[2K\u001b[1A\u001b[2K\u001b[1A\u001b[2K\u001b[1A\u001b[2K\u001b[Gorganization  \u001b[0m\u001b[1maws_organizations_organization.organization_organization: Creation complete after 0s [id=o-xe7nodmxsh]\u001b[0m\u001b[0m",
  "",
  "",
  "1 Stack deploying     0 Stacks done     0 Stacks waiting",
  "\u001b[2K\u001b[1A\u001b[2K\u001b[1A\u001b[2K\u001b[1A\u001b[2K\u001b[Gorganization  \u001b[0m\u001b[1maws_organizations_organizational_unit.unit_Security: Creating...\u001b[0m\u001b[0m",
  "              \u001b[0m\u001b[1maws_ram_sharing_with_organization.organization_ram-sharing: Creating...\u001b[0m\u001b[0m",
  "              \u001b[33m│\u001b[0m \u001b[0m\u001b[1m\u001b[33mWarning: \u001b[0m\u001b[0m\u001b[1mIncomplete lock file information for providers\u001b[0m",
];

const WITHOUT_COLOURS = [
  "organization  aws_organizations_delegated_administrator.administrator_config (administrator/config): Creating...",
  "              aws_organizations_delegated_administrator.administrator_config (administrator/config)-multiaccountsetup: Creating...",
  "              aws_organizations_organizational_unit.unit_Policy_Staging (unit/Policy (Staging)): Creating...",
];

test("Terraform's lines come out of cdktf's display", () => {
  expect(plain(ON_A_TERMINAL)).toEqual([
    "aws_organizations_organization.organization_organization: Creation complete after 0s [id=o-xe7nodmxsh]",
    "",
    "aws_organizations_organizational_unit.unit_Security: Creating...",
    "aws_ram_sharing_with_organization.organization_ram-sharing: Creating...",
    "│ Warning: Incomplete lock file information for providers",
  ]);
});

test("addresses lose the construct paths that cdktf puts into them", () => {
  expect(plain(WITHOUT_COLOURS).map((line) => parseProgress(line)?.address)).toEqual([
    "aws_organizations_delegated_administrator.administrator_config",
    "aws_organizations_delegated_administrator.administrator_config-multiaccountsetup",
    "aws_organizations_organizational_unit.unit_Policy_Staging",
  ]);
});
