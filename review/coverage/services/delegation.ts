import type { Inventory, PlacedResource } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId } from "../row";

/**
 * The delegation of a service to the security account, in one region: without it nothing that the security account sets
 * for the organization takes effect.
 */
export function delegation(
  inventory: Inventory,
  landscape: Landscape,
  { type, argument, region }: { readonly type: string; readonly argument: string; readonly region: string },
): PlacedResource | undefined {
  const administrator = accountId(landscape, "security");
  return inventory
    .find(type, { accountId: accountId(landscape, "management"), region })
    .find((resource) => administrator !== undefined && inventory.texts(resource, argument).includes(administrator));
}
