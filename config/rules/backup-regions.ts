import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

/** Only governed regions have vaults, and what is copied into a region leaves its own. */
export const backupRegions: Rule = {
  id: "LZ-CFG-200",
  title: "Backup plans and their copies name governed regions",
  needs: ["regions.governed"],
  *check({ settings: { backup, regions } }) {
    const governed: readonly string[] = regions.governed;
    const problem = (region: string): { message: string; hint?: string } => ({
      message: `must be one of the governed regions (${governed.join(", ")}), got ${quote(region)}`,
      hint: didYouMean(region, governed),
    });
    for (const [plan, { regions: own = [], rules }] of backup.plans.entries()) {
      const path = ["backup", "plans", plan];
      for (const [index, region] of own.entries()) {
        if (!governed.includes(region)) yield { path: [...path, "regions", index], ...problem(region) };
      }
      for (const [rule, { copies }] of rules.entries()) {
        for (const [copy, { region }] of copies.entries()) {
          if (governed.includes(region)) continue;
          yield { path: [...path, "rules", rule, "copies", copy, "region"], ...problem(region) };
        }
      }
    }
  },
};
