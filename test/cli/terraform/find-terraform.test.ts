import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { compareVersions, findTerraform } from "../../../cli/terraform/find-terraform";

describe("findTerraform", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lz-find-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** A stand-in that answers as Terraform would. */
  function fake(name: string, answer: string): string {
    const file = join(directory, name);
    writeFileSync(file, `#!/bin/sh\ncat <<'END'\n${answer}\nEND\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const answer = (version: string): string => JSON.stringify({ terraform_version: version, platform: "linux_amd64" });
  const withPath = (...directories: string[]): NodeJS.ProcessEnv => ({
    PATH: [...directories, "/usr/bin", "/bin"].join(delimiter),
  });

  test("finds the one on PATH", async () => {
    const command = fake("terraform", answer("1.12.3"));
    expect(await findTerraform(withPath(directory))).toEqual({ command, version: "1.12.3", platform: "linux_amd64" });
  });

  test("prefers the one that LZ_TERRAFORM names", async () => {
    fake("terraform", answer("1.12.3"));
    const command = fake("other", answer("1.13.0"));
    const found = await findTerraform({ ...withPath(directory), LZ_TERRAFORM: command });
    expect(found).toMatchObject({ command, version: "1.13.0" });
  });

  test("returns undefined if there is none", async () => {
    expect(await findTerraform({ PATH: directory })).toBeUndefined();
  });

  test("fails if LZ_TERRAFORM names nothing that can be run", async () => {
    const failure = findTerraform({ ...withPath(), LZ_TERRAFORM: join(directory, "missing") });
    await expect(failure).rejects.toThrow(`LZ_TERRAFORM names no executable file, got '${join(directory, "missing")}'`);
  });

  test("fails clearly if it is too old", async () => {
    fake("terraform", answer("1.10.5"));
    await expect(findTerraform(withPath(directory))).rejects.toThrow(
      /Terraform 1\.10\.5 .* is too old: 1\.11\.0 or later/,
    );
  });

  test("fails if it does not answer with a version", async () => {
    fake("terraform", "no version is set");
    await expect(findTerraform(withPath(directory))).rejects.toThrow("got 'no version is set'");
  });
});

test("compareVersions orders by number, not by text", () => {
  expect(["5.100.0", "5.99.1", "6.0.0-beta1", "5.9.0"].sort(compareVersions)).toEqual([
    "5.9.0",
    "5.99.1",
    "5.100.0",
    "6.0.0-beta1",
  ]);
});
