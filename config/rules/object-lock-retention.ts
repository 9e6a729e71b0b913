import type { Rule } from "./rule";

export const objectLockRetention: Rule = {
  id: "LZ-CFG-050",
  title: "Logs are not locked for longer than they are kept",
  needs: ["logArchive"],
  *check({ settings: { logArchive } }) {
    const { objectLock, retentionInDays } = logArchive;
    if (objectLock.retentionInDays <= retentionInDays) return;
    yield {
      path: ["logArchive", "objectLock", "retentionInDays"],
      message: `must be at most logArchive.retentionInDays (${retentionInDays}), got ${objectLock.retentionInDays}`,
    };
  },
};
