import { partitionOf } from "../../core/arns";
import { quote } from "../text";
import type { Rule } from "./rule";

export const lockLogKeys: Rule = {
  id: "LZ-CFG-067",
  title: "Log keys are in their region and in the log archive account",
  needs: ["accounts[].kind", "accounts[].name"],
  needsLock: true,
  *check({ settings: { accounts }, lock }) {
    const logArchive = accounts.find(({ kind }) => kind === "log-archive")?.name;
    const owner = logArchive === undefined ? undefined : lock.accounts[logArchive];
    for (const [region, arn] of Object.entries(lock.logKeys)) {
      const [, partition, , arnRegion, account] = arn.split(":");
      const path = ["logKeys", region];
      if (arnRegion !== region) {
        yield { path, in: "lock", message: `must be a key in ${quote(region)}, got ${quote(arn)}` };
      } else if (partition !== partitionOf(region)) {
        yield {
          path,
          in: "lock",
          message: `must be in the partition ${quote(partitionOf(region))}, got ${quote(arn)}`,
        };
      }
      if (owner !== undefined && account !== owner) {
        yield {
          path,
          in: "lock",
          message: `must be a key of the log archive account ${quote(owner)}, got ${quote(arn)}`,
        };
      }
    }
  },
};
