import type { Json } from "../../core/json";

/**
 * A value in a policy that sets something up. `@@assign` replaces what a policy further up says:
 * https://docs.aws.amazon.com/organizations/latest/userguide/policy-operators.html
 */
export function assign(value: boolean | string | readonly string[]): Json {
  return { "@@assign": value };
}

/** The same of a value that may be missing: then there is no entry at all. */
export function assignIfSet(value: string | undefined): Json | undefined {
  return value === undefined ? undefined : assign(value);
}

/** The object, or nothing if all its entries are missing: AWS refuses empty ones. */
export function unlessEmpty(entries: { readonly [key: string]: Json | undefined }): Json | undefined {
  return Object.values(entries).some((value) => value !== undefined) ? entries : undefined;
}
