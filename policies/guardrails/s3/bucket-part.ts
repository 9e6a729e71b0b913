import type { Judgement } from "../guardrail";
import { fail, unknown, within } from "../judge";
import type { SynthesizedStack } from "../readers/stack";
import type { Resource, ResourceBody } from "../readers/terraform-json";

/** Judges the one resource of `type` that belongs to a bucket; a bucket without it fails. */
export function judgeBucketPart(
  bucket: Resource,
  stack: SynthesizedStack,
  type: string,
  judge: (body: ResourceBody) => Judgement,
): Judgement {
  const { own, undecided } = stack.parts(bucket, type, "bucket");
  if (undecided) return unknown(`a resource of type ${type} names its bucket by reference`);
  const [part] = own;
  return part ? within(part.address, judge(part.body)) : fail(`it has no ${type} in the stack`);
}
