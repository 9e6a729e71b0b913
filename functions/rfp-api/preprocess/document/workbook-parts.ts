import { posix } from "node:path";
import { LIMITS } from "../../contract/limits";
import { quoted, Refusal } from "./refusal";
import { tagsOf } from "./xml-tags";
import { entriesOf, unpack, type ZipEntry } from "./zip";

/** A sheet of a workbook: what people call it, and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  /** Undefined for a sheet without cells, such as a chart. */
  readonly path: string | undefined;
  /** Whether a person who opens the workbook sees it. */
  readonly visible: boolean;
}

/** The parts of a workbook that hold its texts, unpacked and checked. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Path -> XML. */
  readonly texts: ReadonlyMap<string, string>;
}

export const WORKBOOK = "xl/workbook.xml";
export const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

/** Parts that do something, or bring something from elsewhere. Names are compared in lower case. */
const ACTIVE: readonly { readonly part: RegExp; readonly has: string; readonly advice: string }[] = [
  { part: /vbaproject|\/macrosheets\/|\/dialogsheets\//, has: "macros", advice: "Save it as XLSX without macros." },
  { part: /\/externallinks\//, has: "links to other workbooks", advice: "Break the links (Data, Edit Links)." },
  { part: /\/embeddings\/|\/activex\//, has: "embedded files or controls", advice: "Delete them." },
  { part: /\/connections\.xml$|\/querytables\//, has: "connections to data", advice: "Delete them (Data, Queries)." },
  { part: /\.(zip|xlsx|xlsm|docx|7z|rar|gz)$/, has: "other archives in it", advice: "Leave only the sheets." },
  { part: /\/workbook\.bin$/, has: "the binary form of Excel", advice: "Save it as XLSX." },
];

/**
 * Unpacks of a workbook what holds its texts, and checks it: what the archive claims and what it unpacks to are added up
 * before and while it is read, so a small file never becomes a large one in memory.
 */
export function partsOf(archive: Buffer): WorkbookParts {
  const entries = entriesOf(archive);
  for (const { name } of entries) {
    const active = ACTIVE.find(({ part }) => part.test(`/${name.toLowerCase()}`));
    if (active) throw new Refusal(`The workbook has ${active.has}. ${active.advice}`);
  }
  const claimed = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (claimed > LIMITS.unpackedBytes) {
    throw new Refusal(`The workbook unpacks to more than ${LIMITS.unpackedBytes / 1024 / 1024} MB. Split it.`);
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  checkType(textOf(archive, byName.get(TYPES)));
  const relationships = textOf(archive, byName.get(RELATIONSHIPS));
  const workbook = textOf(archive, byName.get(WORKBOOK));
  const targets = targetsOf(relationships);
  const sheets = sheetsOf(workbook, targets);
  const texts = new Map([
    [WORKBOOK, workbook],
    [RELATIONSHIPS, relationships],
  ]);
  for (const { path, needed } of targets.values()) {
    const entry = byName.get(path);
    if (texts.has(path) || (entry === undefined && !needed)) continue;
    texts.set(path, textOf(archive, entry));
  }
  return { sheets, texts };
}

function textOf(archive: Buffer, entry: ZipEntry | undefined): string {
  if (entry === undefined)
    throw new Refusal("The document is named .xlsx but is no workbook of Excel. Save it as XLSX.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(unpack(archive, entry));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Part ${quoted(entry.name)} of the workbook is no text in UTF-8. Save it anew as XLSX.`);
  }
}

function checkType(types: string): void {
  let isWorkbook = false;
  for (const { attributes } of tagsOf(TYPES, types)) {
    const type = attributes.get("ContentType") ?? "";
    if (/macroEnabled|vbaProject/i.test(type)) {
      throw new Refusal("The workbook has macros, though it is named .xlsx. Save it as XLSX without macros.");
    }
    isWorkbook ||= type === "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  }
  if (!isWorkbook) throw new Refusal("The document is named .xlsx but is no workbook of Excel. Save it as XLSX.");
}

interface Target {
  readonly path: string;
  readonly needed: boolean;
}

/** Parts with texts by the id of their relationship. */
function targetsOf(relationships: string): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const { name, attributes } of tagsOf(RELATIONSHIPS, relationships)) {
    if (name !== "Relationship") continue;
    if (attributes.get("TargetMode") === "External") {
      throw new Refusal("The workbook has parts that lie elsewhere. Break the links (Data, Edit Links).");
    }
    const type = attributes.get("Type")?.split("/").at(-1) ?? "";
    if (type !== "worksheet" && type !== "sharedStrings" && type !== "styles") continue;
    const target = attributes.get("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : posix.join("xl", target);
    found.set(attributes.get("Id") ?? "", { path, needed: type === "worksheet" });
  }
  return found;
}

function sheetsOf(workbook: string, targets: ReadonlyMap<string, Target>): SheetPart[] {
  const sheets: SheetPart[] = [];
  for (const { name, closing, attributes } of tagsOf(WORKBOOK, workbook)) {
    if (name !== "sheet" || closing) continue;
    const target = targets.get(attributes.get("id") ?? "");
    const visible = (attributes.get("state") ?? "visible") === "visible";
    sheets.push({ name: plain(attributes.get("name") ?? ""), path: target?.path, visible });
  }
  if (sheets.length > LIMITS.sheets) throw new Refusal(`The workbook has more than ${LIMITS.sheets} sheets. Split it.`);
  return sheets;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? "");
}
