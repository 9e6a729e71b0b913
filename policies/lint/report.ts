import { didYouMean, quote } from "../../core/text";
import type { LintFinding } from "./finding";

/** Collects the findings of a document, with the place that is being looked at. */
export class Report {
  constructor(
    private readonly place = "",
    private readonly findings: LintFinding[] = [],
  ) {}

  public get all(): readonly LintFinding[] {
    return this.findings;
  }

  /** The same report, one step further into the document: `.Action` or `[2]`. */
  public at(step: string): Report {
    return new Report(this.place === "" ? step.replace(/^\./, "") : `${this.place}${step}`, this.findings);
  }

  public error(message: string, source: string, fix?: string): void {
    this.findings.push({
      severity: "error",
      place: this.place,
      message,
      source,
      ...(fix === undefined ? {} : { fix }),
    });
  }

  public warning(message: string, source: string, fix?: string): void {
    this.findings.push({
      severity: "warning",
      place: this.place,
      message,
      source,
      ...(fix === undefined ? {} : { fix }),
    });
  }

  /** Every key of `object` that is not allowed. */
  public unknownKeys(object: object, allowed: readonly string[], what: string, source: string): void {
    for (const key of Object.keys(object).filter((each) => !allowed.includes(each))) {
      this.error(`has ${quote(key)}: ${what} take ${allowed.join(", ")}`, source, didYouMean(key, allowed));
    }
  }

  /**
   * The texts of an element that is one text or a list of them, each with its own place. What else it is, is reported,
   * and an empty list: AWS refuses it, and it never means "all".
   */
  public texts(value: unknown, source: string): { readonly text: string; readonly report: Report }[] {
    if (typeof value === "string" && value !== "") return [{ text: value, report: this }];
    if (!Array.isArray(value) || value.length === 0) {
      const got = Array.isArray(value) ? "an empty list" : value === "" ? "empty" : kindOf(value);
      this.error(`is ${got}: must be a text or a list of at least one`, source);
      return [];
    }
    return value.flatMap((text: unknown, index) => {
      const report = this.at(`[${index}]`);
      if (typeof text === "string" && text !== "") return [{ text, report }];
      report.error(`is ${text === "" ? "empty" : kindOf(text)}: must be a text`, source);
      return [];
    });
  }
}

/** What a JSON value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Whether a JSON value is an object, neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether only AWS or Terraform knows what the text becomes: it holds a policy variable or a reference. */
export function isOpen(text: string): boolean {
  return text.includes("${");
}
