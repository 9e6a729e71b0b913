import { Construct } from "constructs";
import { unexceptedRegions } from "../../config/targets";
import { hostManagementRoleName, inventoryName } from "../../core/names";
import { AutomationLogs } from "../../modules/systems-manager/automation-logs";
import { HostManagement } from "../../modules/systems-manager/host-management";
import { HostManagementRole } from "../../modules/systems-manager/host-management-role";
import { Inventory } from "../../modules/systems-manager/inventory";
import { PublicDocumentsBlock } from "../../modules/systems-manager/public-documents";
import type { LandingZoneStack } from "../base-stack";
import { instanceRegions } from "./instance-regions";
import { addPatching } from "./patching";

/** Systems Manager: what its documents and runbooks may do, and how instances are managed, looked at and patched. */
export function addSystemsManager(stack: LandingZoneStack): void {
  const scope = new Construct(stack, "systems-manager");
  addSettings(stack, scope);
  addHostManagement(stack, scope);
  addInventory(stack, scope);
  addPatching(stack, scope);
}

/** They stay on in a region that is given up: destroying the resources would turn them off. */
function addSettings(stack: LandingZoneStack, scope: Construct): void {
  const { settings, heldRegions } = stack.landingZone;
  const { publicDocuments, automationLogs } = settings.accountDefaults.systemsManager;
  const documents = new Construct(scope, "public-documents");
  for (const region of unexceptedRegions(publicDocuments.exceptions, stack.account, heldRegions)) {
    new PublicDocumentsBlock(documents, region, { placement: stack.in(region) });
  }
  const logs = new Construct(scope, "automation-logs");
  for (const region of unexceptedRegions(automationLogs.exceptions, stack.account, heldRegions)) {
    new AutomationLogs(logs, region, { placement: stack.in(region) });
  }
}

function addHostManagement(stack: LandingZoneStack, scope: Construct): void {
  const { settings } = stack.landingZone;
  const { enabled, targets } = settings.accountDefaults.systemsManager.hostManagement;
  const regions = enabled ? instanceRegions(stack, targets) : [];
  if (regions.length === 0) return;
  const hostManagement = new Construct(scope, "host-management");
  const role = new HostManagementRole(hostManagement, "role", {
    placement: stack.home,
    roleName: hostManagementRoleName(settings.organization.name),
  });
  for (const region of regions) new HostManagement(hostManagement, region, { placement: stack.in(region), role });
}

function addInventory(stack: LandingZoneStack, scope: Construct): void {
  const { settings } = stack.landingZone;
  const { enabled, intervalInHours, targets } = settings.accountDefaults.systemsManager.inventory;
  if (!enabled) return;
  const inventory = new Construct(scope, "inventory");
  for (const region of instanceRegions(stack, targets)) {
    new Inventory(inventory, region, {
      placement: stack.in(region),
      name: inventoryName(settings.organization.name),
      intervalInHours,
    });
  }
}
