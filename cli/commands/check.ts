import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { UserError } from "../../core/errors";
import { GUARDRAILS } from "../../policies/guardrails";
import { type Evaluation, evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import type { TerraformJson } from "../../policies/guardrails/readers/terraform-json";
import { ExitCode } from "../exit";

interface StackEvaluation {
  readonly stack: string;
  readonly results: readonly Evaluation[];
}

export function addCheckCommand(lz: Command): void {
  lz.command("check")
    .description("Run the guardrails over synthesized stacks, this project's or any other CDKTF app's")
    .argument("[folder]", "a cdktf.out folder", "cdktf.out")
    .addOption(new Option("-f, --format <format>", "text or JSON").choices(["text", "json"]).default("text"))
    .action((folder: string, options: { format: string }) => {
      const evaluations = readStacks(resolve(folder)).map(({ stack, json }) => ({
        stack,
        results: evaluateGuardrails(json, GUARDRAILS, new Date().toISOString().slice(0, 10)).results,
      }));
      console.log(options.format === "json" ? toJson(evaluations) : toText(evaluations));
      if (evaluations.some(({ results }) => results.some(isBroken))) process.exitCode = ExitCode.gate;
    });
}

function readStacks(folder: string): { stack: string; json: TerraformJson }[] {
  const stacks = join(folder, "stacks");
  if (!existsSync(stacks)) throw new UserError(`'${folder}' holds no synthesized stacks`, "run: npm run synth");
  return readdirSync(stacks)
    .sort()
    .map((stack) => ({ stack, file: join(stacks, stack, "cdk.tf.json") }))
    .filter(({ file }) => existsSync(file))
    .map(({ stack, file }) => ({ stack, json: JSON.parse(readFileSync(file, "utf8")) as TerraformJson }));
}

function toText(evaluations: readonly StackEvaluation[]): string {
  const all = evaluations.flatMap(({ stack, results }) => results.map((result) => ({ stack, ...result })));
  const broken = all.filter(isBroken);
  const accepted = all.filter(({ standing }) => standing === "accepted");
  const unknown = all.filter(({ verdict }) => verdict === "unknown");
  return [
    ...broken.map(
      ({ stack, address, guardrail, detail }) =>
        `FAIL     ${guardrail.id} ${stack} ${address}: ${guardrail.title}, but ${detail}\n         fix: ${guardrail.fix}`,
    ),
    ...accepted.map(
      ({ stack, address, guardrail, acknowledged }) =>
        `accepted ${guardrail.id} ${stack} ${address}: ${acknowledged?.reason}`,
    ),
    ...unknown.map(
      ({ stack, address, guardrail, detail }) => `unknown  ${guardrail.id} ${stack} ${address}: ${detail}`,
    ),
    `${evaluations.length} stacks, ${GUARDRAILS.length} guardrails: ${all.length - broken.length - accepted.length - unknown.length} passed, ` +
      `${broken.length} failed, ${accepted.length} accepted, ${unknown.length} unknown until Terraform runs`,
  ].join("\n");
}

function toJson(evaluations: readonly StackEvaluation[]): string {
  const rows = evaluations.flatMap(({ stack, results }) =>
    results.map(({ guardrail, address, verdict, detail, acknowledged }) => ({
      guardrail: guardrail.id,
      stack,
      address,
      verdict,
      detail,
      acknowledged: acknowledged ?? null,
    })),
  );
  return JSON.stringify(rows, null, 2);
}
