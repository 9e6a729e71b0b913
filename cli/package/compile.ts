import { join, relative, sep } from "node:path";
import * as ts from "typescript";

/** The folder that holds package.json. */
export const PROJECT = join(__dirname, "..", "..");

/** Compiles what the package ships, with everything that it imports, to JavaScript and declarations below `directory`. */
export function compile(directory: string): void {
  const file = join(__dirname, "tsconfig.json");
  const config: unknown = ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config;
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, __dirname, {
    outDir: directory,
  });
  const program = ts.createProgram(fileNames, { ...options, noEmitOnError: true });
  const problems = [...errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length > 0) {
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => PROJECT,
      getNewLine: () => "\n",
    };
    throw new Error(ts.formatDiagnostics(problems, host));
  }
}

/** Path below a folder, with forward slashes on every system. */
export function pathBelow(directory: string, file: string): string {
  return relative(directory, file).split(sep).join("/");
}
