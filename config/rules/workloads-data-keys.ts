import type { DataKeyServiceName } from "../../core/data-key-services";
import { dataKeyRegions } from "../data-keys";
import { targetsAccount } from "../targets";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";
import { type WorkloadEntry, workloadEntries } from "./workload-entries";

/** Services that use the key in their own name: for log groups, for the topic of alarms and malware, for what is logged. */
const NEEDED: Readonly<Record<WorkloadEntry["list"], readonly DataKeyServiceName[]>> = {
  rfpApis: ["cloudwatch", "events", "logs", "states"],
  rfpKnowledge: [],
};

export const workloadsDataKeys: Rule = {
  id: "LZ-CFG-226",
  title: "A workload's data key stands in its account and region, and serves what it encrypts",
  needs: [
    ...TARGETING_NEEDS,
    "accounts[].kind",
    "regions.home",
    "regions.governed",
    "regions.retiring",
    "dataKeys",
    "workloads.rfpApis",
    "workloads.rfpKnowledge",
  ],
  *check({ settings }) {
    const { dataKeys, regions } = settings;
    const held = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    const ofWorkloads = settings.accounts.filter(({ kind }) => kind === "workload").map(({ name }) => name);
    const accounts = selectableAccounts(settings).filter(({ name }) => ofWorkloads.includes(name));
    for (const { list, index, account: accountName, region = regions.home, dataKey } of workloadEntries(settings)) {
      const path = ["workloads", list, index, "dataKey"];
      const account = accounts.find(({ name }) => name === accountName);
      // LZ-CFG-224 speaks of the account, LZ-CFG-225 of the region.
      if (account === undefined || !held.includes(region)) continue;
      const ofAccount = dataKeys.filter(({ targets }) => targetsAccount(targets, account));
      const names = ofAccount.map(({ name }) => name);
      const key = ofAccount.find(({ name }) => name === dataKey);
      if (key === undefined) {
        yield {
          path,
          message: `the account ${quote(accountName)} has no data key called ${quote(dataKey)}`,
          hint:
            didYouMean(dataKey, names) ??
            (names.length > 0
              ? `it has ${names.join(", ")}`
              : "add one under dataKeys whose targets match the account"),
        };
        continue;
      }
      const keyRegions = dataKeyRegions(key, { home: regions.home, held });
      if (!keyRegions.includes(region)) {
        yield {
          path,
          message: `the data key ${quote(dataKey)} does not stand in ${quote(region)}, where the workload is`,
          hint: `add the region to the key's, or move the workload to ${keyRegions.join(" or ")}`,
        };
        continue;
      }
      const lacking = NEEDED[list].filter((service) => !key.services.includes(service));
      if (lacking.length === 0) continue;
      yield {
        path,
        message: `the data key ${quote(dataKey)} is not open for ${lacking.join(" and ")}, which the workload needs`,
        hint: `add ${lacking.join(", ")} to the key's services`,
      };
    }
  },
};
