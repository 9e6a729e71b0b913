import { blocksOf, isReference, textsOf } from "../../policies/guardrails/readers/arguments";
import { SynthesizedStack } from "../../policies/guardrails/readers/stack";
import type { Resource, ResourceBody, TerraformJson } from "../../policies/guardrails/readers/terraform-json";

/** What a key is, as far as it makes a difference to its owner. */
export type KeyKind =
  "single" | "primary" | "replica" | "asymmetric" | "hmac" | "imported" | "imported primary" | "imported replica";

/** A customer managed key of a synthesized stack. */
export interface StackKey {
  readonly stack: string;
  /** Terraform address within the stack. */
  readonly address: string;
  /** 12 digits; undefined where the provider does not say. */
  readonly accountId?: string;
  /** Undefined where only the environment says. */
  readonly region?: string;
  /** Of the same stack; undefined where it has none. */
  readonly alias?: string;
  readonly kind: KeyKind;
  /** Whether KMS rotates its material: a replica does as its primary. */
  readonly rotates: boolean;
}

const TYPES = ["aws_kms_key", "aws_kms_replica_key", "aws_kms_external_key", "aws_kms_replica_external_key"];

/** The customer managed keys of a stack, in the order of their addresses; this project's or any other CDKTF app's. */
export function keysOf(stack: string, json: TerraformJson): StackKey[] {
  const reader = new SynthesizedStack(json);
  const aliases = reader.resources("aws_kms_alias");
  return TYPES.flatMap((type) => reader.resources(type)).map((key) => {
    const provider = providerOf(reader, key);
    const alias = aliases.find(({ body }) => reader.referred(body.target_key_id)?.address === key.address);
    return {
      stack,
      address: key.address,
      accountId: accountOf(provider),
      // Provider 6 takes the region in the resource too.
      region: literal(key.body.region) ?? literal(provider.region),
      alias: literal(alias?.body.name),
      kind: kindOf(key),
      rotates: rotates(reader, key),
    };
  });
}

function kindOf({ type, body }: Resource): KeyKind {
  if (type === "aws_kms_replica_key") return "replica";
  if (type === "aws_kms_replica_external_key") return "imported replica";
  if (type === "aws_kms_external_key") return body.multi_region === true ? "imported primary" : "imported";
  const spec = literal(body.customer_master_key_spec) ?? "SYMMETRIC_DEFAULT";
  if (spec.startsWith("HMAC_")) return "hmac";
  if (spec !== "SYMMETRIC_DEFAULT") return "asymmetric";
  return body.multi_region === true ? "primary" : "single";
}

function rotates(stack: SynthesizedStack, { type, body }: Resource): boolean {
  if (type === "aws_kms_key") return body.enable_key_rotation === true;
  if (type !== "aws_kms_replica_key") return false;
  const primary = stack.referred(body.primary_key_arn);
  // The primary of another stack is supposed to rotate, as it should.
  return primary === undefined || rotates(stack, primary);
}

/** The provider's arguments: the one that the resource names, or the one without an alias. */
function providerOf(stack: SynthesizedStack, { body }: Resource): ResourceBody {
  const alias = /^aws\.(.+)$/.exec(literal(body.provider) ?? "")?.[1];
  return stack.resources("provider.aws").find((each) => each.body.alias === alias)?.body ?? {};
}

/** The account that a provider may work in, or whose role it takes. */
function accountOf(provider: ResourceBody): string | undefined {
  const [allowed, ...others] = textsOf(provider.allowed_account_ids);
  if (allowed !== undefined && others.length === 0) return allowed;
  const [role] = blocksOf(provider, "assume_role");
  return /^arn:[^:]+:iam::(\d{12}):/.exec(literal(role?.role_arn) ?? "")?.[1];
}

/** A text that the JSON itself says, and not only Terraform. */
function literal(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && !isReference(value) ? value : undefined;
}
