import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import type { SynthesizedStack } from "../readers/stack";
import type { Resource } from "../readers/terraform-json";
import { REPLICA_TYPES } from "./key-types";

/** LZ-KMS-04. */
export const kmsReplicaRegion: Guardrail = {
  id: "LZ-KMS-04",
  title: "a replica of a key is in another region than its primary, and alone there",
  why: "KMS refuses a second key of the same id in a region when the stack is applied, after the plan looked well (https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-replicate.html).",
  fix: "give each replica the provider of a region of its own",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: REPLICA_TYPES,
  judge(replica, stack) {
    const { primary_key_arn: primaryArn } = replica.body;
    const region = regionOf(replica, stack);
    const others = REPLICA_TYPES.flatMap((type) => stack.resources(type)).filter(
      ({ address, body }) => address !== replica.address && body.primary_key_arn === primaryArn,
    );
    const twin = others.find((other) => regionOf(other, stack) === region);
    if (twin !== undefined && primaryArn !== undefined) return fail(`${twin.address} is a replica in the same region`);
    const primary = stack.referred(primaryArn);
    const primaryRegion = primary ? regionOf(primary, stack) : regionOfArn(primaryArn);
    if (primaryRegion === undefined || region === undefined)
      return unknown("only Terraform knows the primary's region");
    if (primaryRegion === region) return fail(`its primary is in ${region} too`);
    return pass(`its primary is in ${primaryRegion}`);
  },
};

/** The region of a resource: its own argument's, as provider 6 has it, or its provider's. */
function regionOf({ body }: Resource, stack: SynthesizedStack): string | undefined {
  if (typeof body.region === "string") return body.region;
  const address = typeof body.provider === "string" ? `provider.${body.provider}` : "provider.aws";
  const provider = stack.resources("provider.aws").find((each) => each.address === address);
  const region = provider?.body.region;
  return typeof region === "string" && !region.includes("${") ? region : undefined;
}

function regionOfArn(arn: unknown): string | undefined {
  return typeof arn === "string" ? /^arn:[^:]+:kms:([a-z0-9-]+):/.exec(arn)?.[1] : undefined;
}
