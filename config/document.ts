import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Finding, formatPath, type PathSegment } from "./findings";
import { findJsonSyntaxError } from "./json-syntax";
import { keyText, type Position, SourceMap } from "./source-map";
import { quote } from "./text";

export interface ParsedText {
  readonly findings: Finding[];
  readonly sources: SourceMap;
  /** The values as written; undefined if the text cannot be read as one document. */
  readonly data?: unknown;
}

/** Of a broken text the first errors tell enough: the later ones often follow from them. */
const MAX_SYNTAX_ERRORS = 10;
const MAX_ALIASES = 1000;
/** A file within the size limit reaches it by aliases only. */
const MAX_VALUES = 250_000;

/** Turns YAML or JSON text into values, and tells where each of them stands. Nothing in the text can make it throw. */
export function parseText(file: string, text: string, language: "YAML" | "JSON"): ParsedText {
  const lines = new LineCounter();
  // JSON is YAML, so one parser gives the positions of both. Tags and %YAML 1.1 must not change how values are read.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const sources = new SourceMap(file, document, lines);
  const findings: Finding[] = [];
  const report = (
    id: string,
    position: Position,
    message: string,
    path: readonly PathSegment[] = [],
    hint?: string,
  ): void => {
    findings.push({ id, severity: "error", ...position, path: formatPath(path), message, hint });
  };

  const jsonError = language === "JSON" ? findJsonSyntaxError(text) : undefined;
  if (isEmpty(document)) {
    report("LZ-CFG-005", sources.at(0), "is empty");
  } else if (jsonError) {
    report("LZ-CFG-006", sources.at(jsonError.offset), `is not valid JSON: ${jsonError.message}`);
  } else {
    for (const error of [...document.errors, ...document.warnings].slice(0, MAX_SYNTAX_ERRORS)) {
      const position = sources.at(error.pos[0]);
      if (error.code === "MULTIPLE_DOCS") {
        report(
          "LZ-CFG-008",
          position,
          "must hold one YAML document, got another one here",
          [],
          "remove the line '---'",
        );
      } else if (error.code === "RESOURCE_EXHAUSTION") {
        report("LZ-CFG-006", position, `is not valid ${language}: nested too deeply`);
        break;
      } else {
        report("LZ-CFG-006", position, `is not valid ${language}: ${asOurs(error.message)}`);
      }
    }
  }
  if (findings.length > 0) return { findings, sources };
  inspect(document, sources, report);
  if (findings.some(({ id }) => id !== "LZ-CFG-007")) return { findings, sources };
  const data: unknown = document.toJS({ maxAliasCount: -1 });
  if (hasTooManyValues(data)) {
    report(
      "LZ-CFG-009",
      sources.at(0),
      `must hold at most ${MAX_VALUES} values, with each alias counted as what it refers to; got more`,
    );
    return { findings, sources };
  }
  return { findings, sources, data };
}

type Report = (id: string, position: Position, message: string, path?: readonly PathSegment[], hint?: string) => void;

/** What the parser lets pass and we do not: keys set twice, the key __proto__, aliases that cannot or must not be followed. */
function inspect(document: Document.Parsed, sources: SourceMap, report: Report): void {
  const anchors = new Set<string>();
  const openAnchors = new Set<string>();
  let aliases = 0;

  const visit = (node: unknown, path: readonly PathSegment[]): void => {
    if (!isNode(node)) return;
    const position = sources.at(node.range?.[0] ?? 0);
    if (isAlias(node)) {
      aliases++;
      const alias = quote(`*${node.source}`);
      if (aliases === MAX_ALIASES + 1)
        report("LZ-CFG-009", position, `must have at most ${MAX_ALIASES} aliases, got more`, path);
      if (openAnchors.has(node.source))
        report("LZ-CFG-009", position, `alias ${alias} stands inside what it refers to`, path);
      else if (!anchors.has(node.source))
        report("LZ-CFG-006", position, `alias ${alias} has no anchor before it`, path);
      return;
    }
    const anchor = (node as Node & { anchor?: string }).anchor;
    if (anchor !== undefined) openAnchors.add(anchor);
    if (isMap(node)) {
      const firstOf = new Map<string, Position>();
      for (const { key, value } of node.items) {
        const name = keyText(key);
        const keyPosition = sources.at((isNode(key) ? key.range?.[0] : undefined) ?? node.range?.[0] ?? 0);
        const first = firstOf.get(name);
        if (first)
          report("LZ-CFG-007", keyPosition, `key ${quote(name)} is already set in line ${first.line}`, [...path, name]);
        else firstOf.set(name, keyPosition);
        if (name === "__proto__")
          report("LZ-CFG-018", keyPosition, `key ${quote(name)} is not allowed`, [...path, name]);
        visit(key, path);
        visit(value, [...path, name]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => visit(item, [...path, index]));
    }
    if (anchor !== undefined) {
      openAnchors.delete(anchor);
      anchors.add(anchor);
    }
  };
  visit(document.contents, []);
}

/** Nothing but white space, comments and a document's marker. */
function isEmpty({ contents, errors }: Document.Parsed): boolean {
  if (errors.length > 0) return false;
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === "");
}

/** Counts with aliases followed, and stops early. */
function hasTooManyValues(data: unknown): boolean {
  const pending: unknown[] = [data];
  for (let values = 0; pending.length > 0; values++) {
    if (values > MAX_VALUES) return true;
    const value = pending.pop();
    if (typeof value === "object" && value !== null) {
      for (const child of Object.values(value)) pending.push(child);
    }
  }
  return false;
}

/** The parser's messages in our style: lower case, no final period. */
function asOurs(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
}
