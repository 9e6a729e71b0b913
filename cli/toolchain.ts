import { join } from "node:path";
import { findTerraform, type Terraform } from "./terraform/find-terraform";
import { chooseProviderSource, type ProviderSource, writeCliConfig } from "./terraform/provider-mirror";

/** A Terraform that can be run, and where it takes its providers from. */
export interface Toolchain {
  readonly terraform: Terraform;
  readonly source: ProviderSource;
  /** Terraform's configuration file, where a mirror is used. */
  readonly cliConfigFile?: string;
}

/**
 * Finds Terraform and a source of providers. Without one of them the answer is one sentence that says what is missing:
 * synthesizing works all the same.
 */
export async function findToolchain(workDirectory: string): Promise<Toolchain | string> {
  const terraform = await findTerraform();
  if (terraform === undefined) {
    return "Terraform is not installed (nor named in LZ_TERRAFORM), so the stacks are synthesized but neither validated nor planned.";
  }
  const source = await chooseProviderSource({ platform: terraform.platform, directory: workDirectory });
  if (source.kind === "registry" && !source.reachable)
    return `The stacks are not validated or planned: ${source.reason}`;
  const cliConfigFile =
    source.kind === "mirror"
      ? writeCliConfig(join(workDirectory, ".plan", ".terraform-config"), source.mirror)
      : undefined;
  return { terraform, source, cliConfigFile };
}
