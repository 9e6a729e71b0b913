import type { Json } from "../../core/json";
import { assign, assignIfSet, unlessEmpty } from "./assign";

/** Defaults of the metadata options of new instances. */
export interface InstanceMetadataDefaults {
  readonly httpTokens?: "required" | "optional";
  /** Whether a launch that asks for IMDSv1 fails. @default false */
  readonly httpTokensEnforced?: boolean;
  /** Hops, 1-64. */
  readonly httpPutResponseHopLimit?: number;
  readonly httpEndpoint?: "enabled" | "disabled";
  readonly instanceMetadataTags?: "enabled" | "disabled";
}

/** Attributes of a declarative policy for EC2. One that is left out is left to each account. */
export interface Ec2Attributes {
  readonly instanceMetadataDefaults?: InstanceMetadataDefaults;
  readonly imageBlockPublicAccess?: "block_new_sharing" | "unblocked";
  readonly snapshotBlockPublicAccess?: "block_all_sharing" | "block_new_sharing" | "unblocked";
  readonly serialConsoleAccess?: "disabled" | "enabled";
  readonly vpcBlockPublicAccess?: {
    readonly mode: "off" | "block_ingress" | "block_bidirectional";
    readonly exclusionsAllowed: boolean;
  };
  /** What people read when the policy stops them. @default - AWS's own words */
  readonly exceptionMessage?: string;
}

/**
 * The content of a DECLARATIVE_POLICY_EC2; undefined if it would declare nothing.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ec2_syntax.html
 */
export function ec2Declaration(attributes: Ec2Attributes): Json | undefined {
  const { vpcBlockPublicAccess: vpc, exceptionMessage } = attributes;
  const declared = unlessEmpty({
    instance_metadata_defaults: instanceMetadata(attributes.instanceMetadataDefaults ?? {}),
    image_block_public_access: unlessEmpty({ state: assignIfSet(attributes.imageBlockPublicAccess) }),
    snapshot_block_public_access: unlessEmpty({ state: assignIfSet(attributes.snapshotBlockPublicAccess) }),
    serial_console_access: unlessEmpty({ status: assignIfSet(attributes.serialConsoleAccess) }),
    vpc_block_public_access: vpc && {
      internet_gateway_block: {
        mode: assign(vpc.mode),
        exclusions_allowed: assign(vpc.exclusionsAllowed ? "enabled" : "disabled"),
      },
    },
  });
  if (declared === undefined) return undefined;
  return { ec2_attributes: { ...(declared as object), exception_message: assignIfSet(exceptionMessage) } };
}

/** AWS writes the hop limit as a string. */
function instanceMetadata(defaults: InstanceMetadataDefaults): Json | undefined {
  return unlessEmpty({
    http_tokens: assignIfSet(defaults.httpTokens),
    http_tokens_enforced: assignIfSet(defaults.httpTokensEnforced ? "enabled" : undefined),
    http_put_response_hop_limit: assignIfSet(defaults.httpPutResponseHopLimit?.toString()),
    http_endpoint: assignIfSet(defaults.httpEndpoint),
    instance_metadata_tags: assignIfSet(defaults.instanceMetadataTags),
  });
}
