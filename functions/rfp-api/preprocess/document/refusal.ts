/**
 * Why a document is not taken: a sentence or two for the person who uploaded it, with the place, what is allowed and
 * what to do. It quotes no cell: reasons end up in a table and in logs.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Most characters of a name that a reason quotes. */
const QUOTED = 60;

/** A name from the document as it stands in a reason. */
export function quoted(name: string): string {
  // A name with line ends would look like more than one reason.
  const plain = name.replace(/[\u0000-\u001f\u007f]+/g, " ");
  return `"${plain.length > QUOTED ? `${plain.slice(0, QUOTED)}...` : plain}"`;
}

/** A number as people write it: 10,000. */
export function count(value: number): string {
  return value.toLocaleString("en-US");
}
