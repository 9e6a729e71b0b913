import { UserError } from "../../core/errors";

type Block = Record<string, unknown>;

/** A stack that cannot be planned offline, with every reason. */
export class OfflineConfigError extends UserError {
  constructor(public readonly reasons: readonly string[]) {
    super(
      `cannot be planned offline: ${reasons.join("; ")}`,
      "What AWS owns is an input of the landing zone; plan with credentials if the stack must look it up.",
    );
    this.name = "OfflineConfigError";
  }
}

/**
 * Data sources that the provider answers by itself; each was planned with provider 5.100.0 without a network.
 *
 * Absent although they look harmless: aws_caller_identity, aws_canonical_user_id, aws_regions and aws_ip_ranges call
 * AWS, aws_iam_session_context does so for roles, and aws_eks_cluster_auth would sign a token with the fake keys.
 */
export const OFFLINE_DATA_SOURCES: ReadonlySet<string> = new Set([
  "aws_arn",
  "aws_billing_service_account",
  "aws_cloudfront_log_delivery_canonical_user_id",
  "aws_cloudtrail_service_account",
  "aws_cloudwatch_log_data_protection_policy_document",
  "aws_default_tags",
  "aws_elastic_beanstalk_hosted_zone",
  "aws_elb_hosted_zone_id",
  "aws_elb_service_account",
  "aws_iam_policy_document",
  "aws_lb_hosted_zone_id",
  "aws_partition",
  "aws_redshift_service_account",
  "aws_region",
  "aws_sagemaker_prebuilt_ecr_image",
  "aws_service",
  "aws_service_principal",
]);

/** Arguments of the aws provider that name an identity or an account; without credentials they can only fail. */
const IDENTITY_ARGUMENTS = [
  "access_key",
  "allowed_account_ids",
  "assume_role",
  "assume_role_with_web_identity",
  "forbidden_account_ids",
  "profile",
  "secret_key",
  "shared_config_files",
  "shared_credentials_files",
  "token",
];

const OFFLINE_ARGUMENTS = {
  access_key: "offline",
  secret_key: "offline",
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
};

/**
 * A copy of a synthesized stack that Terraform can plan without a network, credentials or state. Resources stay as they
 * are. Throws an {@link OfflineConfigError} if the stack would read something outside of itself while planning.
 */
export function toOfflineConfig(cdkTfJson: object): object {
  const config = structuredClone(cdkTfJson) as Block;
  const reasons = [...forbiddenReads(config), ...provisioners(config)];
  if (reasons.length > 0) throw new OfflineConfigError(reasons);

  const terraform = { ...asBlock(config.terraform), backend: { local: { path: "terraform.tfstate" } } } as Block;
  delete terraform.cloud;
  config.terraform = terraform;
  // An import looks the resource up in AWS.
  delete config.import;
  if ("variable" in config) config.variable = withValues(asBlock(config.variable));

  const providers = asBlock(config.provider);
  if ("aws" in providers) {
    providers.aws = asList(providers.aws).map((provider) => offlineProvider(asBlock(provider)));
    config.provider = providers;
  }
  return config;
}

/** Secrets come by variables, which nobody sets for a plan without AWS: any text will do. */
function withValues(variables: Block): Block {
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [name, { default: "offline", ...asBlock(variable) }]),
  );
}

function offlineProvider(provider: Block): Block {
  const kept = Object.entries(provider).filter(([name]) => !IDENTITY_ARGUMENTS.includes(name));
  return { ...Object.fromEntries(kept), ...OFFLINE_ARGUMENTS };
}

function forbiddenReads(config: Block): string[] {
  const checks = asList(config.check).flatMap((block) => Object.values(asBlock(block)).flatMap(asList));
  const reads = [config.data, ...checks.map((check) => asBlock(check).data)].flatMap(asList).flatMap(addresses);
  const forbidden = reads
    .filter(({ type }) => !OFFLINE_DATA_SOURCES.has(type))
    .map(({ type, name }) => `data source ${type}.${name} reads from outside the stack`);
  const ephemeral = asList(config.ephemeral)
    .flatMap(addresses)
    .filter(({ type }) => type.startsWith("aws_"))
    .map(({ type, name }) => `ephemeral resource ${type}.${name} reads from AWS`);
  return [...forbidden, ...ephemeral];
}

function provisioners(config: Block): string[] {
  return asList(config.resource)
    .flatMap(addresses)
    .filter(({ block }) => asList(block.provisioner).length > 0)
    .map(({ type, name }) => `resource ${type}.${name} has a provisioner, whose work no plan shows`);
}

function addresses(byType: unknown): { type: string; name: string; block: Block }[] {
  return Object.entries(asBlock(byType)).flatMap(([type, named]) =>
    asList(named)
      .flatMap((names) => Object.entries(asBlock(names)))
      .flatMap(([name, blocks]) => asList(blocks).map((block) => ({ type, name, block: asBlock(block) }))),
  );
}

/** Terraform's JSON lets one block stand alone where several would be an array. */
function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function asBlock(value: unknown): Block {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Block) : {};
}
