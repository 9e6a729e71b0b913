import type { ResourceBody } from "../readers/terraform-json";

/** The `managed_service_data` of a block `security_service_policy_data`; undefined if it is no JSON object. */
export function dataOf({ managed_service_data: text }: ResourceBody): ResourceBody | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null ? (value as ResourceBody) : undefined;
  } catch {
    return undefined;
  }
}
