/** Control characters and those that turn the direction of text around: they hide what a line says. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Text of a stack as running Markdown: names come from whoever opens a pull request, so nothing in them is markup. */
export function inline(text: string): string {
  return text.replace(HIDDEN, " ").replace(/[\\`*_[\]<>#|~@!]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of a stack as a code span, with a fence that is longer than any run of backticks in it. */
export function code(text: string): string {
  const clean = text.replace(HIDDEN, " ").replaceAll("|", "¦");
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 ? " " : "";
  return `${fence}${gap}${clean}${gap}${fence}`;
}
