import { LIMITS } from "../../contract/limits";
import { count, quoted, Refusal } from "./refusal";

/** A tag of an XML part: `<x:row r="1">` is { name: "row", closing: false, empty: false, ... }. */
export interface Tag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly closing: boolean;
  /** Whether it closes itself. */
  readonly empty: boolean;
  /** By name without prefix; as written, entities unresolved. */
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Characters of a tag, and of the text between two tags: a cell's characters, each written as an entity such as &quot;.
 * The library reads in pieces, and a text that spans very many of them over and over again.
 */
const LONGEST = LIMITS.cellCharacters * 6;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * The tags of a part in order. It takes the plain XML that spreadsheet programs write and nothing else: no document type
 * (which declares entities), no comments, no CDATA, no `<` or `>` in attributes. So our check and the library that reads
 * the part afterwards cannot see different tags, and no entity grows.
 */
export function* tagsOf(part: string, xml: string): Generator<Tag> {
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  if (xml.startsWith("<?xml", at)) at = endOf(xml, at, part) + 1;
  for (let start = xml.indexOf("<", at); start >= 0; start = xml.indexOf("<", at)) {
    if (start - at > LONGEST) throw tooLong(part);
    const next = xml.charAt(start + 1);
    if (next === "!" || next === "?") {
      throw new Refusal(
        `Part ${quoted(part)} of the workbook has a document type, entities or comments, which no workbook needs. ` +
          "Save it anew as XLSX.",
      );
    }
    const end = endOf(xml, start, part);
    yield tagOf(part, xml.slice(start + 1, end));
    at = end + 1;
  }
  if (xml.length - at > LONGEST) throw tooLong(part);
}

/** Throws unless a part is plain XML. */
export function checkXml(part: string, xml: string): void {
  const tags = tagsOf(part, xml);
  while (tags.next().done !== true);
}

function endOf(xml: string, start: number, part: string): number {
  const end = xml.indexOf(">", start);
  const opening = end < 0 ? -1 : xml.lastIndexOf("<", end);
  if (end < 0 || opening !== start) throw malformed(part);
  if (end - start > LONGEST) throw tooLong(part);
  return end;
}

function tagOf(part: string, inner: string): Tag {
  const closing = inner.startsWith("/");
  const empty = inner.endsWith("/");
  const text = inner.slice(closing ? 1 : 0, empty ? -1 : undefined);
  const name = /^[^\s=/"']+/.exec(text)?.[0];
  if (name === undefined) throw malformed(part);
  const rest = text.slice(name.length);
  return {
    name: local(name),
    closing,
    empty,
    attributes: rest.trim() === "" ? NO_ATTRIBUTES : attributesOf(part, rest),
  };
}

function attributesOf(part: string, text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pattern = /\s+([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  let end = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const written = match[1] ?? "";
    end = pattern.lastIndex;
    // Declarations of namespaces are no attributes, and may be called as one is.
    if (written === "xmlns" || written.startsWith("xmlns:")) continue;
    const name = local(written);
    if (found.has(name)) throw malformed(part);
    found.set(name, match[2] ?? match[3] ?? "");
  }
  if (text.slice(end).trim() !== "") throw malformed(part);
  return found;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function tooLong(part: string): Refusal {
  return new Refusal(
    `Part ${quoted(part)} of the workbook has a cell with more than ${count(LIMITS.cellCharacters)} characters.`,
  );
}

function malformed(part: string): Refusal {
  return new Refusal(`Part ${quoted(part)} of the workbook is no proper XML. Save it anew as XLSX.`);
}
