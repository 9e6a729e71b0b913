import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { keysOf } from "../../review/keys/keys";
import { type KeyReport, keyReport } from "../../review/keys/report";
import { readStacks } from "../check/read";
import { type Column, formatTable } from "../table";

const FORMATS = { text: keysAsText, json: (report: KeyReport) => JSON.stringify(report, null, 2) } as const;

export function addKeysCommand(lz: Command): void {
  lz.command("keys")
    .description("List every customer managed KMS key of synthesized stacks, and what AWS bills for them each month")
    .argument("[path]", "a cdktf.out folder, a stack's folder, or one cdk.tf.json", "cdktf.out")
    .addOption(new Option("-f, --format <format>", "table or JSON").choices(Object.keys(FORMATS)).default("text"))
    .action((path: string, { format }: { format: keyof typeof FORMATS }) => {
      const keys = readStacks(resolve(path)).flatMap(({ stack, json }) => keysOf(stack, json));
      console.log(FORMATS[format](keyReport(keys)));
    });
}

type ReportedKey = KeyReport["keys"][number];

const KEY_COLUMNS: readonly Column<ReportedKey>[] = [
  { title: "STACK", value: ({ stack }) => stack },
  { title: "ACCOUNT", value: ({ accountId }) => accountId ?? "?" },
  { title: "REGION", value: ({ region }) => region ?? "?" },
  { title: "ALIAS", value: ({ alias, address }) => alias ?? `none (${address})` },
  { title: "KIND", value: ({ kind }) => kind },
  { title: "USD", align: "right", value: ({ usdAMonth }) => String(usdAMonth) },
  { title: "AT MOST", align: "right", value: ({ usdAMonthAtMost }) => String(usdAMonthAtMost) },
];

const SUM_COLUMNS: readonly Column<KeyReport["accounts"][number] & { readonly name: string }>[] = [
  { title: "ACCOUNT", value: ({ name }) => name },
  { title: "KEYS", align: "right", value: ({ keys }) => String(keys) },
  { title: "USD", align: "right", value: ({ usdAMonth }) => String(usdAMonth) },
  { title: "AT MOST", align: "right", value: ({ usdAMonthAtMost }) => String(usdAMonthAtMost) },
];

/** The report for a terminal. */
export function keysAsText({ keys, accounts, total, pricesAsOf, source }: KeyReport): string {
  if (keys.length === 0) return "no customer managed keys: what is encrypted is so with AWS's own keys, free of charge";
  const sums = [
    ...accounts.map((account) => ({ ...account, name: account.accountId ?? "?" })),
    { ...total, name: "all" },
  ];
  return [
    formatTable(KEY_COLUMNS, keys),
    formatTable(SUM_COLUMNS, sums),
    `US dollars a month for the keys alone, by ${source} of ${pricesAsOf}. USD: as long as nothing has rotated; AT MOST:\n` +
      "after two rotations, which are all that AWS bills. Calls come on top; bucket keys and cached data keys save them.",
  ].join("\n\n");
}
