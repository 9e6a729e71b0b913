import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/json";
import type { Placed } from "./placed";

const MAX_LENGTH = 40;

/**
 * What is added to the names of policies with such targets, so that each group of controls has names of its own that do not
 * change with the rollout: nothing for the whole organization, Prod-NonProd for two units, account-shop for an account,
 * otherwise a hash of the targets.
 */
export function groupName(targets: Placed["targets"]): string | undefined {
  const { organizationalUnits = [], accounts = [] } = targets;
  const given = Object.entries(targets).filter(([, value]) => value !== undefined);
  if (given.length === 0) return undefined;
  const readable = [...organizationalUnits, ...accounts.map((name) => `account-${name}`)].join("-");
  const isAll = given.length === 1 && readable !== "" && readable.length <= MAX_LENGTH;
  if (isAll) return readable;
  const hash = createHash("sha256").update(canonicalJson(targets)).digest("hex");
  return `targets-${hash.slice(0, 8)}`;
}
