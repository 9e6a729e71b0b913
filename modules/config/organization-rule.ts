import { canonicalJson } from "../../core/json";

/**
 * How long Terraform waits until all accounts have a rule or pack. The provider's 5 to 20 minutes end too early in an
 * organization of some size: hashicorp/terraform-provider-aws#24545.
 */
export const LONGER_TIMEOUTS = { create: "30m", update: "30m", delete: "30m" } as const;

/** Parameters as the one text that does not change with the order of keys. */
export function parameterText(parameters: Readonly<Record<string, string>> | undefined): string | undefined {
  return parameters === undefined || Object.keys(parameters).length === 0 ? undefined : canonicalJson(parameters);
}

/** Account ids in order, each once; nothing rather than an empty list, which AWS does not give back. */
export function excluded(accountIds: readonly string[] | undefined): string[] | undefined {
  const ids = [...new Set(accountIds)].sort();
  return ids.length === 0 ? undefined : ids;
}
