/** What IAM takes as one string or as a list of them. */
export type OneOrMany = string | readonly string[];

/** Who a statement of a resource policy is about. */
export type Principal = "*" | Readonly<Partial<Record<"AWS" | "Service" | "Federated", OneOrMany>>>;

/** The entries of an element that IAM takes as one string or as a list of them. */
export function listOf(value: OneOrMany | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** Whether a principal is everybody, in one of the two spellings. */
export function isEverybody(principal: Principal | undefined): boolean {
  if (principal === undefined) return false;
  return principal === "*" || listOf(principal.AWS).includes("*");
}
