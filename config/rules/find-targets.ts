import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import type { Targets } from "../targets";

export interface PlacedTargets {
  readonly targets: Targets;
  readonly path: readonly PathSegment[];
}

/** Every `targets` in the settings: whatever selects accounts or regions is called so, wherever it stands. */
export function findTargets(settings: LandingZoneSettings): PlacedTargets[] {
  const found: PlacedTargets[] = [];
  const visit = (value: unknown, path: readonly PathSegment[]): void => {
    if (Array.isArray(value)) value.forEach((child, index) => visit(child, [...path, index]));
    else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === "targets" && typeof child === "object")
          found.push({ targets: child as Targets, path: [...path, key] });
        else visit(child, [...path, key]);
      }
    }
  };
  visit(settings, []);
  return found;
}
