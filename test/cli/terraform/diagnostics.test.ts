import { findingsOf } from "../../../cli/terraform/diagnostics";
import type { ProcessResult } from "../../../cli/terraform/process";

const result = (more: Partial<ProcessResult>): ProcessResult => ({
  code: 0,
  signal: null,
  stdout: "",
  stderr: "",
  timedOut: false,
  aborted: false,
  ...more,
});

const missing = {
  severity: "error",
  summary: "Missing required argument",
  detail: 'The argument "bucket"\nis required.',
  range: { filename: "cdk.tf.json", start: { line: 12, column: 3 } },
  snippet: { context: "resource.aws_s3_bucket_policy.logs" },
};
const deprecated = { severity: "warning", summary: "Deprecated", address: "data.aws_x.y", detail: "" };

describe("findingsOf", () => {
  test("reads the one object that validate writes", () => {
    const stdout = JSON.stringify({ valid: false, diagnostics: [missing, deprecated] }, null, 2);
    expect(findingsOf("validate", result({ code: 1, stdout }))).toEqual({
      errors: [
        'aws_s3_bucket_policy.logs: Missing required argument: The argument "bucket" is required. (cdk.tf.json:12)',
      ],
      warnings: ["data.aws_x.y: Deprecated"],
      aborted: false,
    });
  });

  test("reads the lines that plan writes, each finding once", () => {
    const line = (diagnostic: object): string => JSON.stringify({ type: "diagnostic", diagnostic });
    const stdout = [line(deprecated), '{"type":"version"}', "no JSON", line(deprecated)].join("\n");
    expect(findingsOf("plan", result({ stdout }))).toEqual({
      errors: [],
      warnings: ["data.aws_x.y: Deprecated"],
      aborted: false,
    });
  });

  test("a failure without a diagnostic is still an error", () => {
    const stderr = "╷\n│ Error: out of\n│ memory\n╵\n";
    expect(findingsOf("plan", result({ code: 2, stderr })).errors).toEqual([
      "terraform plan ended with exit code 2: Error: out of memory",
    ]);
    expect(findingsOf("plan", result({ code: null, signal: "SIGKILL" })).errors).toEqual([
      "terraform plan ended by SIGKILL",
    ]);
    expect(findingsOf("init", result({ code: null, timedOut: true })).errors).toEqual([
      "terraform init took too long and was stopped",
    ]);
    expect(findingsOf("init", result({ code: null, aborted: true }))).toEqual({
      errors: ["terraform init was interrupted"],
      warnings: [],
      aborted: true,
    });
  });
});
