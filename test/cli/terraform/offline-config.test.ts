import { OfflineConfigError, toOfflineConfig } from "../../../cli/terraform/offline-config";

const stack = {
  "//": { metadata: { stackName: "security" } },
  terraform: {
    backend: { s3: { bucket: "state", key: "security.tfstate", use_lockfile: true } },
    required_providers: { aws: { source: "aws", version: ">= 5.100.0, < 7.0.0" } },
    required_version: ">= 1.11.0",
  },
  provider: {
    aws: [
      {
        region: "eu-west-1",
        allowed_account_ids: ["111122223333"],
        assume_role: [{ role_arn: "arn:aws:iam::111122223333:role/deploy" }],
        default_tags: [{ tags: { owner: "platform" } }],
        profile: "security",
      },
      {
        region: "us-east-1",
        alias: "us-east-1",
        forbidden_account_ids: ["444455556666"],
        assume_role_with_web_identity: [{ role_arn: "arn", web_identity_token_file: "/token" }],
        shared_config_files: ["/home/me/.aws/config"],
        token: "real",
      },
    ],
    random: [{}],
  },
  import: [{ to: "aws_kms_key.logs", id: "1234" }],
  resource: { aws_kms_key: { logs: { enable_key_rotation: true, lifecycle: { prevent_destroy: true } } } },
  output: { key: { value: "${aws_kms_key.logs.arn}" } },
};

const offline = {
  access_key: "offline",
  secret_key: "offline",
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
};

function reasonsOf(config: object): readonly string[] {
  try {
    toOfflineConfig(config);
  } catch (error) {
    if (error instanceof OfflineConfigError) return error.reasons;
    throw error;
  }
  return [];
}

describe("toOfflineConfig", () => {
  test("changes the backend, the aws providers and the imports, and nothing else", () => {
    expect(toOfflineConfig(stack)).toEqual({
      ...stack,
      import: undefined,
      terraform: { ...stack.terraform, backend: { local: { path: "terraform.tfstate" } } },
      provider: {
        aws: [
          { region: "eu-west-1", default_tags: [{ tags: { owner: "platform" } }], ...offline },
          { region: "us-east-1", alias: "us-east-1", ...offline },
        ],
        random: [{}],
      },
    });
  });

  test("works on a copy", () => {
    const before = structuredClone(stack);
    toOfflineConfig(stack);
    expect(stack).toEqual(before);
  });

  test("takes a single provider block, no provider, and Terraform Cloud", () => {
    expect(toOfflineConfig({ provider: { aws: { region: "eu-west-1", profile: "x" } } })).toMatchObject({
      provider: { aws: [{ region: "eu-west-1", ...offline }] },
    });
    expect(toOfflineConfig({ terraform: { cloud: { organization: "acme" } } })).toEqual({
      terraform: { backend: { local: { path: "terraform.tfstate" } } },
    });
  });

  test("gives a value to variables that nobody sets, and leaves defaults alone", () => {
    const secret = { type: "string", ephemeral: true, sensitive: true };
    expect(toOfflineConfig({ variable: { secret, region: { default: "eu-west-1" } } })).toMatchObject({
      variable: { secret: { ...secret, default: "offline" }, region: { default: "eu-west-1" } },
    });
  });

  test("lets data sources pass that the provider answers by itself", () => {
    const data = {
      aws_iam_policy_document: { assume: {} },
      aws_partition: { current: {} },
      aws_region: { current: {} },
    };
    expect(reasonsOf({ ...stack, data })).toEqual([]);
  });

  test("names everything that would read from outside the stack", () => {
    const config = {
      data: {
        aws_caller_identity: { current: {} },
        external: { script: { program: ["sh"] } },
        terraform_remote_state: { other: {} },
      },
      check: { alive: { data: { http: { site: { url: "https://example.com" } } } } },
      ephemeral: { aws_secretsmanager_secret_version: { password: {} }, random_password: { fine: {} } },
      resource: { aws_s3_bucket: { b: { provisioner: [{ "local-exec": { command: "true" } }] } } },
    };
    expect(reasonsOf(config)).toEqual([
      "data source aws_caller_identity.current reads from outside the stack",
      "data source external.script reads from outside the stack",
      "data source terraform_remote_state.other reads from outside the stack",
      "data source http.site reads from outside the stack",
      "ephemeral resource aws_secretsmanager_secret_version.password reads from AWS",
      "resource aws_s3_bucket.b has a provisioner, whose work no plan shows",
    ]);
    expect(() => toOfflineConfig({ data: { aws_ip_ranges: { s3: {} } } })).toThrow(
      "cannot be planned offline: data source aws_ip_ranges.s3 reads from outside the stack",
    );
  });
});
