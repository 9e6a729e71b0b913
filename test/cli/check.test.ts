import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { toJson } from "../../cli/check/json";
import { toMarkdown } from "../../cli/check/markdown";
import { readStacks } from "../../cli/check/read";
import { type Report, report } from "../../cli/check/report";
import { toSarif } from "../../cli/check/sarif";
import { toText } from "../../cli/check/text";
import type { Severity } from "../../policies/guardrails/guardrail";
import { addBadStacks } from "../fixtures/bad-app/main";

const TODAY = "2026-11-22";
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "lz-check-"));
  const app = new App({ outdir: join(directory, "bad") });
  addBadStacks(app);
  app.synth();
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const check = (path: string, severity: Severity = "low"): Report =>
  report(readStacks(join(directory, path)), { severity, today: TODAY, workDirectory: directory });

/** The bad app's twenty faults. */
const FAULTS = [
  "access LZ-IAM-02 aws_iam_role_policy_attachment.administrator",
  "access LZ-IAM-03 aws_iam_user.user",
  "access LZ-IAM-04 aws_iam_role_policy.passes",
  "access LZ-IAM-07 aws_iam_role.role",
  "access LZ-LAMBDA-01 aws_lambda_function_url.url",
  "access LZ-LAMBDA-02 aws_lambda_permission.permission",
  "data LZ-DYNAMODB-02 aws_dynamodb_table.table",
  "data LZ-KMS-01 aws_kms_key.key",
  "data LZ-KMS-02 aws_kms_key.key",
  "data LZ-RDS-02 aws_db_instance.database",
  "data LZ-S3-01 aws_s3_bucket.bucket",
  "data LZ-S3-02 aws_s3_bucket.bucket",
  "data LZ-TERRAFORM-03 aws_dynamodb_table.table",
  "data LZ-TERRAFORM-05 aws_db_instance.database",
  "edge LZ-APIGATEWAY-01 aws_apigatewayv2_stage.stage",
  "edge LZ-COGNITO-01 aws_cognito_user_pool.users",
  "edge LZ-EC2-02 aws_instance.instance",
  "edge LZ-EC2-04 aws_security_group.ssh",
  "edge LZ-ELB-01 aws_lb_listener.listener",
  "edge LZ-LOGS-01 aws_cloudwatch_log_group.logs",
];

describe("the app of twenty faults", () => {
  test("shows exactly those", () => {
    const { broken, accepted, unknown, needless } = check("bad");
    expect(broken.map(({ stack, guardrail, address }) => `${stack} ${guardrail.id} ${address}`).sort()).toEqual(FAULTS);
    expect([...accepted, ...unknown, ...needless]).toEqual([]);
    expect(new Set(broken.map(({ guardrail }) => guardrail.id)).size).toBe(20);
  });

  test.each<[string, string, string[]]>([
    ["a folder of stack folders", "bad/stacks", ["access", "data", "edge"]],
    ["one stack's folder", "bad/stacks/data", ["data"]],
    ["one file", "bad/stacks/edge/cdk.tf.json", ["edge"]],
  ])("can be read as %s", (_, path, stacks) => {
    expect(readStacks(join(directory, path)).map(({ stack }) => stack)).toEqual(stacks);
  });

  test("is told with the worst first", () => {
    const severities = check("bad").broken.map(({ guardrail }) => guardrail.severity);
    expect(severities).toEqual([
      ...Array<string>(severities.filter((each) => each === "critical").length).fill("critical"),
      ...Array<string>(severities.filter((each) => each === "high").length).fill("high"),
      ...Array<string>(severities.filter((each) => each === "medium").length).fill("medium"),
      ...Array<string>(severities.filter((each) => each === "low").length).fill("low"),
    ]);
    expect(severities[0]).toBe("critical");
  });

  test("shows less above a severity", () => {
    const { broken } = check("bad", "critical");
    expect(broken.map(({ guardrail }) => guardrail.id)).toEqual([
      "LZ-EC2-04",
      "LZ-LAMBDA-01",
      "LZ-LAMBDA-02",
      "LZ-RDS-02",
      "LZ-TERRAFORM-05",
    ]);
  });

  test("never shows the secret", () => {
    const result = check("bad");
    for (const text of [toText(result), toJson(result), toMarkdown(result), toSarif(result, "1.0.0")]) {
      expect(text).not.toContain("not-a-good-idea");
    }
  });
});

describe("reading", () => {
  const write = (name: string, text: string): string => {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, "cdk.tf.json"), text);
    return name;
  };

  test.each<[string, () => string, RegExp]>([
    ["no folder", () => "nowhere", /^there is no '.*nowhere'$/],
    [
      "an empty folder",
      () => (mkdirSync(join(directory, "empty"), { recursive: true }), "empty"),
      /holds no synthesized stacks/,
    ],
    ["broken JSON", () => write("broken", "{"), /broken\/cdk\.tf\.json is not JSON/],
    ["a list", () => write("list", "[]"), /list\/cdk\.tf\.json is not a Terraform configuration/],
  ])("fails on %s and names the file", (_, path, message) => {
    expect(() => check(path())).toThrow(message);
  });
});

