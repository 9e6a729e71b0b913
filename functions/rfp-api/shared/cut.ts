/** The beginning of a text, with at most so many characters of JavaScript; no half of a character at its end. */
export function cut(text: string, characters: number): string {
  return text.slice(0, characters).replace(/\p{Surrogate}$/u, "");
}
