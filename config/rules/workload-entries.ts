import type { LandingZoneSettings } from "../schema";

/** What every workload says, whatever it is. */
export interface WorkloadEntry {
  /** List in the configuration. */
  readonly list: "rfpApis" | "rfpKnowledge";
  readonly index: number;
  readonly name: string;
  readonly account: string;
  readonly region?: string;
  readonly dataKey: string;
}

/** The workloads of every list, in the order of the configuration. */
export function workloadEntries({ workloads }: LandingZoneSettings): WorkloadEntry[] {
  return (["rfpApis", "rfpKnowledge"] as const).flatMap((list) =>
    workloads[list].map(({ name, account, region, dataKey }, index) => ({
      list,
      index,
      name,
      account,
      region,
      dataKey,
    })),
  );
}
