import { blocks, type Inventory, type PlacedResource } from "../inventory";
import type { Landscape } from "../landscape";
import type { Place, Row } from "../row";
import { covered, gap, type Verdict } from "../verdict";

/** Who outside has access, region by region; which access is unused, once, since IAM is the same in every region. */
export const accessAnalyzerRows: readonly Row[] = [
  {
    ...{ id: "access-analyzer:external", service: "Access Analyzer", title: "External access" },
    capability: "access-analyzer",
    judge: (place, inventory, landscape) => analyzer("ORGANIZATION", place, inventory, landscape, place.region),
  },
  {
    ...{ id: "access-analyzer:unused", service: "Access Analyzer", title: "Unused access" },
    capability: "access-analyzer",
    judge: (place, inventory, landscape) => analyzer("ORGANIZATION_UNUSED_ACCESS", place, inventory, landscape),
  },
];

function analyzer(
  kind: string,
  { account }: Place,
  inventory: Inventory,
  { accounts }: Landscape,
  region?: string,
): Verdict {
  const found = inventory
    .find("aws_accessanalyzer_analyzer", { region })
    .filter(({ body }) => (body.type ?? "ACCOUNT") === kind);
  if (found.length === 0) return gap(`an analyzer of type ${kind}`);
  if (account?.id !== undefined && found.every((one) => excludes(one, account.id ?? ""))) {
    return gap("an analyzer that does not leave the account out");
  }
  const management = accounts.find(({ kind }) => kind === "management")?.id;
  const delegated = inventory
    .find("aws_organizations_delegated_administrator", { accountId: management })
    .filter(({ body }) => body.service_principal === "access-analyzer.amazonaws.com");
  const needsDelegation = found.every(({ accountId }) => accountId !== management);
  if (needsDelegation && delegated.length === 0) return gap("the delegation of Access Analyzer");
  return covered([...found, ...delegated]);
}

/** Whether an analyzer of unused access leaves a whole account out; an exclusion with tags is about some of its roles. */
function excludes({ body }: PlacedResource, id: string): boolean {
  return blocks(body, "configuration")
    .flatMap((configuration) => blocks(configuration, "unused_access"))
    .flatMap((unused) => blocks(unused, "analysis_rule"))
    .flatMap((rule) => blocks(rule, "exclusion"))
    .some(
      ({ account_ids: ids, resource_tags: tags }) =>
        tags === undefined && ((ids as readonly string[] | undefined) ?? []).includes(id),
    );
}
