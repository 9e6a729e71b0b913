import { workloadStackName } from "../core/names";
import type { Account, LandingZone } from "./model";
import type { RfpApiSettings } from "./schema/workloads/rfp-api";

/** An RFP API with what its settings leave to others: its account, region and stack. */
export interface PlacedRfpApi extends Omit<RfpApiSettings, "account" | "region"> {
  readonly stackName: string;
  readonly account: Account;
  readonly region: string;
}

/** The RFP APIs of a landing zone. Their accounts are there: a rule has seen to it. */
export function rfpApis({ settings, accounts, homeRegion }: LandingZone): PlacedRfpApi[] {
  return settings.workloads.rfpApis.flatMap((api) => {
    const account = accounts.find(({ name }) => name === api.account);
    if (account === undefined) return [];
    return [{ ...api, stackName: workloadStackName(api.name), account, region: api.region ?? homeRegion }];
  });
}
