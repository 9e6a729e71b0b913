import { workloadStackName } from "../core/names";
import type { Account, LandingZone } from "./model";
import type { RfpApiSettings } from "./schema/workloads/rfp-api";
import type { RfpKnowledgeSettings } from "./schema/workloads/rfp-knowledge";

/** An RFP API with what its settings leave to others: its account, region and stack. */
export interface PlacedRfpApi extends Omit<RfpApiSettings, "account" | "region"> {
  readonly stackName: string;
  readonly account: Account;
  readonly region: string;
}

/** The RFP APIs of a landing zone. Their accounts are there: a rule has seen to it. */
export function rfpApis({ settings, accounts, homeRegion }: LandingZone): PlacedRfpApi[] {
  return settings.workloads.rfpApis.flatMap((api) => {
    const account = accounts.find(({ name }) => name === api.account);
    if (account === undefined) return [];
    return [{ ...api, stackName: workloadStackName(api.name), account, region: api.region ?? homeRegion }];
  });
}

/** Knowledge of RFP APIs with what its settings leave to others. */
export interface PlacedRfpKnowledge extends Omit<RfpKnowledgeSettings, "account" | "region"> {
  readonly stackName: string;
  readonly account: Account;
  readonly region: string;
}

/** The knowledge of RFP APIs of a landing zone. */
export function rfpKnowledge({ settings, accounts, homeRegion }: LandingZone): PlacedRfpKnowledge[] {
  return settings.workloads.rfpKnowledge.flatMap((knowledge) => {
    const account = accounts.find(({ name }) => name === knowledge.account);
    if (account === undefined) return [];
    const stackName = workloadStackName(knowledge.name);
    return [{ ...knowledge, stackName, account, region: knowledge.region ?? homeRegion }];
  });
}

/** Ids of the knowledge bases that an API reads: those of the settings, or of the lock file; undefined if not known yet. */
export function knowledgeBasesOf(
  { lock }: Pick<LandingZone, "lock">,
  { knowledgeBases: { faqId, documentsId, stack } }: Pick<RfpApiSettings, "knowledgeBases">,
): { readonly faqId: string; readonly documentsId: string } | undefined {
  if (stack !== undefined) return lock.knowledgeBases[stack];
  return faqId === undefined || documentsId === undefined ? undefined : { faqId, documentsId };
}
