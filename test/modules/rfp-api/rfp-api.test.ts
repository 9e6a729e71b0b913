import { RfpData } from "../../../modules/rfp-api/data";
import { calledModelId, invokedModelArns } from "../../../modules/rfp-api/models";
import { RfpApi, type RfpApiProps } from "../../../modules/rfp-api/rfp-api";
import type { Placement } from "../../../modules/placement";
import { resourceOf, resourcesOf, synth, TEST_ACCOUNT } from "../../support/synth";

const REGION = "eu-west-1";
const KEY = `arn:aws:kms:${REGION}:${TEST_ACCOUNT}:key/12345678-1234-1234-1234-123456789012`;
const MODEL = { modelId: "amazon.nova-pro-v1:0" };

const props = (placement: Placement): RfpApiProps => ({
  placement,
  name: "rfp",
  keyArn: KEY,
  uploadsBucketName: "acme-rfp-uploads",
  accessLogs: { bucketName: "acme-s3-access" },
  allowedOrigins: ["https://rfp.example.com"],
  models: { extraction: MODEL, breakdown: MODEL, answer: MODEL },
  knowledgeBases: { faqId: "FAQ0000001", documentsId: "DOCS000001" },
});

const build = (more: Partial<RfpApiProps> = {}) =>
  synth((s) => {
    new RfpApi(s, "api", { ...props(s.in(REGION)), ...more });
  });

describe("RfpApi", () => {
  const json = build();

  test.each([
    [
      "a name with capital letters",
      { name: "RFP" },
      "name must be at most 24 lower-case letters and digits, in words joined by hyphens, got 'RFP'",
    ],
    ["a name that makes a role's too long", { name: "a".repeat(25) }, "name must be at most 24"],
    ["a key of another region", { keyArn: KEY.replace(REGION, "us-east-1") }, "keyArn"],
    ["an origin of everybody", { allowedOrigins: ["*"] }, "allowedOrigins"],
    ["a local origin in production", { allowedOrigins: ["http://localhost:5173"] }, "allowedOrigins"],
    ["more questions at a time than a map takes", { maxConcurrency: 41 }, "41"],
    ["a retention of no days", { uploadsRetentionInDays: 0 }, "expireAfterDays"],
    ["a log retention that CloudWatch does not know", { logRetentionInDays: 42 }, "42"],
    [
      "a private API with a domain",
      {
        endpoint: { mode: "private" as const, vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        domain: {
          domainName: "rfp.example.com",
          certificateArn: `arn:aws:acm:${REGION}:${TEST_ACCOUNT}:certificate/12345678-1234-1234-1234-123456789012`,
        },
      },
      "domain",
    ],
  ] as [string, Partial<RfpApiProps>, string][])("refuses %s", (_, more, message) => {
    expect(() => build(more)).toThrow(message);
  });

  test("dead letters have a queue before a function names it, and rules deliver only to what lets them in", () => {
    const functions = Object.entries(resourcesOf(json, "aws_lambda_function"));
    const queued = functions.filter(([, body]) => "dead_letter_config" in body);
    expect(queued.map(([address]) => address)).toEqual([
      "api_functions_record-status_function",
      "api_functions_start-job_function",
    ]);
    for (const [, body] of queued) {
      expect(body.depends_on).toEqual(expect.arrayContaining(["aws_sqs_queue_policy.api_dead-letters_policy"]));
    }
    for (const target of Object.values(resourcesOf(json, "aws_cloudwatch_event_target"))) {
      expect(target.depends_on).toEqual(expect.arrayContaining(["aws_sqs_queue_policy.api_dead-letters_policy"]));
    }
  });

  test("the index of jobs lists all of them by date, so that nothing scans a table", () => {
    const jobs = Object.values(resourcesOf(json, "aws_dynamodb_table")).find(({ name }) => name === "rfp-jobs");
    expect(jobs).toMatchObject({
      hash_key: "job_id",
      global_secondary_index: [{ name: "by-start-date", hash_key: "listing", range_key: "start_date" }],
    });
    expect(JSON.stringify(json)).not.toContain("dynamodb:Scan");
  });
});

describe("RfpData", () => {
  const data = (scanned: boolean) =>
    synth((s) => {
      new RfpData(s, "data", { ...props(s.in(REGION)), scanned });
    });

  test("pages upload by a form and by nothing else", () => {
    const [rule] = resourceOf(data(true), "aws_s3_bucket_cors_configuration").cors_rule as unknown[];
    expect(rule).toEqual({
      allowed_origins: ["https://rfp.example.com"],
      allowed_methods: ["POST"],
      allowed_headers: ["content-type"],
      max_age_seconds: 3600,
    });
  });

  test("the bucket tells EventBridge of uploads, logs its accesses, and counts its errors", () => {
    const json = data(true);
    expect(resourceOf(json, "aws_s3_bucket_notification").eventbridge).toBe(true);
    expect(resourceOf(json, "aws_s3_bucket_logging").target_bucket).toBe("acme-s3-access");
    expect(resourceOf(json, "aws_s3_bucket_metric").name).toBe("EntireBucket");
  });

  test("what was not scanned is refused only where something scans", () => {
    const policy = (scanned: boolean) => String(resourceOf(data(scanned), "aws_s3_bucket_policy").policy);
    expect(policy(true)).toContain("DenyReadUnlessClean");
    expect(policy(true)).toContain(`role/rfp-malware-scan-${REGION}`);
    expect(policy(false)).not.toContain("DenyReadUnlessClean");
  });
});

describe("models", () => {
  const placement = { accountId: TEST_ACCOUNT, regionName: REGION } as Placement;

  test("a model is called where the workload is", () => {
    expect(calledModelId(MODEL)).toBe("amazon.nova-pro-v1:0");
    expect(invokedModelArns(MODEL, placement)).toEqual([
      `arn:aws:bedrock:${REGION}::foundation-model/amazon.nova-pro-v1:0`,
    ]);
  });

  test("or by a profile, which chooses from regions that the role names too", () => {
    const model = { ...MODEL, inferenceProfile: { id: "eu.amazon.nova-pro-v1:0", regions: ["eu-west-3", REGION] } };
    expect(calledModelId(model)).toBe("eu.amazon.nova-pro-v1:0");
    expect(invokedModelArns(model, placement)).toEqual([
      `arn:aws:bedrock:${REGION}:${TEST_ACCOUNT}:inference-profile/eu.amazon.nova-pro-v1:0`,
      `arn:aws:bedrock:${REGION}::foundation-model/amazon.nova-pro-v1:0`,
      "arn:aws:bedrock:eu-west-3::foundation-model/amazon.nova-pro-v1:0",
    ]);
  });
});