describe("formats", () => {
  const acknowledged = (expires: string) => ({
    "//": {
      acknowledgements: { "LZ-KMS-01": { reason: "a `key` | of @others <b>", expires } },
      metadata: { path: "team/keys/key" },
    },
    lifecycle: { prevent_destroy: true },
  });

  const checkKeys = (...bodies: readonly object[]): Report => {
    const folder = join(directory, "keys");
    mkdirSync(folder, { recursive: true });
    const aws_kms_key = Object.fromEntries(bodies.map((body, index) => [`key${index}`, body]));
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ resource: { aws_kms_key } }));
    return check("keys");
  };
  const result = () =>
    checkKeys(acknowledged("2027-01-31"), acknowledged("2020-02-29"), {
      ...acknowledged("2027-01-31"),
      enable_key_rotation: "${var.rotate}",
    });

  test("text", () => {
    expect(toText(result()).split("\n")).toEqual([
      "MEDIUM LZ-KMS-01: symmetric customer managed keys rotate",
      "  keys aws_kms_key.key1: enable_key_rotation is not set; its exception ended on 2020-02-29",
      expect.stringContaining("  fix: set enableKeyRotation: true"),
      "",
      "accepted LZ-KMS-01 keys aws_kms_key.key0: a `key` | of @others <b> (until 2027-01-31)",
      "unknown  LZ-KMS-01 keys aws_kms_key.key2: enable_key_rotation is ${var.rotate}",
      expect.stringMatching(
        /^1 stack, \d+ guardrails: 9 passed, 1 failed, 1 accepted, 1 unknown until Terraform runs$/,
      ),
    ]);
  });

  test("JSON", () => {
    const { findings, passed } = JSON.parse(toJson(result())) as { findings: object[]; passed: number };
    expect(passed).toBe(9);
    expect(findings).toMatchObject([
      {
        guardrail: "LZ-KMS-01",
        standing: "expired",
        verdict: "fail",
        constructPath: "team/keys/key",
        file: "keys/cdk.tf.json",
      },
      { standing: "accepted", acknowledged: { expires: "2027-01-31" }, controls: { cis: ["3.6"] } },
      { standing: "unknown", verdict: "unknown" },
    ]);
  });

  test("Markdown takes nothing from a stack for markup", () => {
    const text = toMarkdown(result());
    expect(text).toContain("## Guardrails: something fails");
    expect(text).toContain("- `keys` `aws_kms_key.key1`: `enable_key_rotation is not set; its exception ended");
    expect(text).toContain("a &#96;key&#96; &#124; of &#64;others &#60;b&#62; (until 2027-01-31)");
    expect(text).toContain("<details><summary>Unknown until Terraform runs (1)</summary>");
  });

  test("SARIF has what GitHub code scanning asks for", () => {
    const { version, runs } = JSON.parse(toSarif(result(), "1.2.3")) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    expect(version).toBe("2.1.0");
    const [run] = runs;
    expect(run?.tool.driver).toMatchObject({ name: "lz check", version: "1.2.3" });
    expect(run?.tool.driver.rules).toMatchObject([
      {
        id: "LZ-KMS-01",
        defaultConfiguration: { level: "warning" },
        properties: { tags: ["security", "cis/3.6"], "security-severity": "5.5" },
      },
    ]);
    expect(run?.results).toMatchObject([
      {
        ruleId: "LZ-KMS-01",
        ruleIndex: 0,
        level: "warning",
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: "keys/cdk.tf.json" }, region: { startLine: 1 } },
            logicalLocations: [{ name: "aws_kms_key.key1", fullyQualifiedName: "team/keys/key", kind: "resource" }],
          },
        ],
        partialFingerprints: { "guardrail/v1": expect.stringMatching(/^[0-9a-f]{32}$/) as string },
      },
      { suppressions: [{ kind: "inSource", justification: "a `key` | of @others <b>" }] },
    ]);
    expect(run?.results[0]).not.toHaveProperty("suppressions");
  });

  test("say when an acknowledgement is needless", () => {
    const text = toText(checkKeys({ ...acknowledged("2027-01-31"), enable_key_rotation: true }));
    expect(text).toContain(
      "warning: acknowledgement of LZ-KMS-01 on keys aws_kms_key.key0: the resource follows it, so the acknowledgement is needless",
    );
  });
});

test("the app of twenty faults has a comment for each", () => {
  const source = readFileSync(join(__dirname, "..", "fixtures", "bad-app", "main.ts"), "utf8");
  const numbered = [...source.matchAll(/(\d+) (LZ-[A-Z0-9]+-\d\d)/g)].map(([, number, id]) => [Number(number), id]);
  expect(numbered.map(([number]) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(numbered.map(([, id]) => id).sort()).toEqual(FAULTS.map((fault) => fault.split(" ")[1]).sort());
});
