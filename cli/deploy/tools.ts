import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import type { Context } from "../context";
import { terraformEnvironment } from "../terraform/environment";
import { findTerraform, type Terraform } from "../terraform/find-terraform";
import { chooseProviderSource, writeCliConfig } from "../terraform/provider-mirror";

/** What deploying needs of the machine. */
export interface Tools {
  readonly terraform: Terraform;
  /** Environment of Terraform, and of cdktf, which runs Terraform. */
  readonly environment: NodeJS.ProcessEnv;
  /** Providers are downloaded into a cache, which two inits at a time would break. */
  readonly hasPluginCache: boolean;
}

/** Finds Terraform and where it takes providers from. Unlike a plan, a deployment cannot do without. */
export async function findTools(context: Context): Promise<Tools> {
  const terraform = await findTerraform();
  if (terraform === undefined) {
    throw new UserError("Terraform is not installed, nor named in LZ_TERRAFORM", "install Terraform 1.11 or later");
  }
  const source = await chooseProviderSource({ platform: terraform.platform, directory: context.workDirectory });
  if (source.kind === "registry") {
    if (!source.reachable) throw new UserError(source.reason);
    const pluginCacheDirectory =
      process.env.TF_PLUGIN_CACHE_DIR ?? join(context.workDirectory, ".plan", ".plugin-cache");
    mkdirSync(pluginCacheDirectory, { recursive: true });
    const environment = withCdktfSettings(terraformEnvironment({ pluginCacheDirectory }), terraform);
    // cdktf would put a cache of its own in the place of ours.
    return { terraform, environment: { ...environment, CDKTF_DISABLE_PLUGIN_CACHE_ENV: "true" }, hasPluginCache: true };
  }
  const cliConfigFile =
    source.kind === "mirror"
      ? writeCliConfig(join(context.workDirectory, ".plan", ".terraform-config"), source.mirror)
      : undefined;
  const environment = withCdktfSettings(terraformEnvironment({ cliConfigFile }), terraform);
  return {
    terraform,
    hasPluginCache: false,
    environment: {
      ...environment,
      // `terraform providers lock` asks the registry, which is what a mirror stands in for.
      CDKTF_SKIP_PROVIDER_LOCK: "true",
      // The provider lies on this machine already; a cache would only hold a second copy of 700 MB.
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: "true",
    },
  };
}

function withCdktfSettings(environment: NodeJS.ProcessEnv, terraform: Terraform): NodeJS.ProcessEnv {
  return {
    ...environment,
    TERRAFORM_BINARY_NAME: terraform.command,
    // cdktf redraws its display for every line; told that this is CI, it only prints.
    CI: "true",
  };
}
