import * as ts from "typescript";
import { type Declarations, isExported } from "./declarations";
import { entryPoints } from "./entry-points";

/**
 * Everything that the package promises, one a line: path, export, member with its type, and what counts where it is left
 * out. A line that changes or goes breaks somebody; a new one does not, unless it is a prop that must be given.
 */
export function apiListing(declarations: Declarations): string[] {
  return entryPoints(declarations).flatMap((path) => {
    const file = declarations.get(path);
    const lines = (file?.statements ?? []).flatMap((statement) => linesOf(statement, file as ts.SourceFile));
    return lines.map((line) => `${path} ${line}`);
  });
}

function linesOf(statement: ts.Statement, file: ts.SourceFile): string[] {
  if (ts.isExportDeclaration(statement)) return [oneLine(statement, file)];
  if (!isExported(statement)) return [];
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) return membersOf(statement, file);
  const text = oneLine(statement, file).replace(/^export (declare )?/, "");
  return [text];
}

function membersOf(declaration: ts.InterfaceDeclaration | ts.ClassDeclaration, file: ts.SourceFile): string[] {
  const name = declaration.name?.text ?? "default";
  const parameters = (declaration.typeParameters ?? []).map((each) => oneLine(each, file)).join(", ");
  const heritage = (declaration.heritageClauses ?? []).map((each) => ` ${oneLine(each, file)}`).join("");
  const kind = ts.isInterfaceDeclaration(declaration) ? "interface" : "class";
  return [
    `${kind} ${name}${parameters && `<${parameters}>`}${heritage}`,
    ...[...declaration.members]
      .filter((member) => !isPrivate(member))
      .map((member) => `${name}.${oneLine(member, file)}${defaultOf(member)}`),
  ];
}

/** Private members stand in a declaration without their types: they are nobody's to use. */
function isPrivate(member: ts.TypeElement | ts.ClassElement): boolean {
  if (member.name !== undefined && ts.isPrivateIdentifier(member.name)) return true;
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

/** What the docstring says of a prop that is left out. */
function defaultOf(member: ts.Node): string {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "default");
  if (tag === undefined) return "";
  const text = (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/\s+/g, " ").replace(/^- /, "").trim();
  return ` [default: ${text}]`;
}

function oneLine(node: ts.Node, file: ts.SourceFile): string {
  const text = file.text.slice(node.getStart(file), node.end).replace(/\/\*\*?[\s\S]*?\*\//g, "");
  return text.replace(/\s+/g, " ").replace(/;$/, "").trim();
}
