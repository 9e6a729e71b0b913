import type { Inventory } from "../inventory";
import type { Landscape } from "../landscape";
import type { Row } from "../row";
import { covered, gap, type Verdict } from "../verdict";

/** Who outside has access, region by region; which access is unused, once, since IAM is the same in every region. */
export const accessAnalyzerRows: readonly Row[] = [
  {
    ...{ id: "access-analyzer:external", service: "Access Analyzer", title: "External access" },
    judge: ({ region }, inventory, landscape) => analyzer("ORGANIZATION", inventory, landscape, region),
  },
  {
    ...{ id: "access-analyzer:unused", service: "Access Analyzer", title: "Unused access" },
    judge: (_, inventory, landscape) => analyzer("ORGANIZATION_UNUSED_ACCESS", inventory, landscape),
  },
];

function analyzer(kind: string, inventory: Inventory, { accounts }: Landscape, region?: string): Verdict {
  const found = inventory
    .find("aws_accessanalyzer_analyzer", { region })
    .filter(({ body }) => (body.type ?? "ACCOUNT") === kind);
  if (found.length === 0) return gap(`an analyzer of type ${kind}`);
  const management = accounts.find(({ kind }) => kind === "management")?.id;
  const delegated = inventory
    .find("aws_organizations_delegated_administrator", { accountId: management })
    .filter(({ body }) => body.service_principal === "access-analyzer.amazonaws.com");
  const needsDelegation = found.every(({ accountId }) => accountId !== management);
  if (needsDelegation && delegated.length === 0) return gap("the delegation of Access Analyzer");
  return covered([...found, ...delegated]);
}
