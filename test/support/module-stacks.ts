import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Construct } from "constructs";
import type { Placement } from "../../modules/placement";
import { AWS_PROVIDER_VERSION } from "../../modules/app/versions";
import { MODULE_STACKS } from "../fixtures/module-stacks";
import { type StackJson, synthApp, TestStack } from "./synth";

/** A part of a stack that asks the stack for its placements. */
class ModuleScope extends Construct {
  constructor(
    private readonly stack: TestStack,
    id: string,
  ) {
    super(stack, id);
  }

  public in(region: string): Placement {
    return this.stack.in(region);
  }
}

let synthesized: Record<string, StackJson> | undefined;

/** The JSON of every module stack, by name; synthesized once a test file. */
export function moduleStacks(): Record<string, StackJson> {
  synthesized ??= synthApp((app) => {
    for (const [name, { build }] of Object.entries(MODULE_STACKS)) build(withProvider(new TestStack(app, name)));
  });
  return synthesized;
}

/**
 * Several module stacks as one: Terraform and the provider start once for all of them. The files that the JSON names by
 * relative path go to the folder of the stack's name under `root`.
 */
export function togetherAs(name: string, names: readonly string[], root: string): StackJson {
  const stacks = synthApp((app) => {
    const stack = withProvider(new TestStack(app, name));
    for (const each of names) MODULE_STACKS[each]?.build(new ModuleScope(stack, each));
  }, root);
  return stacks[name] ?? {};
}

/** Values of the ephemeral variables of several module stacks. */
export function variablesOf(names: readonly string[]): Record<string, string> {
  return Object.assign({}, ...names.map((name) => MODULE_STACKS[name]?.variables)) as Record<string, string>;
}

/** The provider that users have: without a word, CDKTF wants the version that the bindings were made from. */
function withProvider(stack: TestStack): TestStack {
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
  return stack;
}

/** Writes a stack's JSON into a folder of its own. */
export function writeStack(root: string, name: string, json: StackJson): { name: string; directory: string } {
  const directory = join(root, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(json, undefined, 2));
  return { name, directory };
}
