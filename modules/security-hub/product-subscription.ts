import { SecurityhubProductSubscription } from "@cdktf/provider-aws/lib/securityhub-product-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import type { Placement } from "../placement";

export interface SecurityHubProductSubscriptionProps {
  /** An account and region in which Security Hub is on. */
  readonly placement: Placement;

  /** Company and product as in the product's ARN, such as prowler/prowler. */
  readonly product: string;

  /** Account in the product's ARN, 12 digits. @default - none, as for AWS and most partners */
  readonly ownerAccountId?: string;

  /** What must stand first: whatever turns Security Hub on in the region. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Lets a product send findings to Security Hub, in one region. AWS's own services need none: they send theirs once both
 * are on (https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-internal-providers.html).
 */
export class SecurityHubProductSubscription extends Construct {
  constructor(scope: Construct, id: string, props: SecurityHubProductSubscriptionProps) {
    super(scope, id);
    const { placement, product, ownerAccountId: account, after } = props;
    const region = placement.regionName;
    new SecurityhubProductSubscription(this, "subscription", {
      ...placement,
      productArn: arn({
        partition: partitionOf(region),
        service: "securityhub",
        region,
        account,
        resource: `product/${product}`,
      }),
      dependsOn: [...after],
    });
  }
}
