import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chooseProviderSource,
  mirrorCandidates,
  readMirror,
  writeCliConfig,
  type ProviderSource,
  type ProviderSourceOptions,
} from "../../../cli/terraform/provider-mirror";

const platform = "linux_amd64";
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lz-mirror-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function unpacked(mirror: string, version: string, target = platform, type = "aws"): string {
  const directory = join(root, mirror, "registry.terraform.io", "hashicorp", type, version, target);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `terraform-provider-${type}_v${version}_x5`), "");
  return join(root, mirror);
}

function packed(mirror: string, version: string, target = platform, type = "aws"): string {
  const directory = join(root, mirror, "registry.terraform.io", "hashicorp", type);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `terraform-provider-${type}_${version}_${target}.zip`), "");
  return join(root, mirror);
}

/** A machine that has nothing but what the test puts into `root`, and no network. */
const machine = (options: Partial<ProviderSourceOptions> = {}): ProviderSourceOptions => ({
  platform,
  environment: { XDG_DATA_HOME: join(root, "data"), XDG_DATA_DIRS: join(root, "share") },
  directory: join(root, "project"),
  home: join(root, "home"),
  systemRoots: [join(root, "opt")],
  registryReachable: () => Promise.resolve(false),
  ...options,
});
const choose = (options: Partial<ProviderSourceOptions> = {}): Promise<ProviderSource> =>
  chooseProviderSource(machine(options));

describe("readMirror", () => {
  test("lists the versions of both layouts for this platform, oldest first", () => {
    const path = unpacked("m", "5.100.0");
    packed("m", "5.99.0");
    packed("m", "6.2.0", "darwin_arm64");
    packed("m", "3.7.2", platform, "random");
    expect(readMirror(path, platform)).toEqual({
      path,
      providers: ["registry.terraform.io/hashicorp/aws", "registry.terraform.io/hashicorp/random"],
      awsVersions: ["5.99.0", "5.100.0"],
    });
  });

  test("is undefined without hashicorp/aws for this platform", () => {
    expect(readMirror(join(root, "missing"), platform)).toBeUndefined();
    expect(readMirror(packed("m", "3.7.2", platform, "random"), platform)).toBeUndefined();
    expect(readMirror(unpacked("m", "5.100.0", "linux_arm64"), platform)).toBeUndefined();
    mkdirSync(join(root, "empty/registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64"), { recursive: true });
    expect(readMirror(join(root, "empty"), platform)).toBeUndefined();
  });
});

describe("mirrorCandidates", () => {
  test("looks where Terraform looks by itself, then at what was installed on the machine", () => {
    const tools = unpacked("opt/tools", "5.100.0");
    mkdirSync(join(root, "opt/unrelated"), { recursive: true });
    expect(mirrorCandidates(machine())).toEqual([
      join(root, "project/terraform.d/plugins"),
      join(root, "home/.terraform.d/plugins"),
      join(root, "data/terraform/plugins"),
      join(root, "share/terraform/plugins"),
      tools,
    ]);
  });

  test("uses the defaults of the XDG specification, and Apple's directories on a Mac", () => {
    const home = join(root, "home");
    expect(mirrorCandidates(machine({ environment: {} })).slice(2)).toEqual([
      join(home, ".local/share/terraform/plugins"),
      "/usr/local/share/terraform/plugins",
      "/usr/share/terraform/plugins",
    ]);
    expect(mirrorCandidates(machine({ platform: "darwin_arm64" })).slice(2)).toEqual([
      join(home, "Library/Application Support/io.terraform/plugins"),
      "/Library/Application Support/io.terraform/plugins",
    ]);
  });
});

describe("chooseProviderSource", () => {
  test("takes the mirror that LZ_PROVIDER_MIRROR names, also if the registry answers", async () => {
    const path = unpacked("mine", "5.100.0");
    const registryReachable = (): Promise<boolean> => Promise.resolve(true);
    expect(await choose({ environment: { LZ_PROVIDER_MIRROR: path }, registryReachable })).toMatchObject({
      kind: "mirror",
      mirror: { path },
      reason: `Providers come from the mirror ${path} (hashicorp/aws 5.100.0), named by LZ_PROVIDER_MIRROR.`,
    });
  });

  test("fails if LZ_PROVIDER_MIRROR is no mirror or holds no usable version", async () => {
    await expect(choose({ environment: { LZ_PROVIDER_MIRROR: root } })).rejects.toThrow(
      `LZ_PROVIDER_MIRROR holds no hashicorp/aws for linux_amd64, got '${root}'`,
    );
    await expect(choose({ environment: { LZ_PROVIDER_MIRROR: unpacked("old", "4.67.0") } })).rejects.toThrow(
      "LZ_PROVIDER_MIRROR must hold hashicorp/aws from 5.100.0 below 7.0.0, got 4.67.0",
    );
  });

  test("leaves a user's own provider_installation alone", async () => {
    const file = join(root, "company.tfrc");
    writeFileSync(file, 'provider_installation {\n  network_mirror { url = "https://mirror.example/" }\n}\n');
    unpacked("opt/tools", "5.100.0");
    expect(await choose({ environment: { TF_CLI_CONFIG_FILE: file } })).toMatchObject({ kind: "user-config", file });
    writeFileSync(file, "# provider_installation comes later\n");
    expect(await choose({ environment: { TF_CLI_CONFIG_FILE: file } })).toMatchObject({ kind: "mirror" });
  });

  test("takes the registry if it answers", async () => {
    unpacked("opt/tools", "5.100.0");
    const registryReachable = (): Promise<boolean> => Promise.resolve(true);
    expect(await choose({ registryReachable })).toEqual({
      kind: "registry",
      reachable: true,
      reason: "Providers come from registry.terraform.io.",
    });
  });

  test("otherwise takes the first mirror with a usable version", async () => {
    unpacked("home/.terraform.d/plugins", "4.67.0");
    const path = packed("opt/tools", "6.2.0");
    expect(await choose()).toMatchObject({
      kind: "mirror",
      mirror: { path },
      reason: `Providers come from the mirror ${path} (hashicorp/aws 6.2.0), because registry.terraform.io does not answer.`,
    });
  });

  test("says what to do if there is neither", async () => {
    const source = await choose();
    expect(source).toMatchObject({ kind: "registry", reachable: false });
    expect(source.reason).toBe(
      "registry.terraform.io does not answer and no provider mirror with hashicorp/aws for linux_amd64 was found; " +
        "set LZ_PROVIDER_MIRROR to a directory written by 'terraform providers mirror'.",
    );
  });
});

test("writeCliConfig takes what the mirror holds from there and everything else directly", () => {
  const path = unpacked("with space", "5.100.0");
  const file = writeCliConfig(join(root, "out"), { path, providers: ["a/b/c", "a/b/d"], awsVersions: ["5.100.0"] });
  expect(readFileSync(file, "utf8")).toBe(`provider_installation {
  filesystem_mirror {
    path    = "${path}"
    include = ["a/b/c", "a/b/d"]
  }
  direct {
    exclude = ["a/b/c", "a/b/d"]
  }
}
`);
});
