import { blocksOf, isUnset } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** Whether an origin is a bucket by its REST endpoint; its website endpoint is a custom origin. */
export function isBucket(origin: ResourceBody): boolean {
  if (blocksOf(origin, "custom_origin_config").length > 0 || blocksOf(origin, "vpc_origin_config").length > 0)
    return false;
  const name = domainOf(origin);
  // Without any block, it is a bucket whatever its name: a reference to a bucket's attribute, mostly.
  return !isFunctionUrl(origin) && (name === "" || /\.s3[.-]|bucket_(regional_)?domain_name|^\$\{/.test(name));
}

/** Whether an origin is the URL of a Lambda function. */
export function isFunctionUrl(origin: ResourceBody): boolean {
  return /\.lambda-url\.[\w-]+\.on\.aws$/.test(domainOf(origin));
}

/** The name of an origin in the words of a finding. */
export function originName(origin: ResourceBody): string {
  return isUnset(origin.origin_id) ? "origin" : String(origin.origin_id);
}

function domainOf({ domain_name: name }: ResourceBody): string {
  return typeof name === "string" ? name : "";
}
