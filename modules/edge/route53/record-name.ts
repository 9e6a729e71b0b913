import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";

/** Kinds of addresses of a record: A is IPv4, AAAA is IPv6. */
export type AddressType = "A" | "AAAA";

/** Both: distributions and dual-stack resources have IPv6 too. */
export const BOTH_ADDRESS_TYPES: readonly AddressType[] = ["A", "AAAA"];

/** Throws unless `name` is a whole domain name in lower case; its first part may be an asterisk. */
export function requireRecordName(scope: Construct, name: string): void {
  if (/^(\*\.)?([a-z0-9_-]{1,63}\.)+[a-z0-9-]{1,63}$/.test(name)) return;
  throw new ConfigError(
    scope,
    `name must be a whole domain name in lower case, such as www.example.com, got '${name}'`,
  );
}
