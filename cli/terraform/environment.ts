import { existsSync } from "node:fs";
import { devNull } from "node:os";

export interface TerraformEnvironmentOptions {
  /** @default - the environment of this process */
  readonly environment?: NodeJS.ProcessEnv;

  /**
   * Terraform's own configuration file.
   *
   * @default - the user's
   */
  readonly cliConfigFile?: string;

  /**
   * Where downloaded providers are kept between runs. Not safe for two inits at a time.
   *
   * @default - the user's TF_PLUGIN_CACHE_DIR, if any
   */
  readonly pluginCacheDirectory?: string;
}

/** The environment in which Terraform asks nothing, phones nobody, and prints no hints about what to type next. */
export function terraformEnvironment(options: TerraformEnvironmentOptions = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...(options.environment ?? process.env),
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
  };
  const configured = environment.TF_CLI_CONFIG_FILE;
  if (options.cliConfigFile !== undefined) {
    environment.TF_CLI_CONFIG_FILE = options.cliConfigFile;
  } else if (configured !== undefined && !existsSync(configured)) {
    // Terraform takes a missing file for an empty one, but warns on every command. An empty one says the same quietly.
    environment.TF_CLI_CONFIG_FILE = devNull;
  }
  if (options.pluginCacheDirectory !== undefined) {
    environment.TF_PLUGIN_CACHE_DIR = options.pluginCacheDirectory;
    // Without this a run that begins without a lock file downloads a cached provider again.
    environment.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE = "1";
  }
  return environment;
}

/** Settings of the user's shell that would change what an offline plan runs or where Terraform keeps its files. */
const FOREIGN_SETTINGS = /^(AWS_|TF_CLI_ARGS|TF_DATA_DIR$|TF_WORKSPACE$|TF_REATTACH_PROVIDERS$)/i;

/**
 * The same environment without a way to reach an AWS account: no keys, profiles, roles, endpoints or files, and fake
 * keys in their place, so that the provider does not go looking for others.
 */
export function credentialFreeEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !FOREIGN_SETTINGS.test(name));
  return {
    ...Object.fromEntries(kept),
    AWS_ACCESS_KEY_ID: "offline",
    AWS_SECRET_ACCESS_KEY: "offline",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
