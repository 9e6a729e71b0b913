import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Aspects, Lazy, type TerraformElement, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct, Node } from "constructs";
import { partitionOf, roleArn } from "../core/arns";
import { ConfigError } from "../core/errors";
import type { Account, LandingZone } from "../config/model";
import { isForgotten } from "../config/resolve";
import { addGuardrails } from "../modules/app/guardrails";
import { readableLogicalId } from "../modules/app/logical-id";
import { requireVersions } from "../modules/app/versions";
import { Placement } from "../modules/placement";
import { addBackend } from "./backend";
import { DestroyProtectionLift, liftReason } from "./destroy-protection";
import { forget, type StackJson } from "./forget";
import { accountTags } from "./tags";

/** A part of the lock file: its keys at the top, with what a stack knows of them. */
export type Facts = Readonly<Record<string, unknown>>;

export interface LandingZoneStackProps {
  readonly landingZone: LandingZone;
  /** The account whose resources the stack holds. Its id must be known. */
  readonly account: Account;
}

/**
 * What every stack of the landing zone has in common: one account, a state backend, a provider for each region in use,
 * default tags, guardrails and the destroy protection switch.
 */
export abstract class LandingZoneStack extends TerraformStack {
  public readonly landingZone: LandingZone;
  public readonly account: Account;
  /** Id of the stack's account, 12 digits. */
  public readonly accountId: string;
  readonly #placements = new Map<string, Placement>();
  #facts: Facts | undefined;
  /** What the guardrails have judged, for the synthesizer, which asks right afterwards. Rendering is half of a synth. */
  #judged: StackJson | undefined;

  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name);
    this.landingZone = props.landingZone;
    this.account = props.account;
    if (props.account.id === undefined) {
      throw new ConfigError(
        this,
        `the id of account '${props.account.name}' is not in the lock file; run: npm run sync`,
      );
    }
    this.accountId = props.account.id;
    requireVersions(this);
    addBackend(this, props.landingZone);
    // Terraform can destroy what it made in a region only while the region has a provider.
    for (const { name } of props.landingZone.retiringRegions) this.in(name);
    const reason = liftReason(props.landingZone, name);
    if (reason !== undefined) Aspects.of(this).add(new DestroyProtectionLift(reason));
    addGuardrails(this, () => (this.#judged = this.render()));
  }

  /** Where resources of `region` go. The region's provider is made when it is first asked for. */
  public in(region: string): Placement {
    const known = this.#placements.get(region);
    if (known) return known;
    const placement = new Placement(this.provider(region), { accountId: this.accountId, region });
    this.#placements.set(region, placement);
    return placement;
  }

  /** The home region. */
  public get home(): Placement {
    return this.in(this.landingZone.homeRegion);
  }

  /**
   * Adds what AWS assigned and another stack needs to the output `facts`, a part of the lock file's shape. Each part of a
   * stack publishes under keys of its own.
   */
  public publishFacts(facts: Facts): void {
    if (this.#facts === undefined) {
      new TerraformOutput(this, "facts", {
        value: Lazy.anyValue({ produce: () => this.#facts }),
        description: "Facts for landing-zone.lock.json; written there by: npm run sync",
      });
    }
    this.#facts = { ...this.#facts, ...facts };
  }

  /** The stack as JSON. What lies in a region that is to be forgotten becomes `removed` blocks. */
  public override toTerraform(): StackJson {
    const judged = this.#judged;
    this.#judged = undefined;
    return judged ?? this.render();
  }

  private render(): StackJson {
    return forget(super.toTerraform() as StackJson, ({ region }) => isForgotten(this.landingZone, region));
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return readableLogicalId(this, element);
  }

  private provider(region: string): AwsProvider {
    const { deployment } = this.landingZone.settings;
    const isManagement = this.account.kind === "management";
    const roleName = isManagement ? deployment.managementRoleName : deployment.roleName;
    return new AwsProvider(this, `aws-${region}`, {
      alias: region,
      region,
      // A second fence beside the role: credentials of another account end the run before anything is changed.
      allowedAccountIds: [this.accountId],
      assumeRole:
        roleName === undefined
          ? undefined
          : [{ roleArn: roleArn(this.accountId, roleName, partitionOf(region)), sessionName: "cdktf-landing-zone" }],
      defaultTags: [{ tags: accountTags(this.landingZone, this.account) }],
    });
  }
}
