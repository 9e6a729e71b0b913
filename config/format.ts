import { relative } from "node:path";
import type { Finding } from "./findings";
import { count } from "./text";

export type FindingsFormat = "text" | "json" | "github";
export const FINDINGS_FORMATS: readonly FindingsFormat[] = ["text", "json", "github"];

/** Findings for people (`text`), for programs (`json`) or as annotations of a pull request (`github`). */
export function formatFindings(findings: readonly Finding[], format: FindingsFormat): string {
  const shown = findings.map((finding) => ({ ...finding, file: shortPath(finding.file) }));
  switch (format) {
    case "text":
      return [...shown.map(asText), summary(findings)].join("\n");
    case "json":
      return JSON.stringify({ ...totals(findings), findings: shown }, null, 2);
    case "github":
      return shown.map(asWorkflowCommand).join("\n");
  }
}

/** 3 errors, 1 warning. */
export function summary(findings: readonly Finding[]): string {
  const { errors, warnings } = totals(findings);
  const parts = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return parts.join(", ") || "no errors";
}

function totals(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}

function asText({ file, line, column, path, severity, message, id, hint }: Finding): string {
  const place = `${file}:${line}:${column}`;
  const subject = [...(severity === "warning" ? ["warning:"] : []), ...(path === "" ? [] : [`${path}:`])].join(" ");
  const text = [place, subject, message, `(${id})`].filter((part) => part !== "").join(" ");
  return hint === undefined ? text : `${text}\n  hint: ${hint}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function asWorkflowCommand({ file, line, column, path, severity, message, id, hint }: Finding): string {
  const properties = { file, line: String(line), col: String(column), title: id };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const text = `${path === "" ? "" : `${path}: `}${message}${hint === undefined ? "" : `\nhint: ${hint}`}`;
  return `::${severity} ${list.join(",")}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** From the working directory, unless the file lies elsewhere. */
function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short === "" || short.startsWith("..") ? file : short;
}
