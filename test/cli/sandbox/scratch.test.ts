import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { contextOf } from "../../../cli/context";
import { makeScratch, sandboxConfiguration } from "../../../cli/sandbox/scratch";
import { loadLandingZone } from "../../../config/load";
import { BASE_YAML } from "../../config/base";

test("the sandbox's configuration keeps everything but the backend and the destroy protection", () => {
  const yaml = `# comment
organization: { name: example }
backend: { type: s3, keyPrefix: x/ }
destroyProtection:
  liftedFor:
    - { stack: bootstrap, reason: being moved to another account }
accounts:
  - { name: security, id: "012345678901" }
`;
  expect(parse(sandboxConfiguration(yaml))).toEqual({
    organization: { name: "example" },
    backend: { type: "local" },
    destroyProtection: { liftedFor: [{ stack: "*", reason: expect.any(String) }] },
    accounts: [{ name: "security", id: "012345678901" }],
  });
});

test("the sandbox finds the files that a configuration elsewhere names", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "lz-elsewhere-"));
  const configFile = join(elsewhere, "landing-zone.yaml");
  mkdirSync(join(elsewhere, "lists"));
  writeFileSync(join(elsewhere, "lists", "offices.txt"), "203.0.113.7\n");
  writeFileSync(configFile, `${BASE_YAML}\nservices: { guardDuty: { trustedIpList: { file: lists/offices.txt } } }\n`);
  const { landingZone } = loadLandingZone({ file: configFile });
  if (!landingZone) throw new Error("the configuration of this test is not valid");
  const scratch = makeScratch(contextOf(configFile, landingZone));
  try {
    expect(readFileSync(join(scratch.directory, "lists", "offices.txt"), "utf8")).toBe("203.0.113.7\n");
    const copy = loadLandingZone({ file: scratch.configFile });
    expect(copy.findings).toEqual([]);
    expect(copy.landingZone?.files.get("lists/offices.txt")).toBe("203.0.113.7\n");
  } finally {
    rmSync(dirname(scratch.directory), { recursive: true, force: true });
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
