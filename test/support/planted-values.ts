import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, unzipSync } from "fflate";

/** Terraform's copies of providers: large, and the same for everybody. */
const NOT_SEARCHED = ".terraform";

/**
 * Files and folders that hold one of the values, as `file: value`. A value is found as it is, escaped as in JSON or a
 * URL, in base64, and in all of that inside of a gzip or zip file: a plan file of Terraform's is a zip file.
 */
export function plantedIn(paths: readonly string[], values: readonly string[]): string[] {
  const forms = values.map((value) => ({ value, forms: formsOf(value) }));
  return paths.flatMap(filesBelow).flatMap((file) => {
    const contents = unpacked(readFileSync(file));
    return forms
      .filter(({ forms }) => contents.some((content) => forms.some((form) => content.includes(form))))
      .map(({ value }) => `${file}: ${value}`);
  });
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== NOT_SEARCHED)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** How a value may be written. */
function formsOf(value: string): string[] {
  if (value.length < 8)
    throw new Error(`a planted value must be long enough to stand nowhere by chance, got '${value}'`);
  const json = JSON.stringify(value).slice(1, -1);
  return [...new Set([value, json, encodeURIComponent(value), ...base64FormsOf(value), ...base64FormsOf(json)])];
}

/** What of a text is the same in base64, whatever stands before and after it: one form for each of three positions. */
function base64FormsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const length = Math.floor((before + bytes.length) / 3) * 3 - before;
    const encoded = Buffer.concat([Buffer.alloc(before), bytes.subarray(0, length)]).toString("base64");
    return encoded.slice(before === 0 ? 0 : 4);
  });
}

/** The content of a file, and what is packed in it, in packed files too. */
function unpacked(content: Buffer): Buffer[] {
  const inside =
    content.subarray(0, 2).toString("hex") === "1f8b"
      ? [gunzipSync(content)]
      : content.subarray(0, 4).toString("hex") === "504b0304"
        ? Object.values(unzipSync(content))
        : [];
  return [content, ...inside.flatMap((packed) => unpacked(Buffer.from(packed)))];
}
