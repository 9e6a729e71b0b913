import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformState } from "../terraform-folder";

/** Arguments of a resource as they stand in cdk.tf.json. */
export type ResourceBody = Readonly<Record<string, unknown>>;

/** A stack's resources: what is configured and, where the state knows it, what is. */
export class StackResources {
  constructor(
    private readonly configured: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>,
    private readonly deployed: ReadonlyMap<string, ResourceBody> = new Map(),
    private readonly regions: Readonly<Record<string, string>> = {},
  ) {}

  /** Reads a synthesized stack, together with its state if it has one. */
  public static read(directory: string, state?: TerraformState): StackResources {
    const json = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as {
      resource?: Record<string, Record<string, ResourceBody>>;
      provider?: { aws?: { alias?: string; region?: string }[] };
    };
    const regions = (json.provider?.aws ?? []).map(({ alias, region }) => [alias ? `aws.${alias}` : "aws", region]);
    return new StackResources(
      json.resource ?? {},
      deployedBodies(state),
      Object.fromEntries(regions) as Record<string, string>,
    );
  }

  /** Addresses in the state. */
  public get inState(): ReadonlySet<string> {
    return new Set(this.deployed.keys());
  }

  /** Every configured resource type. */
  public get types(): string[] {
    return Object.keys(this.configured);
  }

  /** The resource's arguments; undefined if it is no longer configured. */
  public body(address: string): ResourceBody | undefined {
    const [type, name] = address.split(".");
    return type === undefined || name === undefined ? undefined : this.configured[type]?.[name];
  }

  /** Region of the resource's provider. */
  public region(address: string): string | undefined {
    const provider = this.body(address)?.provider;
    return typeof provider === "string" ? this.regions[provider] : undefined;
  }

  /**
   * An argument as text, references resolved: from the state first, then from the other resource's own arguments.
   * Undefined if it depends on something that only AWS knows.
   */
  public text(address: string, argument: string): string | undefined {
    return this.resolve(this.deployed.get(address)?.[argument] ?? this.body(address)?.[argument], 0);
  }

  private resolve(value: unknown, depth: number): string | undefined {
    if (typeof value !== "string" || depth > 5) return undefined;
    let isKnown = true;
    const text = value.replace(/\$\{([^}]*)\}/g, (_, expression: string) => {
      const found = this.reference(expression.trim(), depth);
      isKnown &&= found !== undefined;
      return found ?? "";
    });
    return isKnown ? text : undefined;
  }

  private reference(expression: string, depth: number): string | undefined {
    const [, type, name, attribute] = /^(\w+)\.([\w-]+)\.(\w+)$/.exec(expression) ?? [];
    if (type === undefined || name === undefined || attribute === undefined) return undefined;
    const address = `${type}.${name}`;
    const known = this.deployed.get(address)?.[attribute] ?? this.body(address)?.[attribute];
    if (known !== undefined) return this.resolve(known, depth + 1);
    const alias = attribute === "id" ? ID_ARGUMENTS[type] : undefined;
    return alias === undefined ? undefined : this.resolve(this.body(address)?.[alias], depth + 1);
  }
}

/** Resource types whose id is one of their arguments. */
const ID_ARGUMENTS: Readonly<Record<string, string>> = {
  aws_s3_bucket: "bucket",
  aws_iam_role: "name",
  aws_kms_alias: "name",
  aws_cloudwatch_log_group: "name",
  aws_config_configuration_recorder: "name",
  aws_config_delivery_channel: "name",
};

function deployedBodies(state: TerraformState | undefined): Map<string, ResourceBody> {
  const bodies = new Map<string, ResourceBody>();
  for (const { mode, module, type, name, instances } of state?.resources ?? []) {
    if (mode !== "managed") continue;
    for (const { index_key: key, attributes } of instances) {
      const index = key === undefined ? "" : `[${JSON.stringify(key)}]`;
      bodies.set(`${module === undefined ? "" : `${module}.`}${type}.${name}${index}`, attributes ?? {});
    }
  }
  return bodies;
}
