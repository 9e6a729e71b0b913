import { ENVIRONMENT, type RfpFunctionName } from "../contract/functions";

type Variable<Name extends RfpFunctionName> = (typeof ENVIRONMENT)[Name][number];
type Optional = "GUARDRAIL_ID" | "GUARDRAIL_VERSION";

const OPTIONAL: readonly string[] = ["GUARDRAIL_ID", "GUARDRAIL_VERSION"] satisfies Optional[];

/** Variables of a function's environment by name. The two of the guardrail are both there or both not. */
export type Settings<Name extends RfpFunctionName> = Readonly<Record<Exclude<Variable<Name>, Optional>, string>> &
  Readonly<Partial<Record<Extract<Variable<Name>, Optional>, string>>>;

/** A function's settings from its environment. It throws with every name that is missing. */
export function settingsOf<Name extends RfpFunctionName>(
  name: Name,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings<Name> {
  const names: readonly string[] = ENVIRONMENT[name];
  const isSet = (variable: string): boolean => (environment[variable] ?? "") !== "";
  const optional = names.filter((variable) => OPTIONAL.includes(variable));
  const needed = optional.some(isSet) ? names : names.filter((variable) => !optional.includes(variable));
  const missing = needed.filter((variable) => !isSet(variable));
  if (missing.length > 0) throw new Error(`the environment of ${name} lacks ${missing.join(", ")}`);
  const values = needed.map((variable) => [variable, environment[variable]] as const);
  return Object.fromEntries(values) as Settings<Name>;
}
