import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PROJECT = join(__dirname, "..", "..");

/** Whether `path#Name`, as pages name a construct or function, is exported by that file. */
export function isExported(construct: string): boolean {
  const [path = "", name = ""] = construct.split("#");
  const file = join(PROJECT, path);
  const exported = new RegExp(`^export (abstract )?(class|function|const) ${name}\\b`, "m");
  return existsSync(file) && exported.test(readFileSync(file, "utf8"));
}
