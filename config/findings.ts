/** One thing that is wrong with the configuration, or worth a warning. */
export interface Finding {
  /** Stable id, LZ-CFG-nnn. */
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Where in the document, as in accounts[3].email; empty for the document itself. */
  readonly path: string;
  /** What is wrong, with the value and what is allowed: lower case, no final period. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

export type PathSegment = string | number;

/** Writes a path the way people do: accounts[3].email. */
export function formatPath(path: readonly PathSegment[]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    const plain = /^[\w-]+$/.test(segment);
    if (!plain) return `${text}[${JSON.stringify(segment)}]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}

/** By file, then position, then id: the same findings always print in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      a.id.localeCompare(b.id) ||
      a.path.localeCompare(b.path),
  );
}
