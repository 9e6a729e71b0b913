import { Construct } from "constructs";
import { patchBaselineName, patchScanName, patchWindowName } from "../../core/names";
import { InstallWindow } from "../../modules/systems-manager/install-window";
import { PatchBaseline } from "../../modules/systems-manager/patch-baseline";
import { PatchScan } from "../../modules/systems-manager/patch-scan";
import type { LandingZoneStack } from "../base-stack";
import { instanceRegions } from "./instance-regions";

/** What is patched, how fast and when: baselines, the look for missing patches, windows in which they are installed. */
export function addPatching(stack: LandingZoneStack, parent: Construct): void {
  const { organization, accountDefaults } = stack.landingZone.settings;
  const { scan, baselines, installWindows } = accountDefaults.systemsManager.patching;
  const scope = new Construct(parent, "patching");
  if (scan.enabled) {
    const scans = new Construct(scope, "scan");
    for (const region of instanceRegions(stack, scan.targets)) {
      new PatchScan(scans, region, {
        placement: stack.in(region),
        name: patchScanName(organization.name),
        intervalInHours: scan.intervalInHours,
      });
    }
  }
  for (const { name, targets, ...baseline } of baselines) {
    const named = new Construct(scope, `baseline-${name}`);
    for (const region of instanceRegions(stack, targets)) {
      const placement = stack.in(region);
      new PatchBaseline(named, region, { placement, name: patchBaselineName(organization.name, name), ...baseline });
    }
  }
  for (const { name, targets, ...window } of installWindows) {
    const named = new Construct(scope, `window-${name}`);
    for (const region of instanceRegions(stack, targets)) {
      const placement = stack.in(region);
      new InstallWindow(named, region, { placement, name: patchWindowName(organization.name, name), ...window });
    }
  }
}
