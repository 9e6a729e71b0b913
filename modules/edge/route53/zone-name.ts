import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";

/** Throws unless `name` is a domain name in lower case without a dot at its end. */
export function requireZoneName(scope: Construct, name: string): void {
  if (/^([a-z0-9_-]{1,63}\.)*[a-z0-9-]{1,63}$/.test(name) && name.length <= 255) return;
  throw new ConfigError(scope, `name must be a domain name in lower case without a dot at its end, got '${name}'`);
}
