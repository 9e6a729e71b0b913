import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Testing, TerraformStack } from "cdktf";
import { acknowledge } from "../../../modules/acknowledge";
import { addGuardrails } from "../../../modules/app/guardrails";
import { AWS_PROVIDER_VERSION, requireVersions, TERRAFORM_VERSION } from "../../../modules/app/versions";

/** A stack of somebody's own, with a key that does not rotate. */
function ownStack(build: (stack: TerraformStack, key: KmsKey) => void): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "own");
  new AwsProvider(stack, "aws", { region: "eu-west-1" });
  build(stack, new KmsKey(stack, "key", { enableKeyRotation: false }));
  return stack;
}

/** What a synth would stop with. */
function problems(stack: TerraformStack): string[] {
  return stack.node.validate();
}

describe("addGuardrails", () => {
  test("stops the synth of a stack that breaks a guardrail, and says where and how to mend it", () => {
    const found = problems(ownStack((stack) => addGuardrails(stack)));
    expect(found.find((text) => text.startsWith("LZ-KMS-01 aws_kms_key.key"))).toMatch(/, but .+; fix: .+/);
  });

  test("a stack that nobody added them to is not judged", () => {
    expect(problems(ownStack(() => undefined))).toEqual([]);
  });

  test("takes an acknowledgement until it is over", () => {
    const reason = "the partner cannot follow a key that rotates";
    const withUntil = (expires: string): string[] =>
      problems(
        ownStack((stack, key) => {
          addGuardrails(stack);
          acknowledge(key, "LZ-KMS-01", reason, { expires });
        }),
      ).filter((text) => text.startsWith("LZ-KMS-01"));
    expect(withUntil("2999-12-31")).toEqual([]);
    expect(withUntil("2020-12-31")).toEqual([expect.stringContaining("its exception ended on 2020-12-31")]);
  });

  test("judges what it is given instead, where the stack's JSON is made otherwise", () => {
    expect(problems(ownStack((stack) => addGuardrails(stack, () => ({}))))).toEqual([]);
  });
});

test("requireVersions replaces the exact provider version that CDKTF would ask for", () => {
  const json = JSON.parse(Testing.synth(ownStack((stack) => requireVersions(stack)))) as {
    terraform: { required_version: string; required_providers: { aws: object } };
  };
  expect(json.terraform).toMatchObject({
    required_version: TERRAFORM_VERSION,
    required_providers: { aws: { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION } },
  });
});
