/** A stack's `cdk.tf.json`, as far as the report reads it. */
export interface StackJson {
  readonly provider?: { readonly aws?: readonly ProviderJson[] };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
}

export type Body = Readonly<Record<string, unknown>>;

interface ProviderJson {
  readonly alias?: string;
  readonly region?: string;
  readonly allowed_account_ids?: readonly string[];
}

/** A resource with the account and region that its provider works in. */
export interface PlacedResource {
  readonly stack: string;
  /** Terraform address within the stack. */
  readonly address: string;
  readonly type: string;
  readonly accountId: string;
  readonly region: string;
  readonly body: Body;
}

export interface Where {
  readonly accountId?: string;
  readonly region?: string;
}

/** Every resource of every synthesized stack, by type and place. */
export class Inventory {
  readonly #byType = new Map<string, PlacedResource[]>();
  readonly #byAddress = new Map<string, PlacedResource>();

  constructor(stacks: Readonly<Record<string, StackJson>>) {
    for (const [stack, json] of Object.entries(stacks)) {
      const providers = new Map((json.provider?.aws ?? []).map((provider) => [`aws.${provider.alias}`, provider]));
      for (const [type, byName] of Object.entries(json.resource ?? {})) {
        for (const [name, body] of Object.entries(byName)) {
          const provider = providers.get(String(body.provider));
          const resource: PlacedResource = {
            ...{ stack, type, address: `${type}.${name}`, body },
            accountId: provider?.allowed_account_ids?.[0] ?? "",
            region: provider?.region ?? "",
          };
          this.#byType.set(type, [...(this.#byType.get(type) ?? []), resource]);
          this.#byAddress.set(`${stack} ${resource.address}`, resource);
        }
      }
    }
  }

  public find(type: string, { accountId, region }: Where = {}): PlacedResource[] {
    return (this.#byType.get(type) ?? []).filter(
      (resource) =>
        (accountId === undefined || resource.accountId === accountId) &&
        (region === undefined || resource.region === region),
    );
  }

  /** The resource that an argument refers to: `${aws_x.name.id}`. */
  public referredBy(resource: PlacedResource, argument: string): PlacedResource | undefined {
    const [, address] = /^\$\{([a-z0-9_]+\.[\w-]+)\./.exec(String(resource.body[argument])) ?? [];
    return address === undefined ? undefined : this.#byAddress.get(`${resource.stack} ${address}`);
  }

  /** The texts in an argument, one or a list; a reference to an argument of another resource is followed. */
  public texts(resource: PlacedResource, argument: string): string[] {
    const value = resource.body[argument];
    const items: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return items.map((item) => this.text(resource, item));
  }

  private text(resource: PlacedResource, value: unknown): string {
    const [, address, argument] = /^\$\{([a-z0-9_]+\.[\w-]+)\.(\w+)\}$/.exec(String(value)) ?? [];
    const referred = address === undefined ? undefined : this.#byAddress.get(`${resource.stack} ${address}`);
    const found = argument === undefined ? undefined : referred?.body[argument];
    return typeof found === "string" && referred ? this.text(referred, found) : String(value);
  }
}

/** A nested block: CDKTF writes one block as an object and several as a list. */
export function blocks(body: unknown, name: string): Body[] {
  const value = (body as Body | undefined)?.[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as Body[]) : [value as Body];
}
