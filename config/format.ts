import type { Finding } from "./findings";
export function formatFindings(findings: readonly Finding[], _format: "text" | "json" | "github"): string {
  return findings.map((f) => `${f.file}:${f.line}:${f.column} ${f.path}: ${f.message} (${f.id})`).join("\n");
}
