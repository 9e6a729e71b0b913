import { quote } from "../../core/text";
import { isKnown } from "../known";

/** Public hosted zones: the domain name of each -> its id. */
export type ValidationZones = Readonly<Record<string, string>>;

/** Name of the zone that a name is in, the nearest if several are; undefined if none is. */
function zoneNameOf(name: string, zones: ValidationZones): string | undefined {
  const around = Object.keys(zones).filter((zone) => name === zone || name.endsWith(`.${zone}`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** Id of the zone that the validation record of a name belongs to. `zoneProblems` has seen that there is one. */
export function zoneIdOf(name: string, zones: ValidationZones): string {
  return zones[zoneNameOf(name, zones) ?? ""] ?? "";
}

/** What is wrong with the zones for these names, in words for a ConfigError. */
export function zoneProblems(names: readonly string[], zones: ValidationZones): string[] {
  const used = names.map((name) => zoneNameOf(name, zones));
  const without = names.filter((_, index) => used[index] === undefined);
  const unused = Object.keys(zones).filter((zone) => !used.includes(zone));
  const wrong = Object.entries(zones).filter(([, zoneId]) => isKnown(zoneId) && !/^Z[A-Z0-9]+$/.test(zoneId));
  return [
    ...without.map((name) => `zones must have the public zone that ${quote(name)} is in, got ${shown(zones)}`),
    ...unused.map((zone) => `zones must hold nothing else, but no name is in ${quote(zone)} or a nearer zone is given`),
    ...wrong.map(
      ([zone, id]) => `zones[${quote(zone)}] must be the id of a zone, such as Z0123456789ABC, got ${quote(id)}`,
    ),
  ];
}

function shown(zones: ValidationZones): string {
  return Object.keys(zones).map(quote).join(", ") || "none";
}
