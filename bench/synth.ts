import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Synthesizes a large organization as plain CDKTF does and as this project does, in turn, and compares. */
const PROJECT = join(__dirname, "..");
const RUNS = 3;

interface Measurement {
  readonly seconds: number;
  readonly megabytes: number;
}

function measure(configuration: string, outdir: string, environment: NodeJS.ProcessEnv): Measurement {
  const report = "process.on('exit',()=>console.log('RSS',process.resourceUsage().maxRSS))";
  const started = performance.now();
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["-r", "ts-node/register", "-e", `${report};require(${JSON.stringify(join(PROJECT, "main.ts"))})`],
    {
      cwd: PROJECT,
      encoding: "utf8",
      env: { ...process.env, LZ_CONFIG: configuration, LZ_QUIET: "1", CDKTF_OUTDIR: outdir, ...environment },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: Number(/RSS (\d+)/.exec(stdout)?.[1]) / 1024 };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

function main(): void {
  const directory = mkdtempSync(join(tmpdir(), "lz-bench-"));
  try {
    const generator = join(PROJECT, "examples", "generate-large.ts");
    execFileSync(process.execPath, ["-r", "ts-node/register", generator, directory], { cwd: PROJECT, stdio: "ignore" });
    const configuration = join(directory, "landing-zone.yaml");
    const plain: Measurement[] = [];
    const ours: Measurement[] = [];
    for (let run = 0; run < RUNS; run++) {
      plain.push(measure(configuration, join(directory, "plain"), { LZ_TRACE: "1" }));
      ours.push(measure(configuration, join(directory, "ours"), { LZ_TRACE: "" }));
    }
    const stacks = readdirSync(join(directory, "ours", "stacks"));
    const text = (out: string): string[] =>
      stacks.map((stack) => readFileSync(join(directory, out, "stacks", stack, "cdk.tf.json"), "utf8"));
    const same = JSON.stringify(text("plain")) === JSON.stringify(text("ours"));
    const row = (name: string, of: (each: Measurement) => number, unit: string): string => {
      const [a, b] = [median(plain.map(of)), median(ours.map(of))];
      return `${name}: plain ${a.toFixed(1)} ${unit}, ours ${b.toFixed(1)} ${unit}, ratio ${(a / b).toFixed(2)}`;
    };
    console.log(
      `${stacks.length} stacks, median of ${RUNS} runs each, output ${same ? "byte-identical" : "DIFFERENT"}`,
    );
    console.log(row("wall time", (each) => each.seconds, "s"));
    console.log(row("peak memory", (each) => each.megabytes, "MB"));
    process.exitCode = same ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

main();
