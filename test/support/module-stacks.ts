import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AWS_PROVIDER_VERSION } from "../../stacks/base-stack";
import { MODULE_STACKS } from "../fixtures/module-stacks";
import { type StackJson, synthApp, TestStack } from "./synth";

let synthesized: Record<string, StackJson> | undefined;

/** The JSON of every module stack, by name; synthesized once a test file. */
export function moduleStacks(): Record<string, StackJson> {
  synthesized ??= synthApp((app) => {
    for (const [name, { build }] of Object.entries(MODULE_STACKS)) {
      const stack = new TestStack(app, name);
      stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
      build(stack);
    }
  });
  return synthesized;
}

/** Writes a stack's JSON into a folder of its own. */
export function writeStack(root: string, name: string, json: StackJson): { name: string; directory: string } {
  const directory = join(root, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(json));
  return { name, directory };
}
