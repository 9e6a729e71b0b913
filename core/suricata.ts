/** A rule of a Suricata rules text. */
export interface SuricataRule {
  /** 1-based line that the rule begins in. */
  readonly line: number;
  readonly text: string;
}

/** The most that Network Firewall takes: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSource.html */
export const MAX_SURICATA_CHARACTERS = 2_000_000;

/** action protocol source port direction destination port (options), of which Network Firewall has four actions. */
const RULE = /^(\w+)\s+[\w-]+\s+\S.*?\s+(->|<>)\s+\S.*?\s*\((.*)\)$/;
const ACTIONS: ReadonlySet<string> = new Set(["pass", "drop", "reject", "alert"]);

/**
 * Keywords that Network Firewall refuses.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html
 */
const UNSUPPORTED = ["dataset", "datarep", "iprep", "lua", "luajit", "filestore"];

/** The rules of a text: no comments, no empty lines, lines that end with a backslash joined with the next. */
export function suricataRules(text: string): SuricataRule[] {
  const rules: SuricataRule[] = [];
  let begun: { line: number; text: string } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const part = raw.trim();
    if (begun === undefined && (part === "" || part.startsWith("#"))) continue;
    begun = { line: begun?.line ?? index + 1, text: `${begun?.text ?? ""}${part.replace(/\\$/, "")}` };
    if (part.endsWith("\\")) continue;
    rules.push(begun);
    begun = undefined;
  }
  return begun === undefined ? rules : [...rules, begun];
}

/** What Network Firewall would refuse about a text of rules, each with its line. */
export function* suricataProblems(text: string): Generator<{ readonly line: number; readonly message: string }> {
  if (text.length > MAX_SURICATA_CHARACTERS) {
    yield { line: 1, message: `must be at most ${MAX_SURICATA_CHARACTERS} characters, got ${text.length}` };
  }
  const lineOf = new Map<string, number>();
  for (const { line, text: rule } of suricataRules(text)) {
    const problem = ruleProblem(rule);
    if (problem !== undefined) {
      yield { line, message: problem };
      continue;
    }
    const sid = sidOf(rule) ?? "";
    const first = lineOf.get(sid);
    if (first === undefined) lineOf.set(sid, line);
    else yield { line, message: `has sid ${sid}, which line ${first} has already` };
  }
}

function ruleProblem(rule: string): string | undefined {
  const [, action = "", , options = ""] = RULE.exec(rule) ?? [];
  if (action === "")
    return `must be 'action protocol source port -> destination port (options;)', got '${short(rule)}'`;
  if (!ACTIONS.has(action)) return `must begin with pass, drop, reject or alert, got '${action}'`;
  // What stands in quotes is no keyword.
  const bare = options.replace(/"(\\.|[^"\\])*"/g, '""');
  if (!bare.trim().endsWith(";")) return `must end its last option with ';', got '${short(options)}'`;
  const keyword = UNSUPPORTED.find((each) => new RegExp(`(^|;)\\s*${each}\\s*[:;]`).test(bare));
  if (keyword !== undefined) return `uses '${keyword}', which Network Firewall does not support`;
  return sidOf(rule) === undefined ? "must have an option sid: and a number" : undefined;
}

function sidOf(rule: string): string | undefined {
  return /[(;]\s*sid\s*:\s*(\d+)\s*;/.exec(rule)?.[1];
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
