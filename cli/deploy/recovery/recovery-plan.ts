import { importId, isNamed, type Owner } from "./import-ids";
import { type InFlight } from "./in-flight";
import { listingCommand } from "./orphans";
import { isRepeatable } from "./repeatable";
import type { StackResources } from "./stack-json";

/** What to do about one resource that may exist without Terraform knowing. */
export type RecoveryStep =
  /** Its id is known: import it; if it does not exist after all, Terraform creates it. */
  | { readonly kind: "import"; readonly address: string; readonly id: string }
  /** Creating it again changes nothing. */
  | { readonly kind: "repeat"; readonly address: string }
  /** It has a name, but one that cannot be told from here. */
  | { readonly kind: "find"; readonly address: string; readonly lookUp: string }
  /** AWS assigns its id, and Terraform did not live to see it. */
  | { readonly kind: "orphan"; readonly address: string; readonly lookUp: string }
  /** It is no longer configured, so there is nothing to import it into. */
  | { readonly kind: "removed"; readonly address: string; readonly lookUp: string };

export function recoveryPlan(open: readonly InFlight[], resources: StackResources, owner: Owner): RecoveryStep[] {
  return open.map(({ address, id }): RecoveryStep => {
    const type = typeOf(address);
    const lookUp = listingCommand(type, resources.region(address));
    if (isRepeatable(type)) return { kind: "repeat", address };
    if (resources.body(address) === undefined) return { kind: "removed", address, lookUp };
    // The id that Terraform reported is the import id for every type with a name and for every type without one.
    const known = importId(address, resources, owner) ?? id;
    if (known !== undefined) return { kind: "import", address, id: known };
    return { kind: isNamed(type) ? "find" : "orphan", address, lookUp };
  });
}

/** `module.x.aws_kms_key.key` -> `aws_kms_key` */
function typeOf(address: string): string {
  return address.replace(/^(module\.[^.]+\.)+/, "").split(".")[0] ?? "";
}
