import { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { CloudwatchEventBusPolicy } from "@cdktf/provider-aws/lib/cloudwatch-event-bus-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { eventBusArn, partitionOf } from "../../core/arns";
import { organizationEvents } from "../../policies/bus/organization";
import { policyDocument } from "../../policies/document";
import { eventBusEncryption } from "../../policies/key/event-bus";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

export interface OrganizationEventBusProps {
  readonly placement: Placement;

  /** Name of the bus. */
  readonly busName: string;

  /** Id of the organization (o-...) whose accounts may send. */
  readonly organizationId: string;

  /** Name of the role with which every account sends: `EventForwardingRole`. */
  readonly senderRoleName: string;

  /**
   * Alias of a customer managed key to make for the bus, such as alias/example-security-bus.
   *
   * @default - a key that AWS owns
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption.html
   */
  readonly keyAlias?: string;
}

/** An event bus that one role of each account in the organization may send to, from any region. */
export class OrganizationEventBus extends Construct {
  public readonly busArn: string;

  /** Stands once the bus takes events. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: OrganizationEventBusProps) {
    super(scope, id);
    const { placement, busName, keyAlias } = props;
    const { accountId, regionName: region } = placement;
    this.busArn = eventBusArn(accountId, region, busName);
    const key =
      keyAlias &&
      new Key(this, "key", {
        placement,
        alias: keyAlias,
        description: `Encrypts the event bus ${busName}`,
        statements: eventBusEncryption(accountId, this.busArn),
      });
    const bus = new CloudwatchEventBus(this, "bus", {
      ...placement,
      name: busName,
      description: "Findings and events of every account in the organization",
      kmsKeyIdentifier: key ? key.keyArn : undefined,
    });
    this.ready = new CloudwatchEventBusPolicy(this, "policy", {
      ...placement,
      eventBusName: bus.name,
      policy: policyDocument([
        organizationEvents({
          busArn: this.busArn,
          organizationId: props.organizationId,
          roleName: props.senderRoleName,
          partition: partitionOf(region),
        }),
      ]),
    });
  }
}
