import type { z } from "zod";
import { parseText } from "./document";
import type { Finding, PathSegment } from "./findings";
import { EMPTY_LOCK, type Lock, lockSchema } from "./lock";
import { readText } from "./read";
import { repair } from "./repair";
import { landingZoneSchema, type LandingZoneSettings } from "./schema";
import { shapeFindings } from "./shape";
import type { SourceMap } from "./source-map";

export interface ParsedLandingZone {
  /** The settings; with mistakes replaced if there are any, for the rules alone. */
  readonly settings?: LandingZoneSettings;
  /** Where `settings` differ from the file. */
  readonly broken: readonly (readonly PathSegment[])[];
  readonly sources?: SourceMap;
  readonly findings: readonly Finding[];
}

/** Reads `landing-zone.yaml` and checks all that can be checked value by value. */
export function parseLandingZone(file: string): ParsedLandingZone {
  const parsed = parseFile(file, "YAML", landingZoneSchema);
  if ("missing" in parsed) return { broken: [], findings: [notFound(file)] };
  if (parsed.value !== undefined) return { ...parsed, settings: parsed.value, broken: [] };
  return { ...parsed, ...(isMapping(parsed.data) ? repair(landingZoneSchema, parsed.data) : { broken: [] }) };
}

export interface ParsedLock {
  /** Undefined if the file has mistakes. */
  readonly lock?: Lock;
  readonly sources?: SourceMap;
  readonly findings: readonly Finding[];
}

/** Reads `landing-zone.lock.json`. A missing file is an empty one: nothing is deployed yet. */
export function parseLockFile(file: string): ParsedLock {
  const parsed = parseFile(file, "JSON", lockSchema);
  if ("missing" in parsed) return { lock: EMPTY_LOCK, findings: [] };
  return { lock: parsed.value, sources: parsed.sources, findings: parsed.findings };
}

interface ParsedFile<Output> {
  readonly value?: Output;
  readonly data?: unknown;
  readonly sources?: SourceMap;
  readonly findings: readonly Finding[];
}

function parseFile<Output>(
  file: string,
  language: "YAML" | "JSON",
  schema: z.ZodType<Output>,
): ParsedFile<Output> | { readonly missing: true } {
  const read = readText(file);
  if ("missing" in read) return read;
  if ("finding" in read) return { findings: [read.finding] };
  const { data, sources, findings } = parseText(file, read.text, language);
  if (data === undefined) return { sources, findings };
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, data, sources, findings };
  return { data, sources, findings: [...findings, ...shapeFindings(result.error.issues, { schema, data, sources })] };
}

function notFound(file: string): Finding {
  return {
    id: "LZ-CFG-001",
    severity: "error",
    file,
    line: 1,
    column: 1,
    path: "",
    message: "does not exist",
    hint: "examples/minimal/landing-zone.yaml is a file to begin with",
  };
}

function isMapping(data: unknown): boolean {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
