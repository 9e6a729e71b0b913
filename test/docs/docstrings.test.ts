import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

const MODULES = join(__dirname, "..", "..", "modules");

/** Files of modules, parsed. */
const files = readdirSync(MODULES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ts.createSourceFile(file, readFileSync(join(MODULES, file), "utf8"), ts.ScriptTarget.ES2022, true));

function isUndocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length === 0;
}

/** Exported declarations of a kind, with their files. */
function exported<Kind extends ts.Statement>(is: (node: ts.Node) => node is Kind): [string, Kind][] {
  return files.flatMap((file) =>
    file.statements
      .filter((each): each is Kind & ts.Statement => is(each))
      .filter(
        (each) =>
          ts.canHaveModifiers(each) && ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
      )
      .map((each): [string, Kind] => [file.fileName, each]),
  );
}

test("every construct says what it is", () => {
  const classes = exported(ts.isClassDeclaration);
  expect(classes.length).toBeGreaterThan(200);
  expect(classes.filter(([, each]) => isUndocumented(each)).map(([file, { name }]) => `${file} ${name?.text}`)).toEqual(
    [],
  );
});

/** `placement` is the same everywhere: Placement says what it is. */
test("every prop of a construct says what it is", () => {
  const props = exported(ts.isInterfaceDeclaration)
    .filter(([, { name }]) => name.text.endsWith("Props"))
    .flatMap(([file, { name, members }]) =>
      members.map((member) => ({ member, path: `${file} ${name.text}.${member.name?.getText()}` })),
    )
    .filter(({ path }) => !path.endsWith(".placement"));
  expect(props.length).toBeGreaterThan(700);
  expect(props.filter(({ member }) => isUndocumented(member)).map(({ path }) => path)).toEqual([]);
});
