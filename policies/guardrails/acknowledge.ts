import type { TerraformJson } from "./guardrail";

/** Key of the acknowledgements in a resource's `//` comment block, next to CDKTF's own metadata. */
export const ACKNOWLEDGEMENTS_KEY = "acknowledgements";

/** Reads every acknowledgement in a stack's JSON: address -> guardrail id -> reason. */
export function acknowledgements(stack: TerraformJson): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [type, resources] of Object.entries(stack.resource ?? {})) {
    for (const [name, body] of Object.entries(resources)) {
      const comment = body["//"] as { [ACKNOWLEDGEMENTS_KEY]?: Record<string, string> } | undefined;
      const entries = comment?.[ACKNOWLEDGEMENTS_KEY];
      if (entries) found.set(`${type}.${name}`, new Map(Object.entries(entries)));
    }
  }
  return found;
}
