import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { aliasBlock, aliasProblem, type AliasTarget } from "./alias-target";
import { type AddressType, BOTH_ADDRESS_TYPES, requireRecordName } from "./record-name";

export interface AliasRecordProps {
  readonly placement: Placement;

  /** Id of the hosted zone. */
  readonly zoneId: string;

  /** Whole domain name in lower case, such as www.example.com. */
  readonly name: string;

  /** Where the name leads. */
  readonly target: AliasTarget;

  /**
   * Kinds of addresses.
   *
   * @default ["A", "AAAA"]
   */
  readonly types?: readonly AddressType[];
}

/**
 * A name that stands for a distribution, an accelerator or a load balancer.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
 */
export class AliasRecord extends Construct {
  constructor(scope: Construct, id: string, props: AliasRecordProps) {
    super(scope, id);
    const { placement, zoneId, name, target, types = BOTH_ADDRESS_TYPES } = props;
    requireRecordName(this, name);
    const problem = aliasProblem(target);
    if (problem !== undefined) throw new ConfigError(this, problem);
    for (const type of types) {
      new Route53Record(this, type, { ...placement, zoneId, name, type, alias: aliasBlock(target) });
    }
  }
}
