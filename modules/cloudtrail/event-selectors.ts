import type {
  CloudtrailAdvancedEventSelector,
  CloudtrailAdvancedEventSelectorFieldSelector,
} from "@cdktf/provider-aws/lib/cloudtrail";

/** Data events that a trail records beside management events. Each is billed by the event. */
export interface TrailDataEvents {
  /** Reads and writes of items in every DynamoDB table. */
  readonly dynamodb: boolean;

  /** Reads and writes of objects in every bucket that is not excluded. */
  readonly s3: boolean;

  /** Invocations of every Lambda function. */
  readonly lambda: boolean;
}

/** Management events are what is done to resources, such as RunInstances; without them there are no Insights. */
export const MANAGEMENT_EVENTS: CloudtrailAdvancedEventSelector = {
  name: "Management events",
  fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }],
};

/**
 * Selectors of a trail: management events always, data events as asked for.
 *
 * A trail that records the writes into its own bucket never ends: each delivered file is an event of the next one. The
 * buckets of access logs are part of such a circle too. Both belong in `excludedBucketArns`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function eventSelectors(
  dataEvents: TrailDataEvents,
  excludedBucketArns: readonly string[],
): CloudtrailAdvancedEventSelector[] {
  const selectors = [MANAGEMENT_EVENTS];
  if (dataEvents.dynamodb) selectors.push(dataSelector("DynamoDB data events", "AWS::DynamoDB::Table"));
  if (dataEvents.s3) {
    // With the slash: an ARN without it also excludes every bucket whose name merely begins so.
    const prefixes = excludedBucketArns.map((bucketArn) => `${bucketArn}/`);
    const exclusion = prefixes.length > 0 ? [{ field: "resources.ARN", notStartsWith: prefixes }] : [];
    selectors.push(dataSelector("S3 data events", "AWS::S3::Object", exclusion));
  }
  if (dataEvents.lambda) selectors.push(dataSelector("Lambda data events", "AWS::Lambda::Function"));
  return selectors;
}

function dataSelector(
  name: string,
  resourceType: string,
  more: readonly CloudtrailAdvancedEventSelectorFieldSelector[] = [],
): CloudtrailAdvancedEventSelector {
  return {
    name,
    fieldSelector: [
      { field: "eventCategory", equalTo: ["Data"] },
      { field: "resources.type", equalTo: [resourceType] },
      ...more,
    ],
  };
}
