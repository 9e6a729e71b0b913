// Runs one invocation of a Lambda function: node run_function.js <folder> <file.export>, with the event on stdin. Prints
// the answer, or the error as Lambda words it and exits with 1. What the function logs goes to stderr.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [folder, handler] = process.argv.slice(2);
const answer = (value, code) => process.stdout.write(JSON.stringify(value) ?? "null", () => process.exit(code));
for (const level of ["log", "info", "debug"]) console[level] = console.error;

async function main() {
  const [file, name] = handler.split(".");
  return require(join(folder, file))[name](JSON.parse(readFileSync(0, "utf8")), {});
}

main().then(
  (value) => answer(value, 0),
  (error) => answer({ errorType: error?.name, errorMessage: String(error?.message ?? error) }, 1),
);
