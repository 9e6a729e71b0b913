import type { ModelSettings } from "../schema/workloads/models";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

/**
 * Area of an inference profile -> what the codes of its regions begin with.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  apac: ["ap-"],
  au: ["ap-southeast-"],
  ca: ["ca-"],
  eu: ["eu-"],
  jp: ["ap-northeast-"],
  us: ["us-east-", "us-west-", "ca-"],
  "us-gov": ["us-gov-"],
};

export const workloadsModels: Rule = {
  id: "LZ-CFG-229",
  title: "An inference profile is that of its model, and its regions are of its area",
  needs: ["workloads.rfpApis[].models"],
  *check({ settings: { workloads } }) {
    for (const [index, { models }] of workloads.rfpApis.entries()) {
      for (const [task, model] of Object.entries(models)) {
        const path = ["workloads", "rfpApis", index, "models", task];
        for (const violation of problems(model)) yield { ...violation, path: [...path, ...violation.path] };
      }
    }
  },
};

function* problems({ modelId, inferenceProfile }: ModelSettings): Generator<Violation> {
  if (inferenceProfile === undefined) {
    const area = Object.keys(AREAS).find((name) => modelId.startsWith(`${name}.`));
    if (area === undefined) return;
    yield {
      path: ["modelId"],
      message: `must be the id of a foundation model, got the inference profile ${quote(modelId)}`,
      hint: `modelId: ${modelId.slice(area.length + 1)}, inferenceProfile: { id: ${modelId}, regions: [...] }`,
    };
    return;
  }
  const { id, regions } = inferenceProfile;
  const area = id.slice(0, id.indexOf("."));
  const starts = AREAS[area];
  if (starts === undefined) {
    yield {
      path: ["inferenceProfile", "id"],
      message: `must begin with an area (${Object.keys(AREAS).join(", ")}), got ${quote(area)}`,
      hint:
        area === "global" ? "a global profile takes documents to any region of AWS: take that of an area" : undefined,
    };
    return;
  }
  if (id !== `${area}.${modelId}`) {
    yield {
      path: ["inferenceProfile", "id"],
      message: `must be the profile of the model ${quote(modelId)}, got ${quote(id)}`,
      hint: `${area}.${modelId}`,
    };
  }
  for (const [index, region] of regions.entries()) {
    if (starts.some((start) => region.startsWith(start))) continue;
    yield {
      path: ["inferenceProfile", "regions", index],
      message: `must be a region of the area ${quote(area)} (${starts.map((start) => `${start}*`).join(", ")}), got ${quote(region)}`,
    };
  }
  for (const { entry, index, first } of repeated(regions, (region) => region)) {
    yield { path: ["inferenceProfile", "regions", index], message: `duplicates entry ${first + 1} ${quote(entry)}` };
  }
}
