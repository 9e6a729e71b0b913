import { type Coverage, LATER_ACCOUNTS } from "./matrix";

/** The report for programs: one entry a cell, with everything that covers it. */
export function toJson(coverage: Coverage): string {
  const { landscape, accounts, ungoverned, counts } = coverage;
  const cells = accounts.flatMap(({ account, rows }) =>
    rows.flatMap(({ row, verdicts }) =>
      [...verdicts].map(([region, { state, by, note }]) => ({
        account: account?.name ?? LATER_ACCOUNTS,
        accountId: account?.id ?? null,
        region,
        service: row.id,
        state,
        by,
        note: note ?? null,
      })),
    ),
  );
  const report = {
    organization: landscape.organization,
    governedRegions: landscape.governedRegions,
    counts,
    cells,
    ungovernedRegions: ungoverned,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
