import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { credentialFreeEnvironment, terraformEnvironment } from "../../../cli/terraform/environment";

describe("terraformEnvironment", () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "lz-environment-"));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test("keeps the user's environment and makes Terraform quiet", () => {
    expect(terraformEnvironment({ environment: { PATH: "/bin" } })).toEqual({
      PATH: "/bin",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      TF_INPUT: "0",
    });
  });

  test("keeps the user's configuration file if it exists, and replaces one that does not by an empty one", () => {
    const file = join(directory, "rc");
    const environment = { TF_CLI_CONFIG_FILE: file };
    expect(terraformEnvironment({ environment }).TF_CLI_CONFIG_FILE).toBe(devNull);
    writeFileSync(file, "");
    expect(terraformEnvironment({ environment }).TF_CLI_CONFIG_FILE).toBe(file);
  });

  test("a given configuration file and plugin cache win", () => {
    const environment = { TF_CLI_CONFIG_FILE: "/theirs", TF_PLUGIN_CACHE_DIR: "/theirs" };
    const options = { environment, cliConfigFile: "/ours.tfrc", pluginCacheDirectory: "/ours" };
    expect(terraformEnvironment(options)).toMatchObject({
      TF_CLI_CONFIG_FILE: "/ours.tfrc",
      TF_PLUGIN_CACHE_DIR: "/ours",
      TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1",
    });
  });
});

describe("credentialFreeEnvironment", () => {
  test("leaves no way to an account and nothing that moves Terraform's files", () => {
    const environment = {
      HOME: "/home/me",
      TF_INPUT: "0",
      TF_VAR_size: "3",
      AWS_PROFILE: "production",
      AWS_ACCESS_KEY_ID: "AKIAREAL",
      AWS_SECRET_ACCESS_KEY: "real",
      AWS_SESSION_TOKEN: "real",
      AWS_REGION: "eu-west-1",
      AWS_ENDPOINT_URL_S3: "http://localhost:5000",
      AWS_WEB_IDENTITY_TOKEN_FILE: "/token",
      AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://169.254.170.2",
      TF_WORKSPACE: "prod",
      TF_DATA_DIR: "/elsewhere",
      TF_CLI_ARGS_plan: "-refresh=false",
    };
    expect(credentialFreeEnvironment(environment)).toEqual({
      HOME: "/home/me",
      TF_INPUT: "0",
      TF_VAR_size: "3",
      AWS_ACCESS_KEY_ID: "offline",
      AWS_SECRET_ACCESS_KEY: "offline",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
    });
  });
});
