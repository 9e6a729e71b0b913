import { Refusal } from "./refusal";

/** Marks at the beginning of a text (BOM) and the encodings that they stand for. */
const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ["efbbbf", "utf-8"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
];

/**
 * The text of a CSV file: UTF-8, or UTF-16 if a byte order mark says so. Other encodings have no mark, and a guess would
 * turn letters into others without a word: they are refused.
 */
export function textOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 3)).toString("hex");
  const encoding = MARKS.find(([mark]) => start.startsWith(mark))?.[1] ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      "The document is no text in UTF-8 or UTF-16. In a spreadsheet program, save it as 'CSV UTF-8' or as XLSX.",
    );
  }
  if (hasControlCharacters(text)) {
    throw new Refusal("The document is named .csv but holds binary data. Save it as 'CSV UTF-8' or as XLSX.");
  }
  return text;
}

/** Whether there are characters that no text has: controls but tab and line ends, and halves of characters. */
export function hasControlCharacters(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/u.test(text);
}
