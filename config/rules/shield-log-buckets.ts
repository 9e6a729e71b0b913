import { targetsAccount } from "../targets";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated, selectableAccounts, TARGETING_NEEDS } from "./support";

/** https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_AssociateDRTLogBucket.html */
const MAX_AN_ACCOUNT = 10;

export const shieldLogBuckets: Rule = {
  id: "LZ-CFG-261",
  title: "Log buckets for the Shield Response Team are in subscribed accounts, named once, at most 10 an account",
  needs: TARGETING_NEEDS,
  *check({ settings }) {
    const { shield } = settings.services;
    if (shield?.responseTeam === undefined) return;
    const { logBuckets } = shield.responseTeam;
    const path = ["services", "shield", "responseTeam", "logBuckets"];
    const subscribed = selectableAccounts(settings)
      .filter((account) => targetsAccount(shield.targets, account))
      .map(({ name }) => name);
    for (const [index, { account }] of logBuckets.entries()) {
      if (subscribed.includes(account)) continue;
      yield {
        path: [...path, index, "account"],
        message: `must be one of the accounts that services.shield.targets subscribes, got ${quote(account)}`,
        hint: didYouMean(account, subscribed),
      };
    }
    for (const { entry, index, first } of repeated(logBuckets, ({ bucket }) => bucket)) {
      yield {
        path: [...path, index, "bucket"],
        message: `duplicates services.shield.responseTeam.logBuckets[${first}].bucket ${quote(entry.bucket)}`,
      };
    }
    for (const account of new Set(logBuckets.map((each) => each.account))) {
      const count = logBuckets.filter((each) => each.account === account).length;
      if (count <= MAX_AN_ACCOUNT) continue;
      yield {
        path,
        message: `must be at most ${MAX_AN_ACCOUNT} in one account, got ${count} in ${quote(account)}`,
        hint: "more buckets are opened to the team by their own policies alone",
      };
    }
  },
};
