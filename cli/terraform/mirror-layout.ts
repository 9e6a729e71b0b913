import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "./find-terraform";

/** Host of Terraform's public registry; a mirror has one folder for each host. */
export const REGISTRY = "registry.terraform.io";

/** A directory in Terraform's filesystem mirror layout that holds a usable hashicorp/aws. */
export interface ProviderMirror {
  readonly path: string;
  /** Source addresses of all providers in it for this platform, such as `registry.terraform.io/hashicorp/aws`. */
  readonly providers: readonly string[];
  /** Versions of hashicorp/aws for this platform, oldest first. */
  readonly awsVersions: readonly string[];
}

/** What a directory holds as a mirror for this platform; undefined if hashicorp/aws is not among it. */
export function readMirror(path: string, platform: string): ProviderMirror | undefined {
  const providers = children(join(path, REGISTRY)).flatMap((namespace) =>
    children(join(path, REGISTRY, namespace)).map((type) => `${REGISTRY}/${namespace}/${type}`),
  );
  const present = providers.filter((provider) => versionsIn(join(path, provider), platform).length > 0);
  const awsVersions = versionsIn(join(path, REGISTRY, "hashicorp", "aws"), platform);
  return awsVersions.length === 0 ? undefined : { path, providers: present, awsVersions };
}

/** Both layouts: `<version>/<platform>/` unpacked, and `terraform-provider-<type>_<version>_<platform>.zip` packed. */
function versionsIn(providerDirectory: string, platform: string): string[] {
  const packed = new RegExp(`^terraform-provider-[a-z0-9-]+_(\\d+\\.\\d+\\.\\d+\\S*)_${platform}\\.zip$`);
  const versions = children(providerDirectory).flatMap((name) => {
    const zip = packed.exec(name)?.[1];
    if (zip !== undefined) return [zip];
    const unpacked = children(join(providerDirectory, name, platform));
    return unpacked.some((file) => file.startsWith("terraform-provider-")) ? [name] : [];
  });
  return [...new Set(versions)].sort(compareVersions);
}

/** Names in a directory, sorted; none if it is missing, is a file, or may not be read. */
export function children(directory: string): string[] {
  try {
    return statSync(directory).isDirectory() ? readdirSync(directory).sort() : [];
  } catch {
    return [];
  }
}
