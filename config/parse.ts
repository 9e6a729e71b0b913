import { LineCounter, parseDocument } from "yaml";
import { type Finding, formatPath } from "./findings";
import { EMPTY_LOCK, type Lock, lockSchema } from "./lock";
import { landingZoneSchema, type LandingZoneSettings } from "./schema";
import { SourceMap } from "./source-map";

type ReadFile = (path: string, encoding: "utf8") => string;

export function parseLandingZone(
  file: string,
  read: ReadFile,
): { settings?: LandingZoneSettings; sources?: SourceMap; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(read(file, "utf8"), { lineCounter: lines });
  const sources = new SourceMap(file, document, lines);
  const result = landingZoneSchema.safeParse(document.toJS());
  if (result.success) return { settings: result.data, sources, findings: [] };
  return {
    sources,
    findings: result.error.issues.map((issue) => {
      const path = issue.path as (string | number)[];
      return { id: "LZ-CFG-001", severity: "error", ...sources.position(path), path: formatPath(path), message: issue.message };
    }),
  };
}

export function parseLockFile(
  file: string,
  read: ReadFile,
): { lock?: Lock; sources?: SourceMap; findings: Finding[] } {
  let text: string;
  try {
    text = read(file, "utf8");
  } catch {
    return { lock: EMPTY_LOCK, findings: [] };
  }
  return { lock: lockSchema.parse(JSON.parse(text)), findings: [] };
}
