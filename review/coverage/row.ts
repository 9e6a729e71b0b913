import type { Inventory } from "./inventory";
import type { AuditedAccount, Landscape } from "./landscape";
import type { Verdict } from "./verdict";

/** An account in a region; without an account: those that join the organization later. */
export interface Place {
  readonly account?: AuditedAccount;
  readonly region: string;
}

/** One thing that must be so for every account in every region. */
export interface Row {
  /** Stable id, such as guardduty:S3_DATA_EVENTS. */
  readonly id: string;
  readonly service: string;
  readonly title: string;
  /** What a region must have for it, in the words of `regions.skips`. @default - every region has it */
  readonly capability?: string;
  judge(place: Place, inventory: Inventory, landscape: Landscape): Verdict;
}

/** Id of the only account of a kind. */
export function accountId({ accounts }: Landscape, kind: AuditedAccount["kind"]): string | undefined {
  return accounts.find((account) => account.kind === kind)?.id;
}

/** Whether a service administers itself there: its own enablement counts, not the organization's. */
export function isAdministrator({ account }: Place): boolean {
  return account?.kind === "security";
}

/** Whether the account has what it has by its own resources: the administrator's, and the management account's. */
export function standsAlone({ account }: Place): boolean {
  return account?.kind === "security" || account?.kind === "management";
}
