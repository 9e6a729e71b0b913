import type { Sheet } from "./document/sheet";

/** A piece of a document that the model reads at once: rows of one sheet that belong together. */
export interface Section {
  readonly sheet: string | undefined;
  /** The sheet's first row with text, which often has the names of the columns; undefined in the section that begins with it. */
  readonly heading: readonly string[] | undefined;
  /** Rows with text, each with its number, from 1. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/**
 * Characters of a section at most, unless one row alone has more. Such a piece is read with care, and its questions fit
 * into one answer of the model.
 */
const MOST_CHARACTERS = 8_000;
/** Rows of a section at most: each may be a question. */
const MOST_ROWS = 80;

/**
 * Splits sheets where rows are blank. Short sections of a sheet are put together again, since each costs a call of the
 * model; long ones are split.
 */
export function sectionsOf(sheets: readonly Sheet[]): Section[] {
  return sheets.flatMap(sectionsOfSheet);
}

function sectionsOfSheet({ name, rows }: Sheet): Section[] {
  const groups = groupsOf(rows);
  const heading = groups[0]?.[0]?.cells;
  const sections: Section["rows"][] = [];
  for (const group of groups.flatMap(split)) {
    const last = sections.at(-1);
    if (last !== undefined && fits([...last, ...group])) sections[sections.length - 1] = [...last, ...group];
    else sections.push(group);
  }
  return sections.map((section, index) => ({ sheet: name, heading: index === 0 ? undefined : heading, rows: section }));
}

/** Rows between blank rows. */
function groupsOf(rows: Sheet["rows"]): Section["rows"][] {
  const groups: { number: number; cells: readonly string[] }[][] = [];
  let blank = true;
  rows.forEach((cells, index) => {
    const hasText = cells.some((cell) => cell !== "");
    if (hasText && blank) groups.push([]);
    if (hasText) groups.at(-1)?.push({ number: index + 1, cells });
    blank = !hasText;
  });
  return groups;
}

function split(group: Section["rows"]): Section["rows"][] {
  const pieces: Section["rows"][] = [];
  let piece: Section["rows"][number][] = [];
  for (const row of group) {
    if (piece.length > 0 && !fits([...piece, row])) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(row);
  }
  return [...pieces, piece];
}

function fits(rows: Section["rows"]): boolean {
  const characters = rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length + 1, 0), 0);
  return rows.length <= MOST_ROWS && characters <= MOST_CHARACTERS;
}
