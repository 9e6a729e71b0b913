import type { Statement } from "../../document";
import { isReference } from "./arguments";
import { policyStatements } from "./policy-text";
import type { Resource, ResourceBody, TerraformJson } from "./terraform-json";

/** What a stack says of one resource in resources of another type. */
export interface Parts {
  /** Resources of the type asked for that name the resource. */
  readonly own: readonly Resource[];
  /** Whether none does, but some may in a way that only Terraform can tell. */
  readonly undecided: boolean;
}

/** A stack's JSON made ready for many rules: each question about it is worked out once. */
export class SynthesizedStack {
  readonly #byType = new Map<string, readonly Resource[]>();
  readonly #parts = new Map<string, PartsIndex>();
  readonly #statements = new Map<unknown, Statement[] | undefined>();

  constructor(private readonly json: TerraformJson) {}

  /** Every resource of `type`; the pseudo types of `Guardrail.types` are known too. */
  public resources(type: string): readonly Resource[] {
    const known = this.#byType.get(type);
    if (known) return known;
    const found = this.read(type);
    this.#byType.set(type, found);
    return found;
  }

  /** Resources of `type` whose `argument` names `whole`: by a reference to it, or by the same name. */
  public parts(whole: Resource, type: string, argument: string): Parts {
    const key = `${whole.type} ${type} ${argument}`;
    const index = this.#parts.get(key) ?? new PartsIndex(this.resources(whole.type), this.resources(type), argument);
    this.#parts.set(key, index);
    return index.partsOf(whole);
  }

  /** The resource of the same stack that an argument refers to. */
  public referred(value: unknown): Resource | undefined {
    const address = typeof value === "string" ? REFERENCE.exec(value)?.[1] : undefined;
    if (address === undefined) return undefined;
    return this.resources(address.slice(0, address.indexOf("."))).find((resource) => resource.address === address);
  }

  /** The statements of a policy text; undefined if only Terraform knows them. */
  public statements(text: unknown): Statement[] | undefined {
    if (!this.#statements.has(text)) this.#statements.set(text, policyStatements(text));
    return this.#statements.get(text);
  }

  private read(type: string): Resource[] {
    if (type === "provider.aws") return this.providers();
    if (type === "terraform.backend") {
      const backends = Object.entries(this.json.terraform?.backend ?? {});
      return backends.map(([kind, body]) => ({ type, address: `terraform.backend.${kind}`, body }));
    }
    if (type === "*" || type === "aws_*") {
      const types = Object.keys(this.json.resource ?? {});
      return types.filter((each) => type === "*" || each.startsWith("aws_")).flatMap((each) => this.resources(each));
    }
    const resources = Object.entries(this.json.resource?.[type] ?? {});
    return resources.map(([name, body]) => ({ type, address: `${type}.${name}`, body }));
  }

  private providers(): Resource[] {
    const declared = this.json.provider?.aws ?? [];
    const bodies = (Array.isArray(declared) ? declared : [declared]) as readonly ResourceBody[];
    return bodies.map((body) => {
      const { alias } = body;
      return {
        type: "provider.aws",
        address: typeof alias === "string" ? `provider.aws.${alias}` : "provider.aws",
        body,
      };
    });
  }
}

/** A reference to an argument or attribute of a resource of the same stack, alone in its string. */
const REFERENCE = /^\$\{([\w-]+\.[\w-]+)\.[\w-]+\}$/;

/** Arguments that name a resource in AWS, in the order of preference. */
const NAMES = ["bucket", "name", "id", "arn", "identifier", "function_name"];

/** Which parts belong to which whole, made once for a pair of types. */
class PartsIndex {
  readonly #byAddress = new Map<string, Resource[]>();
  readonly #byName = new Map<string, Resource[]>();
  readonly #hasUndecided: boolean;

  constructor(wholes: readonly Resource[], parts: readonly Resource[], argument: string) {
    const addresses = new Set(wholes.map(({ address }) => address));
    // A name that is a reference itself is the same value wherever the same reference stands.
    const names = new Set(wholes.map(nameOf));
    let hasUndecided = false;
    for (const part of parts) {
      const value = part.body[argument];
      if (typeof value !== "string") continue;
      const address = REFERENCE.exec(value)?.[1];
      if (address !== undefined && addresses.has(address)) add(this.#byAddress, address, part);
      else if (!isReference(value) || names.has(value)) add(this.#byName, lastSegment(value), part);
      else hasUndecided = true;
    }
    this.#hasUndecided = hasUndecided;
  }

  public partsOf(whole: Resource): Parts {
    const name = nameOf(whole);
    const own = [
      ...(this.#byAddress.get(whole.address) ?? []),
      ...(name === undefined ? [] : (this.#byName.get(name) ?? [])),
    ];
    return { own, undecided: own.length === 0 && this.#hasUndecided };
  }
}

function nameOf({ body }: Resource): string | undefined {
  return NAMES.map((argument) => body[argument]).find((value): value is string => typeof value === "string");
}

/** What an ARN or URL names, as in arn:aws:sns:eu-west-1:111111111111:alarms; anything else as it is. */
function lastSegment(name: string): string {
  return /^(arn:|https:)/.test(name) ? (name.split(/[:/]/).at(-1) ?? name) : name;
}

function add(index: Map<string, Resource[]>, key: string, part: Resource): void {
  const known = index.get(key);
  if (known) known.push(part);
  else index.set(key, [part]);
}
