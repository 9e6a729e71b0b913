import { partitionOf } from "../../core/arns";
import { quote } from "../text";
import type { Rule } from "./rule";

export const lockDataKeys: Rule = {
  id: "LZ-CFG-167",
  title: "Data keys in the lock file are in their region and account",
  needs: ["accounts[].name", "accounts[].id"],
  needsLock: true,
  *check({ lock }) {
    for (const [account, keys] of Object.entries(lock.dataKeys)) {
      const owner = lock.accounts[account];
      for (const [name, arns] of Object.entries(keys)) {
        for (const [region, arn] of Object.entries(arns)) {
          const [, partition, , arnRegion, arnAccount] = arn.split(":");
          const path = ["dataKeys", account, name, region];
          if (arnRegion !== region || partition !== partitionOf(region)) {
            yield { path, in: "lock", message: `must be a key in ${quote(region)}, got ${quote(arn)}` };
          } else if (owner !== undefined && arnAccount !== owner) {
            yield {
              path,
              in: "lock",
              message: `must be a key of the account ${quote(account)} (${owner}), got ${quote(arn)}`,
            };
          }
        }
      }
    }
  },
};
