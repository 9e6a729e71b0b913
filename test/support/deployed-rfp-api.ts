import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from "@aws-sdk/client-s3";
import { contextOf } from "../../cli/context";
import { findEmulatorPython } from "../../cli/sandbox/find-emulator";
import { outputDirectoryOf, runLz } from "../../cli/sandbox/lz-runs";
import { openSandbox, type Sandbox } from "../../cli/sandbox/open";
import { type SecondPlan, secondPlan } from "../../cli/sandbox/second-plan";
import { resourcesInState } from "../../cli/sandbox/state";
import { findTerraform } from "../../cli/terraform/find-terraform";
import { runProcess } from "../../cli/terraform/process";
import { rfpApis } from "../../config/workloads";
import { bucketArn } from "../../core/arns";
import { accessLogBucketName } from "../../core/names";
import { serverAccessLogDelivery } from "../../policies/bucket/server-access-logs";
import { policyDocument } from "../../policies/document";
import { EXAMPLES, loadExample } from "./example";

const PROJECT = join(__dirname, "..", "..");

/** What a caller of the emulator needs. */
export interface EmulatorClient {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The RFP API of the default example, deployed on an emulator by `lz deploy`, which runs `cdktf deploy`. */
export interface DeployedRfpApi {
  /** Account and region of the workload, for clients. */
  readonly client: EmulatorClient;
  readonly applied: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Seconds of the deployment alone. */
  readonly seconds: number;
  planAgain(): Promise<SecondPlan>;
  close(): void;
}

/**
 * Deploys the stack alone, as the eleventh of thirteen: what earlier stacks make and it uses, the account's data key and
 * bucket of access logs, is made by clients first, and the key's ARN stands in the lock file as `lz sync` writes it.
 *
 * @param forFunctions - variables of the environment that the emulator hands on to functions
 */
export async function deployRfpApi(
  root: string,
  forFunctions: Readonly<Record<string, string>>,
): Promise<DeployedRfpApi> {
  const landingZone = loadExample("default");
  const [api] = rfpApis(landingZone);
  const terraform = await findTerraform();
  const python = await findEmulatorPython();
  if (api?.account.id === undefined || terraform === undefined || python === undefined) {
    throw new Error("needs the example's RFP API, Terraform and the emulator");
  }
  Object.assign(process.env, forFunctions);
  const sandbox = await openSandbox({
    context: contextOf(join(PROJECT, EXAMPLES.default), landingZone),
    ...{ terraform, python, keep: false },
    emulatorLog: join(root, "emulator.log"),
    signal: new AbortController().signal,
  });
  for (const name of Object.keys(forFunctions)) delete process.env[name];
  try {
    const client: EmulatorClient = {
      region: api.region,
      endpoint: sandbox.emulator.url,
      credentials: { accessKeyId: api.account.id, secretAccessKey: "sandbox" },
    };
    const organization = landingZone.settings.organization.name;
    await makeBucket(client, accessLogBucketName(organization, api.account.id, api.region));
    writeLock(sandbox, api.account.name, api.dataKey, { [api.region]: await makeKey(client) });
    const seconds = await runLz(["deploy", api.stackName, "--auto-approve"], {
      ...sandbox,
      logFile: join(root, "lz.log"),
    });
    const directory = join(outputDirectoryOf(sandbox.scratch), "stacks", api.stackName);
    const { env } = sandbox;
    return {
      client,
      applied: resourcesInState(sandbox.scratch.directory, api.stackName),
      outputs: await outputsOf(terraform.command, directory, env),
      seconds: seconds.get(api.stackName) ?? NaN,
      planAgain: () => secondPlan(directory, { terraform: terraform.command, env }),
      close: () => sandbox.close(),
    };
  } catch (error) {
    sandbox.close();
    throw error;
  }
}

async function makeKey(settings: EmulatorClient): Promise<string> {
  const kms = new KMSClient(settings);
  const { KeyMetadata } = await kms.send(
    new CreateKeyCommand({ Description: "the data key of the account", MultiRegion: true }),
  );
  kms.destroy();
  return KeyMetadata?.Arn ?? "";
}

async function makeBucket(settings: EmulatorClient, bucket: string): Promise<void> {
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const LocationConstraint = settings.region as "eu-west-1";
  await s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint } }));
  const { accessKeyId: accountId } = settings.credentials;
  const delivery = serverAccessLogDelivery({ bucketArn: bucketArn(bucket), accountId, region: settings.region });
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: policyDocument(delivery) }));
  s3.destroy();
}

/** The facts of the example, but for the data keys that this emulator has. */
function writeLock({ scratch }: Sandbox, account: string, key: string, arns: Readonly<Record<string, string>>): void {
  const lock = JSON.parse(readFileSync(join(PROJECT, "landing-zone.lock.json"), "utf8")) as object;
  const known = { ...lock, dataKeys: { [account]: { [key]: arns } } };
  writeFileSync(scratch.lockFile, `${JSON.stringify(known, null, 2)}\n`);
}

async function outputsOf(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const { code, stdout, stderr } = await runProcess(command, ["output", "-json"], { cwd, env, timeoutMs: 60_000 });
  if (code !== 0) throw new Error(`terraform output: ${stderr}`);
  const outputs = JSON.parse(stdout) as Record<string, { readonly value: string }>;
  return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
}
