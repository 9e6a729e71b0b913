import { type NameSet, type NormalStatement } from "./normal-form";
import { NAME_ELEMENTS } from "./within";

/** More would take too long to compare with each other. */
const MAX_ATOMS = 2_000;

/**
 * The statements, each taken apart into some that are about one action, one resource and one principal: two policies
 * that group the same permissions in other statements have the same atoms. Undefined if they are too many.
 */
export function atoms(statements: readonly NormalStatement[]): NormalStatement[] | undefined {
  const result: NormalStatement[] = [];
  for (const statement of statements) {
    const count = NAME_ELEMENTS.map((element) => single(statement[element]).length).reduce((a, b) => a * b, 1);
    if (result.length + count > MAX_ATOMS) return undefined;
    for (const actions of single(statement.actions)) {
      for (const resources of single(statement.resources)) {
        for (const principals of single(statement.principals)) {
          result.push({ ...statement, actions, resources, principals });
        }
      }
    }
  }
  return result;
}

/** Everything but some names cannot be taken apart. */
function single(set: NameSet): NameSet[] {
  return set.isNegated ? [set] : set.names.map((name) => ({ isNegated: false, names: [name] }));
}
