import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { bundle } from "../../../functions/build/bundle";
import { API_FUNCTIONS, PIPELINE_FUNCTIONS, type RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import { VARIABLES } from "./scenarios/scenario";

const ROOT = join(__dirname, "..", "..", "..");

/** What the very archive does in a Node.js of its own, with the clients of AWS beside it as in Lambda's runtime. */
async function run(name: RfpFunctionName, event: unknown): Promise<{ answer: unknown; log: string }> {
  const folder = mkdtempSync(join(tmpdir(), "lz-archive-"));
  try {
    for (const [file, bytes] of Object.entries(unzipSync(await bundle(`rfp-api/${name}`)))) {
      writeFileSync(join(folder, file), bytes);
    }
    const script = join(ROOT, "cli", "sandbox", "emulator", "run_function.js");
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder, "index.handler"], {
      input: JSON.stringify(event),
      encoding: "utf8",
      env: {
        ...VARIABLES,
        PATH: process.env.PATH,
        NODE_PATH: join(ROOT, "node_modules"),
        AWS_REGION: "eu-west-1",
        AWS_ACCESS_KEY_ID: "test",
        AWS_SECRET_ACCESS_KEY: "test",
        // Nobody listens there: what asks AWS fails at once.
        AWS_ENDPOINT_URL: "http://127.0.0.1:9",
        AWS_MAX_ATTEMPTS: "1",
      },
    });
    return { answer: JSON.parse(stdout), log: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the archives of the RFP API", () => {
  test.each(API_FUNCTIONS)("of %s answers API Gateway, and logs to the log alone", async (name) => {
    const { answer, log } = await run(name, { requestContext: { requestId: "r1" }, body: "{" });
    const refused = name !== "get-jobs";
    expect(answer).toMatchObject({ statusCode: refused ? 400 : 500, isBase64Encoded: false });
    expect(log).toContain('"correlation_id":"r1"');
  });

  test.each(PIPELINE_FUNCTIONS)("of %s fails for an event that is none", async (name) => {
    const { answer } = await run(name, { no: "event" });
    expect(answer).toHaveProperty("errorMessage");
    expect(JSON.stringify(answer)).not.toMatch(/Cannot find module|is not a function|is not defined/);
  });

  test("of create-upload signs a form without asking AWS", async () => {
    const { answer } = await run("create-upload", { body: JSON.stringify({ filename: "a.csv" }) });
    expect(answer).toMatchObject({ statusCode: 201 });
  });
});
