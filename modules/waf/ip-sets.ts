import { Wafv2IpSet } from "@cdktf/provider-aws/lib/wafv2-ip-set";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { shardAddresses } from "./addresses";
import { nameProblem } from "./names";
import { scopeProblem, type WafScope } from "./scope";
import type { Statement } from "./statement";
import { type ForwardedIpSet, ipSetReference } from "./statements/ip-set-reference";
import { or } from "./statements/or";

export interface IpSetsProps {
  /** Account and region of the web ACLs and rule groups that use the list; us-east-1 for CloudFront. */
  readonly placement: Placement;

  /** Name of the list, at most 116 characters: that of each set goes on with its version and number. */
  readonly name: string;

  /** Addresses and ranges in CIDR notation, of both versions in any order, any number of them. */
  readonly addresses: readonly string[];

  /** @default REGIONAL */
  readonly scope?: WafScope;
}

/**
 * A list of addresses of any length. WAF's own IP sets hold 10,000 of one version each, so this makes as many as it takes
 * and one statement over all of them.
 *
 * The sets are cut from the sorted list, and Terraform changes them one after the other: when an address is added before
 * a boundary, the address that moves over it may for some seconds be in both sets or in none.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-ip-set-managing.html
 */
export class IpSets extends Construct {
  public readonly scope: WafScope;

  /** ARNs of the sets: those of IPv4, then those of IPv6. */
  public readonly arns: readonly string[];

  constructor(parent: Construct, id: string, props: IpSetsProps) {
    super(parent, id);
    const { placement, name, addresses, scope = "REGIONAL" } = props;
    const { shards, problems } = shardAddresses(addresses);
    const all = [nameProblem(name, LONGEST_SUFFIX), scopeProblem(scope, placement), ...problems];
    const found = all.filter((problem) => problem !== undefined);
    if (found.length > 0) throw new ConfigError(this, summary(found));
    this.scope = scope;
    this.arns = shards.map((shard) => {
      const suffix = `ipv${shard.version}-${shard.number}`;
      return new Wafv2IpSet(this, suffix, {
        ...placement,
        name: `${name}-${suffix}`,
        scope,
        ipAddressVersion: `IPV${shard.version}`,
        addresses: [...shard.addresses],
        // A set that is no longer needed goes after the rules that name it have changed, since WAF keeps it till then.
        lifecycle: { createBeforeDestroy: true },
      }).arn;
    });
  }

  /** What a request matches that comes from one of the addresses. */
  public statement(options: { readonly forwardedIp?: ForwardedIpSet } = {}): Statement {
    const references = this.arns.map((arn) => ipSetReference({ arn, ...options }));
    const [first, ...others] = references;
    return first && others.length === 0 ? first : or(...references);
  }
}

/** "-ipv4-" and a number; a hundred sets is what an account has. */
const LONGEST_SUFFIX = 12;

/** A list of thousands may be wrong in thousands of places; the first twenty tell what kind of mistake it is. */
function summary(problems: readonly string[]): string {
  const shown = problems.slice(0, 20);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n  ");
}
