import { credentialFreeEnvironment, terraformEnvironment } from "../terraform/environment";
import type { Scratch } from "./scratch";

export interface SandboxEnvironmentOptions {
  readonly scratch: Scratch;
  readonly emulatorUrl: string;
  readonly managementAccountId: string;
  /** Terraform's configuration file that names the installed provider. */
  readonly cliConfigFile: string;
}

/** The app of the sandbox, as CDKTF calls it from the scratch folder. */
export const SANDBOX_APP = "node -r ts-node/register cli/sandbox/app.ts";

/** What leads the AWS provider to the emulator, as a caller from the account. */
export function emulatorVariables(url: string, accountId: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    // The emulator takes an access key of 12 digits for a caller from that account; the secret is not looked at.
    AWS_ACCESS_KEY_ID: accountId,
    AWS_SECRET_ACCESS_KEY: "sandbox",
    AWS_EC2_METADATA_DISABLED: "true",
    // The provider puts the account id before the host of S3 Control, and no resolver knows that name; a proxy need not
    // know it. Nothing else comes this way: what goes to this machine itself goes without a proxy.
    AWS_ENDPOINT_URL_S3_CONTROL: "http://s3-control.sandbox.test",
    HTTP_PROXY: url,
    NO_PROXY: "",
  };
}

/**
 * What turns `cdktf deploy <stack>` in the scratch folder into a deployment on the emulator: everything that a person
 * must set to do by hand what the sandbox does.
 */
export function sandboxVariables(options: SandboxEnvironmentOptions): Record<string, string> {
  return {
    ...emulatorVariables(options.emulatorUrl, options.managementAccountId),
    CDKTF_APP: SANDBOX_APP,
    // Locking asks the registry for the checksums of other platforms.
    CDKTF_SKIP_PROVIDER_LOCK: "true",
    CHECKPOINT_DISABLE: "1",
    // The provider waits 55 s until it believes a bucket's lifecycle rules. The waits cost nothing, so all at once.
    TF_CLI_ARGS_apply: "-parallelism=50",
    TF_CLI_ARGS_destroy: "-parallelism=50",
    LZ_CONFIG: options.scratch.configFile,
    TF_CLI_CONFIG_FILE: options.cliConfigFile,
    // The provider is on this machine already.
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "true",
    // Terraform and the provider spend a third of their time on freeing memory that a short run need not free.
    GOGC: "400",
  };
}

/** The environment of the sandbox's own commands: the caller's, without anything that could reach a real account. */
export function sandboxEnvironment(options: SandboxEnvironmentOptions, from = process.env): NodeJS.ProcessEnv {
  const environment = terraformEnvironment({
    environment: { ...credentialFreeEnvironment(from), ...sandboxVariables(options) },
  });
  // What a caller has set for runs of their own.
  for (const name of ["LZ_STACKS", "LZ_QUIET", "CDKTF_OUTDIR"]) delete environment[name];
  return environment;
}
