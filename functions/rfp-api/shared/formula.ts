/**
 * Whether a spreadsheet program would compute the text if it stood in a cell, say in the CSV file that somebody makes of
 * the answers: OWASP calls it CSV injection (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * The rule: text that begins with `=` does. Text that begins with `+`, `-` or `@` does if it also calls a function
 * (`-1+CMD(...)`, a name right before a bracket, after the sign or an operator) or reaches out of the sheet
 * (`+cmd|'/C calc'!A0`, `-[book.xlsx]Sheet1!A1`). So "- single sign-on", "-5 %", "+49 30 123456" and "@ noon" are text.
 * Spaces, tabs and line ends before the sign do not count, and signs of double width (as in Japanese) do.
 */
export function readsAsFormula(text: string): boolean {
  const trimmed = text.trimStart();
  const sign = (trimmed[0] ?? "").normalize("NFKC");
  if (sign === "=") return true;
  if (sign !== "+" && sign !== "-" && sign !== "@") return false;
  return callsFunction(trimmed.slice(1)) || reachesOut(trimmed);
}

function callsFunction(text: string): boolean {
  return /(?:^|[-+*/^&=<>,;:(@!])\s*[\p{L}_][\p{L}\p{N}._]*\(/u.test(text);
}

/** `program|'arguments'!cell` is Dynamic Data Exchange, `[book]sheet!cell` another file. */
function reachesOut(text: string): boolean {
  const from = text.search(/[|\]]/);
  return from >= 0 && text.includes("!", from);
}
