import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { dataKeyRegions } from "../../config/data-keys";
import { isForgotten } from "../../config/resolve";
import type { DataKeySettings } from "../../config/schema/data-keys";
import { targetsAccount } from "../../config/targets";
import { dataKeyAlias } from "../../core/names";
import { acknowledge } from "../../modules/acknowledge";
import { Key } from "../../modules/kms/key";
import { MultiRegionKey } from "../../modules/kms/multi-region-key";
import type { MultiRegionUse } from "../../modules/kms/multi-region-use";
import type { KeySettings } from "../../modules/kms/settings";
import type { Placement } from "../../modules/placement";
import type { Statement } from "../../policies/document";
import { dataKeyStatements } from "../../policies/key/data-key";
import type { LandingZoneStack } from "../base-stack";

/** Region -> ARN of the key to use in it. */
type KeyArns = Readonly<Record<string, string>>;

/** The keys for the data of workloads that the configuration asks for in the account. */
export function addDataKeys(stack: LandingZoneStack): void {
  const { landingZone, account } = stack;
  const keys = landingZone.settings.dataKeys.filter(({ targets }) => targetsAccount(targets, account));
  const isKnown = landingZone.lock.dataKeys[account.name] !== undefined;
  if (keys.length === 0 && !isKnown) return;
  const dataKeys = new Construct(stack, "data-keys");
  const arns = keys.map((key): [string, KeyArns] => [key.name, addDataKey(stack, dataKeys, key)]);
  // An account that has no data key any more says so, or its facts would stay for ever.
  stack.publishFacts({ dataKeys: { [account.name]: Object.fromEntries(arns) } });
}

function addDataKey(stack: LandingZoneStack, scope: Construct, key: DataKeySettings): KeyArns {
  const { landingZone } = stack;
  const regions = dataKeyRegions(key, { home: landingZone.homeRegion, held: landingZone.heldRegions });
  const parent = new Construct(scope, key.name);
  const arns = (key.multiRegion ? joined : apart)(stack, parent, key, regions);
  if (key.deletionWindowReason !== undefined) acknowledgeDeletionWindow(parent, key.deletionWindowReason);
  return Object.fromEntries(Object.entries(arns).filter(([region]) => !isForgotten(landingZone, region)));
}

/** A key in each region that has nothing to do with the others. */
function apart(stack: LandingZoneStack, scope: Construct, key: DataKeySettings, regions: readonly string[]): KeyArns {
  const arns = regions.map((region) => {
    const placement = stack.in(region);
    const statements = statementsOf(key, placement);
    return [region, new Key(scope, region, { ...settingsOf(stack, key), placement, statements }).keyArn];
  });
  return Object.fromEntries(arns) as KeyArns;
}

/** A primary in the home region and replicas in the others. */
function joined(stack: LandingZoneStack, scope: Construct, key: DataKeySettings, regions: readonly string[]): KeyArns {
  const { homeRegion } = stack.landingZone;
  const made = new MultiRegionKey(scope, "key", {
    ...settingsOf(stack, key),
    use: useOf(key),
    primary: stack.in(homeRegion),
    replicas: regions.filter((region) => region !== homeRegion).map((region) => stack.in(region)),
    statements: (placement) => statementsOf(key, placement),
  });
  return Object.fromEntries(regions.map((region) => [region, made.keyArnIn(region)]));
}

function settingsOf({ landingZone }: LandingZoneStack, key: DataKeySettings): KeySettings {
  return {
    alias: dataKeyAlias(landingZone.settings.organization.name, key.name),
    description: key.description ?? `Encrypts the data of workloads: ${key.name}`,
    rotationPeriodInDays: key.rotationPeriodInDays,
    deletionWindowInDays: key.deletionWindowInDays,
  };
}

function useOf({ use, justification = "" }: DataKeySettings): MultiRegionUse {
  return use ?? { justification };
}

function statementsOf({ administrators, users, services }: DataKeySettings, placement: Placement): Statement[] {
  const { accountId, regionName: region } = placement;
  return dataKeyStatements({ accountId, region, administrators, users, services });
}

/** Who shortens the window has said why in the configuration. */
function acknowledgeDeletionWindow(scope: Construct, reason: string): void {
  for (const resource of scope.node.findAll().filter((each) => TerraformResource.isTerraformResource(each))) {
    if (/^aws_kms_(key|replica_key)$/.test(resource.terraformResourceType)) acknowledge(resource, "LZ-KMS-02", reason);
  }
}
