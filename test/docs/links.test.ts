import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const PROJECT = join(__dirname, "..", "..");
const SKIPPED = new Set(["node_modules", "cdktf.out", "coverage", "dist"]);

/** Every Markdown file of the project. */
function markdownFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || (entry.name.startsWith(".") && entry.name !== ".github")) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** Anchors as GitHub makes them: lower case, spaces to hyphens, without what is no letter, digit, hyphen or underscore. */
function anchors(file: string): Set<string> {
  const headings = withoutCode(readFileSync(file, "utf8")).matchAll(/^#{1,6} +(.+)$/gm);
  return new Set(
    [...headings].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^ *```[\s\S]*?^ *```/gm, "");
}

/** What is wrong with a link that stays in the project; undefined if nothing is. */
function problem(file: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : resolve(dirname(file), path);
  if (relative(PROJECT, target).startsWith("..")) return `${link} leads out of the project`;
  if (!existsSync(target)) return `${link} does not exist`;
  if (anchor && target.endsWith(".md") && !anchors(target).has(anchor)) return `${link} has no such heading`;
  return undefined;
}

describe("links in documents", () => {
  test.each(markdownFiles(PROJECT).map((file) => [relative(PROJECT, file), file] as const))("of %s", (_, file) => {
    const links = [...withoutCode(readFileSync(file, "utf8")).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, link]) => link ?? "",
    );
    expect(links.map((link) => problem(file, link)).filter(Boolean)).toEqual([]);
  });
});
