import { mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { AWS_PROVIDER_VERSION } from "../../modules/app/versions";
import { terraformEnvironment } from "../terraform/environment";
import type { Terraform } from "../terraform/find-terraform";
import { runProcess } from "../terraform/process";
import { chooseProviderSource, writeCliConfig } from "../terraform/provider-mirror";

const PROVIDER = "registry.terraform.io/hashicorp/aws";

/**
 * Installs the provider once for the whole run, from wherever this machine gets it, and writes a Terraform configuration
 * file that uses this copy. It is named as an override: without one Terraform computes the checksum of 700 MB at every
 * command, which is half of the processor time of a run.
 */
export async function installProvider(terraform: Terraform, directory: string, signal: AbortSignal): Promise<string> {
  const source = await chooseProviderSource({ platform: terraform.platform });
  if (source.kind === "registry" && !source.reachable) throw new UserError(source.reason);
  const cliConfigFile = source.kind === "mirror" ? writeCliConfig(directory, source.mirror) : undefined;
  mkdirSync(directory, { recursive: true });
  const required_providers = { aws: { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION } };
  writeFileSync(join(directory, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
  const env = terraformEnvironment({ cliConfigFile });
  const args = ["init", "-input=false", "-no-color"];
  const result = await runProcess(terraform.command, args, { cwd: directory, env, signal });
  if (result.aborted) throw new UserError("interrupted while the provider was being installed");
  if (result.code !== 0) throw new UserError(`the AWS provider cannot be installed\n${result.stderr.trim()}`);
  return writeOverride(directory, terraform.platform);
}

/**
 * `terraform init` knows nothing of overrides, and would compute the checksum in every stack's folder: it gets a stub of a
 * few bytes, which the override then stands in for.
 */
function writeOverride(directory: string, platform: string): string {
  const installed = join(directory, ".terraform", "providers", PROVIDER);
  const [version = ""] = readdirSync(installed);
  const stub = join(directory, "stub");
  const stubDirectory = join(stub, PROVIDER, version, platform);
  mkdirSync(stubDirectory, { recursive: true });
  writeFileSync(join(stubDirectory, `terraform-provider-aws_v${version}`), "stub\n", { mode: 0o755 });
  const file = join(directory, "sandbox.tfrc");
  writeFileSync(
    file,
    `provider_installation {
  dev_overrides {
    ${JSON.stringify(PROVIDER)} = ${JSON.stringify(realpathSync(join(installed, version, platform)))}
  }
  filesystem_mirror {
    path = ${JSON.stringify(stub)}
  }
}
`,
  );
  return file;
}
