// Runs one invocation of a Lambda function: node run_function.js <folder> <file.export>, with the event on stdin. Prints
// the answer, or the error as Lambda words it and exits with 1. What the function logs goes to stderr.
const { randomUUID } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [folder, handler] = process.argv.slice(2);
const print = process.stdout.write.bind(process.stdout);
const answer = (value, code) => print(JSON.stringify(value) ?? "null", () => process.exit(code));
// Loggers write to stdout in more ways than console.log.
process.stdout.write = process.stderr.write.bind(process.stderr);
const context = { awsRequestId: randomUUID(), functionName: process.env.AWS_LAMBDA_FUNCTION_NAME };

async function main() {
  const [file, name] = handler.split(".");
  return require(join(folder, file))[name](JSON.parse(readFileSync(0, "utf8")), context);
}

main().then(
  (value) => answer(value, 0),
  (error) => answer({ errorType: error?.name, errorMessage: String(error?.message ?? error) }, 1),
);
