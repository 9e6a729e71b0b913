import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53HostedZoneDnssec } from "@cdktf/provider-aws/lib/route53-hosted-zone-dnssec";
import { Route53KeySigningKey } from "@cdktf/provider-aws/lib/route53-key-signing-key";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";

/** How a zone is signed. */
export interface DnssecSettings {
  /** ARN of a `DnssecKey`. */
  readonly keyArn: string;

  /**
   * Name of the key-signing key: 3-128 letters, digits and underscores. Another name makes another key, whose DS record
   * the parent zone must have before the old one goes.
   *
   * @default "primary"
   */
  readonly keySigningKeyName?: string;

  /**
   * What the names of the zone's two alarms begin with.
   *
   * @default - the zone's name
   */
  readonly alarmNamePrefix?: string;

  /**
   * ARNs of topics in us-east-1 that the alarms publish to.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly alarmTopicArns?: readonly string[];
}

export interface DnssecProps extends DnssecSettings {
  readonly placement: Placement;
  /** Id of the hosted zone. */
  readonly zoneId: string;
  /** Name of the hosted zone, such as example.com. */
  readonly zoneName: string;
}

/** Metrics of a signed zone of which AWS says that there must be an alarm on them. */
const METRICS = {
  DNSSECInternalFailure: "Route 53 cannot sign the zone: it may no longer be resolved",
  DNSSECKeySigningKeysNeedingAction: "a key-signing key of the zone needs action: its KMS key may be out of reach",
} as const;

/**
 * Signs a public zone, and raises the alarm when signing fails. The zone is only signed for others once its DS record
 * stands in the parent zone: `dsRecord`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-enable-signing.html
 */
export class Dnssec extends Construct {
  /** The DS record for the parent zone or the domain's registrar. */
  public readonly dsRecord: string;

  constructor(scope: Construct, id: string, props: DnssecProps) {
    super(scope, id);
    const { placement, zoneId, zoneName, keySigningKeyName: name = "primary", alarmTopicArns } = props;
    if (!/^\w{3,128}$/.test(name)) {
      throw new ConfigError(
        this,
        `keySigningKeyName must have 3 to 128 letters, digits and underscores, got '${name}'`,
      );
    }
    const signingKey = new Route53KeySigningKey(this, "key-signing-key", {
      ...placement,
      hostedZoneId: zoneId,
      keyManagementServiceArn: props.keyArn,
      name,
    });
    new Route53HostedZoneDnssec(this, "signing", {
      ...placement,
      hostedZoneId: zoneId,
      // Route 53 signs only with an active key, and lets none go while it signs.
      dependsOn: [signingKey],
    });
    for (const [metricName, description] of Object.entries(METRICS)) {
      new CloudwatchMetricAlarm(this, metricName, {
        ...placement,
        alarmName: `${props.alarmNamePrefix ?? zoneName}-${metricName}`,
        alarmDescription: `${zoneName}: ${description}`,
        namespace: "AWS/Route53",
        metricName,
        dimensions: { HostedZoneId: zoneId },
        statistic: "Sum",
        period: 86_400,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        // Route 53 reports nothing while all is well.
        treatMissingData: "notBreaching",
        alarmActions: alarmTopicArns && [...alarmTopicArns],
      });
    }
    this.dsRecord = signingKey.dsRecord;
  }
}
