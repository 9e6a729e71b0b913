import type { Rule } from "./rule";

export const archiveBeforeExpiry: Rule = {
  id: "LZ-CFG-051",
  title: "Logs are archived before they expire",
  needs: ["logArchive"],
  *check({ settings: { logArchive } }) {
    const { archiveAfterDays, retentionInDays } = logArchive;
    if (archiveAfterDays < retentionInDays) return;
    yield {
      path: ["logArchive", "archiveAfterDays"],
      message: `must be less than logArchive.retentionInDays (${retentionInDays}), got ${archiveAfterDays}`,
    };
  },
};
