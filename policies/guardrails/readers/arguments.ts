import type { ResourceBody } from "./terraform-json";

/** Whether `value` is, or holds, a reference that Terraform fills in. */
export function isReference(value: unknown): boolean {
  return typeof value === "string" && value.includes("${");
}

/** Whether an argument is left out. */
export function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** An argument's value in the words of a finding. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "not set";
  return typeof value === "string" ? (value === "" ? "empty" : value) : JSON.stringify(value);
}

/** The blocks of a name: Terraform's JSON has an object for one of them and a list for several. */
export function blocksOf(body: ResourceBody | undefined, name: string): readonly ResourceBody[] {
  const value = body?.[name];
  if (Array.isArray(value)) return value.filter(isBody);
  return isBody(value) ? [value] : [];
}

/** The blocks at the end of a path such as rule, apply_server_side_encryption_by_default. */
export function blocksAt(body: ResourceBody, ...path: readonly string[]): readonly ResourceBody[] {
  return path.reduce<readonly ResourceBody[]>((blocks, name) => blocks.flatMap((each) => blocksOf(each, name)), [body]);
}

/** Whether blocks of the name are made by a `dynamic` block, whose content only Terraform knows. */
export function isDynamic(body: ResourceBody, name: string): boolean {
  const dynamic = body.dynamic;
  return isBody(dynamic) && dynamic[name] !== undefined;
}

/** An argument as a list of texts, whether it holds one, several or none. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** An argument as a number; Terraform takes a text of digits for one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function isBody(value: unknown): value is ResourceBody {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
