import { join } from "node:path";
import { loadLandingZone } from "../../config/load";
import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { type StackJson, synthApp } from "./synth";

const PROJECT = join(__dirname, "..", "..");

/** The configurations that every check runs on. */
export const EXAMPLES = { default: "landing-zone.yaml", complete: "examples/complete/landing-zone.yaml" } as const;
export type ExampleName = keyof typeof EXAMPLES;

export function loadExample(name: ExampleName): LandingZone {
  const { landingZone, findings } = loadLandingZone({ file: join(PROJECT, EXAMPLES[name]) });
  if (!landingZone) throw new Error(`${EXAMPLES[name]} is not valid: ${JSON.stringify(findings, null, 2)}`);
  return landingZone;
}

/** Every stack of a configuration, by name. */
export function synthesizeLandingZone(landingZone: LandingZone): Record<string, StackJson> {
  return synthApp((app) => {
    for (const { missingFacts, create } of stackDefinitions(landingZone)) if (missingFacts.length === 0) create(app);
  });
}

const synthesized = new Map<ExampleName, Record<string, StackJson>>();

/** Every stack of an example, by name; synthesized once a test file. */
export function synthesizedExample(name: ExampleName): Record<string, StackJson> {
  const known = synthesized.get(name) ?? synthesizeLandingZone(loadExample(name));
  synthesized.set(name, known);
  return known;
}
