import { isMap, isScalar, parseDocument } from "yaml";

/** What a conformance pack's template says of itself, or why it is none. */
export type PackTemplate =
  | { readonly problem: string }
  | {
      /** Names of its parameters. */
      readonly parameters: readonly string[];
      /** Parameters that have no default, so that a value must be given. */
      readonly required: readonly string[];
    };

/** https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html */
const RESOURCE_TYPES = ["AWS::Config::ConfigRule", "AWS::Config::RemediationConfiguration"];

/** Reads a template in YAML or JSON. Tags such as !Ref stay as they are: AWS resolves them. */
export function readPackTemplate(text: string): PackTemplate {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const [error] = document.errors;
  if (error) return { problem: `is not valid YAML: ${error.message}` };
  if (!isMap(document.contents)) return { problem: "must be a mapping with Resources" };
  const resources = document.get("Resources");
  if (!isMap(resources) || resources.items.length === 0) return { problem: "must have Resources, at least one" };
  for (const { key, value } of resources.items) {
    const type = isMap(value) ? value.get("Type") : undefined;
    if (typeof type === "string" && RESOURCE_TYPES.includes(type)) continue;
    const name = isScalar(key) ? String(key.value) : "?";
    return { problem: `must hold ${RESOURCE_TYPES.join(" and ")} alone, got ${String(type)} in Resources.${name}` };
  }
  const parameters = document.get("Parameters");
  const items = isMap(parameters) ? parameters.items : [];
  const nameOf = ({ key }: (typeof items)[number]): string => (isScalar(key) ? String(key.value) : "?");
  return {
    parameters: items.map(nameOf),
    required: items.filter(({ value }) => !isMap(value) || !value.has("Default")).map(nameOf),
  };
}
