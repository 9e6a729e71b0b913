/** How many resources a plan touches, each counted once: a replacement is not also an addition and a destruction. */
export interface PlanCounts {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly replace: number;
}

export const NO_CHANGES: PlanCounts = { add: 0, change: 0, destroy: 0, replace: 0 };

/** Counts `resource_changes` of a plan in Terraform's JSON form. */
export function countChanges(planJson: object): PlanCounts {
  const counts = { ...NO_CHANGES };
  for (const { change } of (planJson as PlanJson).resource_changes ?? []) {
    const kind = kindOf(change.actions);
    if (kind !== undefined) counts[kind]++;
  }
  return counts;
}

interface PlanJson {
  readonly resource_changes?: readonly { readonly change: { readonly actions: readonly string[] } }[];
}

/** A replacement is ["delete", "create"], or with create_before_destroy ["create", "delete"]. */
function kindOf(actions: readonly string[]): keyof PlanCounts | undefined {
  if (actions.includes("create")) return actions.includes("delete") ? "replace" : "add";
  if (actions.includes("update")) return "change";
  if (actions.includes("delete")) return "destroy";
  return undefined; // no-op, read, forget
}
