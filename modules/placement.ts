import type { TerraformProvider } from "cdktf";

/**
 * Where a resource goes: an account and a region. Modules spread it into each resource and know nothing of providers:
 *
 *     new KmsKey(this, "key", { ...placement, description: "..." })
 *
 * Only `provider` is an own property, so only that is spread. Account and region are accessors on the prototype: an
 * enumerable `region` would become the `region` argument, which AWS provider 5.100 does not know.
 */
export class Placement {
  readonly #accountId: string;
  readonly #regionName: string;

  constructor(
    /** Provider of the account and region; the only part that is spread into a resource. */
    public readonly provider: TerraformProvider,
    where: { readonly accountId: string; readonly region: string },
  ) {
    this.#accountId = where.accountId;
    this.#regionName = where.region;
  }

  /** Account that the resource goes to, 12 digits. */
  public get accountId(): string {
    return this.#accountId;
  }

  /** Region that the resource goes to, such as eu-west-1. */
  public get regionName(): string {
    return this.#regionName;
  }
}
