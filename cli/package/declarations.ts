import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import * as ts from "typescript";
import { pathBelow } from "./compile";

/** Declarations of the compiled package by their path without ending, such as modules/kms/key. */
export type Declarations = ReadonlyMap<string, ts.SourceFile>;

const ENDING = ".d.ts";

export function readDeclarations(directory: string): Declarations {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(ENDING));
  return new Map(
    files.sort().map((file) => {
      const path = pathBelow(directory, join(directory, file)).slice(0, -ENDING.length);
      const text = readFileSync(join(directory, file), "utf8");
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)];
    }),
  );
}

/** What a declaration file takes from other files of the package: its types are made of theirs. */
export function importsOf(declarations: Declarations, path: string): string[] {
  const found = new Set<string>();
  const add = (specifier: string): void => {
    if (!specifier.startsWith(".")) return;
    const target = posix.join(dirname(path), specifier);
    const known = [target, `${target}/index`].find((each) => declarations.has(each));
    if (known === undefined) throw new Error(`${path} imports ${specifier}, which the package does not hold`);
    found.add(known);
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      add((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add((node.argument.literal as ts.StringLiteral).text);
    }
    ts.forEachChild(node, visit);
  };
  const file = declarations.get(path);
  if (file !== undefined) visit(file);
  return [...found];
}

/** Whether a statement of a declaration file can be imported by name. */
export function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}
