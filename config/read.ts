import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { Finding } from "./findings";

/** Far more than thousands of accounts need, and little enough to parse in a moment. */
export const MAX_FILE_SIZE_IN_BYTES = 1024 * 1024;

export type ReadResult = { readonly text: string } | { readonly missing: true } | { readonly finding: Finding };

/** Reads a text file; everything that can be wrong with it before it is parsed comes back as a finding. */
export function readText(file: string, maxBytes = MAX_FILE_SIZE_IN_BYTES): ReadResult {
  const problem = (id: string, message: string, hint?: string, line = 1): ReadResult => ({
    finding: { id, severity: "error", file, line, column: 1, path: "", message, hint },
  });
  let bytes: Buffer;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) {
      return problem(
        "LZ-CFG-002",
        `cannot be read: it is ${stats.isDirectory() ? "a directory" : "not a regular file"}`,
      );
    }
    if (stats.size > maxBytes) {
      return problem(
        "LZ-CFG-003",
        `must be at most ${maxBytes} bytes${maxBytes === MAX_FILE_SIZE_IN_BYTES ? " (1 MiB)" : ""} large, got ${stats.size} bytes`,
        "is this the right file?",
      );
    }
    bytes = readFileSync(descriptor);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    if (code === "ENOENT" || code === "ENOTDIR") return { missing: true };
    return problem("LZ-CFG-002", `cannot be read: ${REASONS[code] ?? code}`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  if (isUtf16(bytes)) return problem("LZ-CFG-004", "must be UTF-8, got UTF-16", "save the file as UTF-8");
  try {
    return { text: decode(bytes) };
  } catch {
    return problem(
      "LZ-CFG-004",
      "must be UTF-8, got a byte sequence that is not",
      "save the file as UTF-8",
      badLine(bytes),
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a directory",
  ELOOP: "too many symbolic links",
};

/** Throws on invalid UTF-8. A byte order mark is dropped. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Number of the first line that is not UTF-8. No character's encoding contains the byte of a line feed. */
function badLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
}
