import { CloudtrailEventDataStore } from "@cdktf/provider-aws/lib/cloudtrail-event-data-store";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { eventDataStoreName } from "../../core/names";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import { MANAGEMENT_EVENTS } from "./event-selectors";

/** Days that a store keeps events: AWS takes up to 3653 with extendable pricing, AWS provider 5.100 up to 2555. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html */
const RETENTION_IN_DAYS = { min: 7, max: 2555 };

export interface EventDataStoreProps {
  /** The management account, home region. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the store's name. */
  readonly organization: string;

  /**
   * Days that events are kept, 7-2555. The first 366 are part of the price of ingestion.
   *
   * @default - 366 days
   */
  readonly retentionInDays?: number;
}

/**
 * CloudTrail Lake: management events of all accounts and regions in a store that takes SQL.
 *
 * AWS closed it to new customers on 31 May 2026; it stands beside the trail and does not replace it.
 *
 * Encrypted with a key that AWS owns. A key of our own could never be changed or taken away again, would make every
 * event unreadable once disabled, and could not be bound to the store by `aws:SourceArn`, since AWS makes up the id.
 *
 * Destroying it takes three steps: lift the destroy protection, turn termination protection off, and wait seven days.
 */
export class EventDataStore extends Construct {
  constructor(scope: Construct, id: string, props: EventDataStoreProps) {
    super(scope, id);
    const { placement, retentionInDays = 366 } = props;
    const { min, max } = RETENTION_IN_DAYS;
    if (!Number.isInteger(retentionInDays) || retentionInDays < min || retentionInDays > max) {
      throw new ConfigError(
        this,
        `retentionInDays must be a whole number from ${min} to ${max}, got ${retentionInDays}`,
      );
    }
    const store = new CloudtrailEventDataStore(this, "event-data-store", {
      ...placement,
      name: eventDataStoreName(props.organization),
      organizationEnabled: true,
      multiRegionEnabled: true,
      billingMode: "EXTENDABLE_RETENTION_PRICING",
      retentionPeriod: retentionInDays,
      terminationProtectionEnabled: true,
      advancedEventSelector: [MANAGEMENT_EVENTS],
      lifecycle: { preventDestroy: true },
    });
    acknowledge(
      store,
      "LZ-CLOUDTRAIL-03",
      "a key of our own could never be changed, would make every event unreadable once disabled, and cannot be bound to the store",
    );
  }
}
