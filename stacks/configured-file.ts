import { ConfigError } from "../core/errors";
import type { LandingZoneStack } from "./base-stack";

/** Text of a file that the configuration names. The configuration's rules have looked at it already. */
export function configuredFile(stack: LandingZoneStack, file: string): string {
  const text = stack.landingZone.files.get(file);
  if (text === undefined) throw new ConfigError(stack, `the configuration's file '${file}' was not read`);
  return text;
}
