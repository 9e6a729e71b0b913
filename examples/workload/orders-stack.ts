import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Backend, type TerraformElement, TerraformStack } from "cdktf";
import { addGuardrails } from "cdktf-landing-zone/modules/app/guardrails";
import { readableLogicalId } from "cdktf-landing-zone/modules/app/logical-id";
import { requireVersions } from "cdktf-landing-zone/modules/app/versions";
import { Placement } from "cdktf-landing-zone/modules/placement";
import type { Construct, Node } from "constructs";
import { OrdersApi } from "./api";
import { OrdersBackup } from "./backup";
import { OrdersConfiguration } from "./configuration";
import { OrdersData } from "./data";
import { OrdersEntry } from "./entry";
import { OrdersKeys } from "./keys";
import { OrdersNetwork } from "./network";
import { OrdersProcessing } from "./processing";
import { OrdersRefiling } from "./refiling";
import { LANDING_ZONE, REGIONS } from "./settings";
import { OrdersSignIn } from "./sign-in";
import { OrdersWatch } from "./watch";

/** The whole service: one stack, in one account, in the regions that it needs. */
export class OrdersStack extends TerraformStack {
  readonly #placements = new Map<string, Placement>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    requireVersions(this);
    addGuardrails(this);
    new S3Backend(this, {
      bucket: LANDING_ZONE.stateBucket,
      key: `${id}.tfstate`,
      region: REGIONS.home,
      encrypt: true,
    });
    // CDKTF 0.21 has no prop for Terraform's native lock file.
    this.addOverride("terraform.backend.s3.use_lockfile", true);

    const [home, other, global] = [this.in(REGIONS.home), this.in(REGIONS.other), this.in(REGIONS.global)];
    const keys = new OrdersKeys(this, "keys", { home, other });
    const network = new OrdersNetwork(this, "network", { home, other, keys });
    const data = new OrdersData(this, "data", { home, keys });
    const configuration = new OrdersConfiguration(this, "configuration", { home, keys });
    const processing = new OrdersProcessing(this, "processing", { home, keys, data, configuration });
    new OrdersRefiling(this, "refiling", { home, keys, processing });
    const signIn = new OrdersSignIn(this, "sign-in", { home });
    new OrdersApi(this, "api", { home, keys, data, signIn });
    new OrdersEntry(this, "entry", { home, global, network });
    new OrdersBackup(this, "backup", { home, other });
    new OrdersWatch(this, "watch", { home, data, processing });
  }

  /** Where resources of `region` go. The region's provider is made when it is first asked for. */
  private in(region: string): Placement {
    const { accountId } = LANDING_ZONE;
    const known = this.#placements.get(region);
    if (known !== undefined) return known;
    const provider = new AwsProvider(this, `aws-${region}`, {
      alias: region,
      region,
      allowedAccountIds: [accountId],
      defaultTags: [{ tags: { application: "orders" } }],
    });
    const placement = new Placement(provider, { accountId, region });
    this.#placements.set(region, placement);
    return placement;
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return readableLogicalId(this, element);
  }
}
