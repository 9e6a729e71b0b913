import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { aliasBlock, aliasProblem, type AliasTarget } from "./alias-target";
import { type AddressType, BOTH_ADDRESS_TYPES, requireRecordName } from "./record-name";

/** One of several resources that a name stands for. */
export interface RoutedAnswer {
  readonly target: AliasTarget;

  /**
   * Id of the health check that takes the answer out while it is unhealthy.
   *
   * @default - none: the target's own health alone, if it is evaluated
   */
  readonly healthCheckId?: string;
}

/** An answer that may have a weight, 0-255. */
interface WeightedAnswer extends RoutedAnswer {
  readonly weight?: number;
}

export interface RoutedRecordProps {
  readonly placement: Placement;

  /** Id of the hosted zone. */
  readonly zoneId: string;

  /** Whole domain name in lower case, such as www.example.com. */
  readonly name: string;

  /**
   * Answers by region: each viewer gets the one whose region is nearest in time. Or answers with a weight: each viewer
   * gets one by chance, as often as its weight among all weights says.
   */
  readonly routing:
    | { readonly byLatency: Readonly<Record<string, RoutedAnswer>> }
    | { readonly byWeight: Readonly<Record<string, RoutedAnswer & { readonly weight: number }>> };

  /**
   * Kinds of addresses.
   *
   * @default ["A", "AAAA"]
   */
  readonly types?: readonly AddressType[];
}

/**
 * A name that stands for several resources: the nearest of them, or one by weight.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html
 */
export class RoutedRecord extends Construct {
  constructor(scope: Construct, id: string, props: RoutedRecordProps) {
    super(scope, id);
    const { placement, zoneId, name, routing, types = BOTH_ADDRESS_TYPES } = props;
    requireRecordName(this, name);
    const answers: [string, WeightedAnswer][] = Object.entries(
      "byLatency" in routing ? routing.byLatency : routing.byWeight,
    );
    if (answers.length === 0) throw new ConfigError(this, "routing must hold at least one answer");
    for (const [setIdentifier, answer] of answers) {
      const problem = aliasProblem(answer.target) ?? weightProblem(setIdentifier, answer);
      if (problem !== undefined) throw new ConfigError(this, problem);
      for (const type of types) {
        new Route53Record(this, `${type}-${setIdentifier}`, {
          ...placement,
          zoneId,
          name,
          type,
          setIdentifier,
          ...(answer.weight === undefined
            ? { latencyRoutingPolicy: { region: setIdentifier } }
            : { weightedRoutingPolicy: { weight: answer.weight } }),
          healthCheckId: answer.healthCheckId,
          alias: aliasBlock(answer.target),
        });
      }
    }
  }
}

function weightProblem(name: string, { weight }: WeightedAnswer): string | undefined {
  if (weight === undefined || (Number.isInteger(weight) && weight >= 0 && weight <= 255)) return undefined;
  return `weight of '${name}' must be a whole number from 0 to 255, got ${weight}`;
}
