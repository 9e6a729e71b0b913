import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { aliasBlock, aliasProblem, type AliasTarget } from "./alias-target";
import { type AddressType, BOTH_ADDRESS_TYPES, requireRecordName } from "./record-name";

/** One side of a failover. */
export interface FailoverAnswer {
  readonly target: AliasTarget;

  /**
   * Id of the health check that says whether the side is healthy.
   *
   * @default - none: the target's own health alone, if it is evaluated
   */
  readonly healthCheckId?: string;
}

export interface FailoverRecordProps {
  readonly placement: Placement;

  /** Id of the hosted zone. */
  readonly zoneId: string;

  /** Whole domain name in lower case, such as www.example.com. */
  readonly name: string;

  /** Answered while it is healthy. */
  readonly primary: FailoverAnswer;

  /** Answered while the primary is not. */
  readonly secondary: FailoverAnswer;

  /**
   * Kinds of addresses.
   *
   * @default ["A", "AAAA"]
   */
  readonly types?: readonly AddressType[];
}

/**
 * A name that stands for one resource, and for another while the first is not healthy.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html
 */
export class FailoverRecord extends Construct {
  constructor(scope: Construct, id: string, props: FailoverRecordProps) {
    super(scope, id);
    const { placement, zoneId, name, primary, secondary, types = BOTH_ADDRESS_TYPES } = props;
    requireRecordName(this, name);
    const problem = aliasProblem(primary.target) ?? aliasProblem(secondary.target) ?? primaryProblem(primary);
    if (problem !== undefined) throw new ConfigError(this, problem);
    for (const type of types) {
      for (const [side, { target, healthCheckId }] of Object.entries({ primary, secondary })) {
        new Route53Record(this, `${type}-${side}`, {
          ...placement,
          zoneId,
          name,
          type,
          setIdentifier: side,
          failoverRoutingPolicy: { type: side.toUpperCase() },
          healthCheckId,
          alias: aliasBlock(target),
        });
      }
    }
  }
}

function primaryProblem({ target, healthCheckId }: FailoverAnswer): string | undefined {
  if (healthCheckId !== undefined || target.evaluateTargetHealth !== false) return undefined;
  return "primary needs healthCheckId or a target whose health is evaluated: without either it always counts as healthy";
}
