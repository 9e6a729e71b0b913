// Synthesizes the example on cdktf and on cdktn and compares the Terraform JSON, CDKTF's own `//` blocks aside.
"use strict";

const { execFileSync } = require("node:child_process");
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const project = join(__dirname, "..", "..");

function synthesize(preload) {
  const outdir = mkdtempSync(join(tmpdir(), "lz-cdktn-"));
  const args = ["-r", "ts-node/register", ...preload, "main.ts"];
  execFileSync(process.execPath, args, {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, CDKTF_OUTDIR: outdir },
  });
  const stacks = new Map(
    readdirSync(join(outdir, "stacks")).map((stack) => [
      stack,
      canonical(JSON.parse(readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8"))),
    ]),
  );
  rmSync(outdir, { recursive: true, force: true });
  return stacks;
}

function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([key]) => key !== "//");
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, canonical(child)]),
  );
}

const cdktf = synthesize([]);
const cdktn = synthesize(["-r", join(__dirname, "resolve.js")]);
const names = [...new Set([...cdktf.keys(), ...cdktn.keys()])].sort();
const different = names.filter((name) => JSON.stringify(cdktf.get(name)) !== JSON.stringify(cdktn.get(name)));
for (const name of different) console.error(`${name} differs between cdktf and cdktn`);
console.log(`${names.length - different.length} of ${names.length} stacks are the same on cdktf and cdktn`);
process.exitCode = different.length === 0 ? 0 : 1;
