import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { UserError } from "../../core/errors";
import { compareVersions } from "./find-terraform";
import { children, readMirror, REGISTRY, type ProviderMirror } from "./mirror-layout";

export { readMirror, type ProviderMirror } from "./mirror-layout";

const SYSTEM_ROOTS = ["/opt", "/usr/share", "/usr/local/share"];

/** What every stack's `required_providers` accepts. */
const AWS_VERSIONS = { from: "5.100.0", below: "7.0.0" };

/** Where Terraform is to take its providers from. `reason` is one sentence for the user. */
export type ProviderSource =
  | { readonly kind: "mirror"; readonly mirror: ProviderMirror; readonly reason: string }
  | { readonly kind: "user-config"; readonly file: string; readonly reason: string }
  | { readonly kind: "registry"; readonly reachable: boolean; readonly reason: string };

export interface ProviderSourceOptions {
  /** Operating system and architecture in Terraform's words, such as `linux_amd64`. */
  readonly platform: string;
  /** @default - the environment of this process */
  readonly environment?: NodeJS.ProcessEnv;
  /** @default - the working directory */
  readonly directory?: string;
  /** @default - the user's */
  readonly home?: string;
  /** @default - /opt, /usr/share and /usr/local/share */
  readonly systemRoots?: readonly string[];
  /** @default - asks the registry itself, for at most 3 s */
  readonly registryReachable?: () => Promise<boolean>;
}

/** `LZ_PROVIDER_MIRROR` names a directory that cannot be used. */
export class ProviderMirrorError extends UserError {
  constructor(message: string, hint?: string) {
    super(message, hint);
    this.name = "ProviderMirrorError";
  }
}

/**
 * Chooses where providers come from: the mirror that `LZ_PROVIDER_MIRROR` names; else what the user's own Terraform
 * configuration says; else the registry, if it answers; else the first mirror that is found on this machine.
 */
export async function chooseProviderSource(options: ProviderSourceOptions): Promise<ProviderSource> {
  const environment = options.environment ?? process.env;
  const chosen = environment.LZ_PROVIDER_MIRROR;
  if (chosen) {
    const mirror = readChosenMirror(resolve(options.directory ?? ".", chosen), options.platform);
    return { kind: "mirror", mirror, reason: `Providers come from ${describe(mirror)}, named by LZ_PROVIDER_MIRROR.` };
  }
  const file = userInstallationConfig(environment, options.home ?? homedir());
  if (file !== undefined) {
    return { kind: "user-config", file, reason: `Providers come from where ${file} says (provider_installation).` };
  }
  if (await (options.registryReachable ?? isRegistryReachable)()) {
    return { kind: "registry", reachable: true, reason: `Providers come from ${REGISTRY}.` };
  }
  for (const path of mirrorCandidates(options)) {
    const mirror = readMirror(path, options.platform);
    if (mirror === undefined || !mirror.awsVersions.some(isAccepted)) continue;
    const reason = `Providers come from ${describe(mirror)}, because ${REGISTRY} does not answer.`;
    return { kind: "mirror", mirror, reason };
  }
  const reason =
    `${REGISTRY} does not answer and no provider mirror with hashicorp/aws for ${options.platform} was found; ` +
    "set LZ_PROVIDER_MIRROR to a directory written by 'terraform providers mirror'.";
  return { kind: "registry", reachable: false, reason };
}

/** The directories that may be mirrors, in the order in which they are tried. They need not exist. */
export function mirrorCandidates(options: ProviderSourceOptions): string[] {
  const environment = options.environment ?? process.env;
  const home = options.home ?? homedir();
  const dataDirectories = [
    environment.XDG_DATA_HOME || join(home, ".local", "share"),
    ...(environment.XDG_DATA_DIRS || ["/usr/local/share", "/usr/share"].join(delimiter)).split(delimiter),
  ];
  const apple = "Library/Application Support/io.terraform/plugins";
  const implied = [
    resolve(options.directory ?? ".", "terraform.d", "plugins"),
    join(home, ".terraform.d", "plugins"),
    ...(options.platform.startsWith("darwin_")
      ? [join(home, apple), join("/", apple)]
      : dataDirectories.map((directory) => join(directory, "terraform", "plugins"))),
  ];
  const installed = (options.systemRoots ?? SYSTEM_ROOTS).flatMap((root) =>
    children(root)
      .map((name) => join(root, name))
      .filter((directory) => existsSync(join(directory, REGISTRY))),
  );
  return [...implied, ...installed];
}

/** Writes a Terraform configuration file that installs what the mirror holds from there, and all else as usual. */
export function writeCliConfig(directory: string, mirror: ProviderMirror): string {
  const providers = mirror.providers.map((provider) => JSON.stringify(provider)).join(", ");
  const file = join(directory, "mirror.tfrc");
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    file,
    `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror.path)}
    include = [${providers}]
  }
  direct {
    exclude = [${providers}]
  }
}
`,
  );
  return file;
}

/** Whether Terraform's public registry answers. Any answer counts: a refusal is not a missing network. */
export function isRegistryReachable(timeoutMs = 3_000): Promise<boolean> {
  return new Promise((resolveWith) => {
    const call = request(
      { method: "HEAD", host: REGISTRY, path: "/.well-known/terraform.json", agent: false },
      (response) => {
        response.resume();
        finish((response.statusCode ?? 500) < 500);
      },
    );
    const timer = setTimeout(() => finish(false), timeoutMs);
    call.on("error", () => finish(false));
    call.end();
    function finish(reachable: boolean): void {
      clearTimeout(timer);
      call.destroy();
      resolveWith(reachable);
    }
  });
}

function readChosenMirror(path: string, platform: string): ProviderMirror {
  const mirror = readMirror(path, platform);
  if (mirror === undefined) {
    const hint = `It must contain ${REGISTRY}/hashicorp/aws for ${platform}, as 'terraform providers mirror' writes it.`;
    throw new ProviderMirrorError(`LZ_PROVIDER_MIRROR holds no hashicorp/aws for ${platform}, got '${path}'`, hint);
  }
  if (!mirror.awsVersions.some(isAccepted)) {
    const versions = mirror.awsVersions.join(", ");
    throw new ProviderMirrorError(
      `LZ_PROVIDER_MIRROR must hold hashicorp/aws from ${AWS_VERSIONS.from} below ${AWS_VERSIONS.below}, got ${versions}`,
    );
  }
  return mirror;
}

/** A company's Terraform configuration knows its own mirrors; we must not put ours in their place. */
function userInstallationConfig(environment: NodeJS.ProcessEnv, home: string): string | undefined {
  const file = environment.TF_CLI_CONFIG_FILE || join(home, ".terraformrc");
  try {
    return /^\s*provider_installation\b/m.test(readFileSync(file, "utf8")) ? file : undefined;
  } catch {
    return undefined;
  }
}

function isAccepted(version: string): boolean {
  return compareVersions(version, AWS_VERSIONS.from) >= 0 && compareVersions(version, AWS_VERSIONS.below) < 0;
}

function describe(mirror: ProviderMirror): string {
  return `the mirror ${mirror.path} (hashicorp/aws ${mirror.awsVersions.join(", ")})`;
}
