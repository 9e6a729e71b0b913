import type { ProcessResult } from "./process";

/** What Terraform said, one line each, without repetitions. */
export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** The command was stopped from outside, so the errors say nothing about the stack. */
  readonly aborted: boolean;
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
  readonly snippet?: { readonly context?: string | null };
}

/**
 * Reads the diagnostics out of what a Terraform command with `-json` wrote: one JSON object (validate) or one a line
 * (init, plan). A command that failed without a diagnostic (a crash, a signal) still gives an error.
 */
export function findingsOf(command: string, result: ProcessResult): Findings {
  const diagnostics = jsonValues(result.stdout).flatMap(diagnosticsIn);
  const texts = (severity: string): string[] => [
    ...new Set(diagnostics.filter((each) => each.severity === severity).map(describe)),
  ];
  const errors = texts("error");
  const failed = result.code !== 0 || result.timedOut || result.aborted;
  return {
    errors: failed && errors.length === 0 ? [withoutDiagnostic(command, result)] : errors,
    warnings: texts("warning"),
    aborted: result.aborted,
  };
}

/** `aws_s3_bucket.logs: Missing required argument: ... (cdk.tf.json:12)` */
function describe(diagnostic: Diagnostic): string {
  const { address, range, snippet, summary, detail } = diagnostic;
  const subject = address ?? snippet?.context?.replace(/^resource\./, "");
  const place = range === undefined ? "" : ` (${range.filename}:${range.start.line})`;
  const text = [subject, summary, detail].filter((part) => part !== undefined && part !== "").join(": ");
  return text.replace(/\s+/g, " ").trim() + place;
}

function withoutDiagnostic(command: string, result: ProcessResult): string {
  if (result.timedOut) return `terraform ${command} took too long and was stopped`;
  if (result.aborted) return `terraform ${command} was interrupted`;
  // Without the frame that Terraform draws around an error for people.
  const said = (result.stderr || result.stdout)
    .replace(/[╷│╵\s]+/g, " ")
    .trim()
    .slice(0, 500);
  const ended = result.signal === null ? `with exit code ${result.code}` : `by ${result.signal}`;
  return `terraform ${command} ended ${ended}${said === "" ? "" : `: ${said}`}`;
}

function diagnosticsIn(value: unknown): Diagnostic[] {
  const { diagnostic, diagnostics } = value as { diagnostic?: Diagnostic; diagnostics?: Diagnostic[] };
  return diagnostic === undefined ? (diagnostics ?? []) : [diagnostic];
}

function jsonValues(text: string): unknown[] {
  const whole = parse(text);
  return whole === undefined
    ? text
        .split("\n")
        .map(parse)
        .filter((value) => value !== undefined)
    : [whole];
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
