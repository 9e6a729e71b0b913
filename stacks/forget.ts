/** What this looks at in a stack's JSON. */
export interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, { readonly provider?: unknown }>>>>;
  readonly removed?: readonly Removed[];
}

/** A `removed` block: Terraform drops the resource from its state and calls nothing. */
interface Removed {
  readonly from: string;
  readonly lifecycle: { readonly destroy: false };
}

/**
 * Turns certain resources into `removed` blocks. The stack describes the resources as before, so that the addresses come
 * from where they are made and no list of them can be wrong.
 * https://developer.hashicorp.com/terraform/language/block/removed
 */
export function forget(
  json: StackJson,
  isForgotten: (resource: { type: string; region: string }) => boolean,
): StackJson {
  const removed: Removed[] = [];
  const kept: Record<string, Record<string, { readonly provider?: unknown }>> = {};
  for (const [type, byName] of Object.entries(json.resource ?? {})) {
    for (const [name, body] of Object.entries(byName)) {
      const region = typeof body.provider === "string" ? body.provider.replace(/^aws\./, "") : "";
      if (isForgotten({ type, region })) removed.push({ from: `${type}.${name}`, lifecycle: { destroy: false } });
      else kept[type] = { ...kept[type], [name]: body };
    }
  }
  if (removed.length === 0) return json;
  return { ...json, resource: kept, removed: [...(json.removed ?? []), ...removed] };
}
