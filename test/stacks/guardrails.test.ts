import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { App } from "cdktf";
import { acknowledge } from "../../modules/acknowledge";
import { GUARDRAILS } from "../../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import { LandingZoneStack } from "../../stacks/base-stack";
import { type ExampleName, EXAMPLES, loadExample, synthesizedExample } from "../support/example";
import { synthApp } from "../support/synth";

const TODAY = "2026-11-22";

class OneKey extends LandingZoneStack {
  public readonly key: KmsKey;

  constructor(app: App) {
    const landingZone = loadExample("default");
    const account = landingZone.accounts.find(({ kind }) => kind === "security");
    if (!account) throw new Error("the example has no security account");
    super(app, "one-key", { landingZone, account });
    this.key = new KmsKey(this, "key", { ...this.home, lifecycle: { preventDestroy: true } });
  }
}

describe("a stack of the landing zone", () => {
  test("is not synthesized while it breaks a guardrail", () => {
    expect(() => synthApp((app) => new OneKey(app))).toThrow(
      "LZ-KMS-01 aws_kms_key.key: symmetric customer managed keys rotate, but enable_key_rotation is not set; " +
        "fix: set enableKeyRotation: true",
    );
  });

  test("is synthesized with an acknowledgement", () => {
    const stacks = synthApp((app) => {
      acknowledge(new OneKey(app).key, "LZ-KMS-01", "the key is a test of the guardrails");
    });
    expect(Object.keys(stacks)).toEqual(["one-key"]);
  });

  test("is not synthesized when the acknowledgement is over", () => {
    const build = (app: App) =>
      acknowledge(new OneKey(app).key, "LZ-KMS-01", "the key is a test of the guardrails", { expires: "2020-02-29" });
    expect(() => synthApp(build)).toThrow("its exception ended on 2020-02-29");
  });

  test("shows the synthesizer what the guardrails have judged, and afterwards what has changed", () => {
    const app = new App();
    const stack = new OneKey(app);
    stack.key.enableKeyRotation = true;
    expect(stack.node.validate()).toEqual([]);
    const judged = stack.toTerraform();
    stack.key.description = "changed";
    expect(stack.toTerraform()).not.toEqual(judged);
  });
});

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the %s example", (example) => {
  const evaluations = Object.entries(synthesizedExample(example)).map(
    ([stack, json]) => [stack, evaluateGuardrails(json, GUARDRAILS, TODAY)] as const,
  );

  test("breaks no guardrail", () => {
    const broken = evaluations.flatMap(([stack, { results }]) =>
      results
        .filter(isBroken)
        .map(({ guardrail, address, detail }) => `${stack} ${guardrail.id} ${address}: ${detail}`),
    );
    expect(broken).toEqual([]);
  });

  test("leaves nothing to Terraform, and acknowledges nothing in vain", () => {
    const rest = evaluations.flatMap(([stack, { results, needless }]) => [
      ...results
        .filter(({ verdict }) => verdict === "unknown")
        .map((each) => `${stack} ${each.address}: ${each.detail}`),
      ...needless.map((each) => `${stack} ${each.address}: ${each.detail}`),
    ]);
    expect(rest).toEqual([]);
  });
});
