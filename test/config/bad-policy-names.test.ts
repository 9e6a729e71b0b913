import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatFindings } from "../../config/format";
import { loadChecked } from "../../stacks/load";
import { atEnd } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";
import { edit, inDirectory } from "./support";

const LINES = `organizationPolicies:
  custom:
    - { name: own, type: SERVICE_CONTROL_POLICY, file: own.json, description: what it is good for }
`;

/** The findings about a file with one statement, and whether the landing zone can be deployed. */
function checked(statement: object): { findings: string[]; isDeployable: boolean } {
  return inDirectory((directory) => {
    writeFileSync(join(directory, "landing-zone.yaml"), edit(BASE_YAML, [atEnd(LINES)]));
    writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
    writeFileSync(join(directory, "own.json"), JSON.stringify({ Version: "2012-10-17", Statement: [statement] }));
    const { findings, landingZone } = loadChecked({ file: join(directory, "landing-zone.yaml") });
    const text = formatFindings(findings, "text").replaceAll(`${directory}/`, "");
    return {
      findings: text.split("\n").filter((line) => line.includes("own.json")),
      isDeployable: landingZone !== undefined,
    };
  });
}

const STATEMENT = { Sid: "Own", Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" };

describe("a policy file of the organization's own", () => {
  test("has names that AWS knows", () => {
    expect(checked(STATEMENT)).toEqual({ findings: [], isDeployable: true });
  });

  test("with a misspelt action or condition key is deployed with a warning", () => {
    const Condition = { StringEquals: { "aws:PrincipalOrgIDs": "o-1" } };
    expect(checked({ ...STATEMENT, Action: "s3:DeleteBuckets", Condition })).toEqual({
      findings: [
        expect.stringMatching(
          /^landing-zone.yaml:\d+:\d+ warning: organizationPolicies.custom\[0\].file: 'own.json' Statement\[0\] \(Own\).Action is 's3:DeleteBuckets', which matched no action of AWS on 20.*; did you mean 's3:DeleteBucket'\? \(LZ-CFG-145\)$/,
        ),
        expect.stringContaining("did you mean 'aws:PrincipalOrgID'? (LZ-CFG-145)"),
      ],
      isDeployable: true,
    });
  });

  test("is not deployed if AWS would refuse it", () => {
    const { findings, isDeployable } = checked({ ...STATEMENT, Ressource: "*" });
    expect(findings).toEqual([expect.stringContaining("did you mean 'Resource'? (LZ-CFG-156)")]);
    expect(isDeployable).toBe(false);
  });
});
