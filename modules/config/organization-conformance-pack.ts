import { ConfigOrganizationConformancePack } from "@cdktf/provider-aws/lib/config-organization-conformance-pack";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { terraformLiteral } from "../../core/template";
import type { Placement } from "../placement";
import { excluded, LONGER_TIMEOUTS } from "./organization-rule";

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConformancePack.html */
const LIMITS = { templateInBytes: 51_200, parameters: 60 };

export interface OrganizationConformancePackProps {
  /** The account that administers config-multiaccountsetup.amazonaws.com, in the region to judge. */
  readonly placement: Placement;

  /** Name of the pack: 1-128 letters, digits and hyphens, starting with a letter. */
  readonly name: string;

  /** The template, YAML or JSON, at most 51,200 bytes. Remediation stands in it: AWS takes none on organization rules. */
  readonly templateBody: string;

  /** Values for the template's parameters, at most 60. @default - the template's defaults */
  readonly parameters?: Readonly<Record<string, string>>;

  /** Bucket for results, its name beginning with awsconfigconforms. @default - none: AWS keeps them */
  readonly deliveryBucket?: string;

  /** Ids of accounts without the pack. @default - every account has it */
  readonly excludedAccountIds?: readonly string[];
}

/** A conformance pack - rules with their remediation - in every account of the organization, in one region. */
export class OrganizationConformancePack extends Construct {
  constructor(scope: Construct, id: string, props: OrganizationConformancePackProps) {
    super(scope, id);
    const { templateBody, parameters = {}, deliveryBucket } = props;
    const size = Buffer.byteLength(templateBody);
    if (size === 0 || size > LIMITS.templateInBytes) {
      throw new ConfigError(this, `templateBody must be 1-${LIMITS.templateInBytes} bytes, got ${size}`);
    }
    const names = Object.keys(parameters).sort();
    if (names.length > LIMITS.parameters) {
      throw new ConfigError(this, `parameters must be at most ${LIMITS.parameters}, got ${names.length}`);
    }
    if (deliveryBucket !== undefined && !deliveryBucket.startsWith("awsconfigconforms")) {
      throw new ConfigError(this, `deliveryBucket must begin with 'awsconfigconforms', got '${deliveryBucket}'`);
    }
    new ConfigOrganizationConformancePack(this, "pack", {
      ...props.placement,
      name: props.name,
      templateBody: terraformLiteral(templateBody),
      inputParameter:
        names.length === 0
          ? undefined
          : names.map((name) => ({ parameterName: name, parameterValue: parameters[name] ?? "" })),
      deliveryS3Bucket: deliveryBucket,
      excludedAccounts: excluded(props.excludedAccountIds),
      timeouts: LONGER_TIMEOUTS,
    });
  }
}
