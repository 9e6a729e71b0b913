import { readdirSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { build } from "esbuild";
import { zipSync } from "fflate";

const FUNCTIONS = join(__dirname, "..");

/** First time that a zip file can hold, in the local time that it is read in: the same bytes everywhere and always. */
const EPOCH = new Date(1980, 0, 1);

/** Read for everybody, written by the owner, as Unix has it: Lambda's user must be able to read the file. */
const MODE = 0o644;
const UNIX = 3;

/**
 * What stays outside, since Lambda's runtimes for Node.js have it: the clients of AWS, and the document client, which
 * AWS's own tutorial deploys without. Its list of the rest names nothing, so the rest is bundled.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html and
 * https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-tutorial.html
 */
const IN_RUNTIME = ["@aws-sdk/client-*", "@aws-sdk/lib-dynamodb"];

/** Folders with an `index.ts`: each is a Lambda function, called by its path, such as rotate-secret or rfp-api/get-jobs. */
export function functionNames(): string[] {
  return readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "index.ts")
    .map((file) => dirname(file).replaceAll(sep, "/"))
    .sort();
}

/**
 * A function as Lambda takes it: a zip file with one `index.js`, which exports `handler`. The same sources give the same
 * bytes, so that a plan shows a change of code and nothing else.
 */
export async function bundle(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: FUNCTIONS,
    entryPoints: [join(name, "index.ts")],
    outfile: "index.js",
    bundle: true,
    // Paths of packages stand in the bundle: they must not tell where a linked node_modules really is.
    preserveSymlinks: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    // Modules of ECMAScript, where a package has them too: of those esbuild leaves out what nobody uses.
    mainFields: ["module", "main"],
    external: IN_RUNTIME,
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return zipSync({ "index.js": [code, { level: 9, mtime: EPOCH, os: UNIX, attrs: MODE << 16 }] });
}
