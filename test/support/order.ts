import { type StackDefinition } from "../../stacks/waves";
import { type PlacedResource, placedResources } from "./stack-differences";
import type { StackJson } from "./synth";

/** Resources that an order rule speaks of. */
export interface Selector {
  readonly type: string;
  /** Stacks to look in. @default - all */
  readonly stack?: RegExp;
  readonly where?: (resource: PlacedResource) => boolean;
}

/** What comes before what, in every stack of a landing zone. */
export class Order {
  readonly #waves: ReadonlyMap<string, number>;
  readonly #resources: readonly PlacedResource[];
  readonly #byAddress: ReadonlyMap<string, PlacedResource>;

  constructor(definitions: readonly StackDefinition[], stacks: Record<string, StackJson>) {
    this.#waves = new Map(definitions.map(({ name, wave }) => [name, wave]));
    this.#resources = placedResources(stacks);
    this.#byAddress = new Map(this.#resources.map((resource) => [key(resource), resource]));
  }

  /** The resources that a rule speaks of; a rule that finds none proves nothing, so that is a failure. */
  public select(selector: Selector): PlacedResource[] {
    const { type, stack, where } = selector;
    const found = this.#resources.filter(
      (resource) =>
        resource.type === type && (stack?.test(resource.stack) ?? true) && (where === undefined || where(resource)),
    );
    if (found.length > 0) return found;
    throw new Error(`the stacks hold no ${describe(selector)}, so nothing can be said of its order`);
  }

  /** Whether `later` is made only after `first`: by an earlier wave, or by a dependency within the stack. */
  public comesBefore(first: PlacedResource, later: PlacedResource): boolean {
    if (first.stack !== later.stack) return this.wave(first) < this.wave(later);
    return this.reaches(later, first, new Set());
  }

  private wave({ stack }: PlacedResource): number {
    const wave = this.#waves.get(stack);
    if (wave === undefined) throw new Error(`there is no stack '${stack}'`);
    return wave;
  }

  private reaches(from: PlacedResource, to: PlacedResource, seen: Set<string>): boolean {
    return needs(from).some((address) => {
      const next = this.#byAddress.get(`${from.stack} ${address}`);
      if (next === undefined || seen.has(address)) return false;
      seen.add(address);
      return next === to || this.reaches(next, to, seen);
    });
  }
}

/** `aws_macie2_account in /^account-security$/` */
export function describe({ type, stack }: Selector): string {
  return stack === undefined ? type : `${type} in ${stack}`;
}

/** Addresses that a resource depends on, said so or by reference. */
function needs({ body }: PlacedResource): string[] {
  const references = [...JSON.stringify(body).matchAll(/\$\{[^}]*?\b(aws_\w+\.[\w-]+)\./g)].map(
    ([, address]) => address,
  );
  return [...((body.depends_on as string[] | undefined) ?? []), ...references.map((address) => address ?? "")];
}

const key = ({ stack, address }: PlacedResource): string => `${stack} ${address}`;
