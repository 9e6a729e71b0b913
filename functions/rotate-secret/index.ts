import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { rotate, type Step, STEPS } from "./rotation";
import { secretStore } from "./secret-store";
import { settingsFrom } from "./settings";

/**
 * What Secrets Manager sends for each step.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
interface RotationEvent {
  readonly Step?: string;
  readonly SecretId?: string;
  readonly ClientRequestToken?: string;
}

const client = new SecretsManagerClient();

/** Rotates a secret that only its readers know, such as a key that our own API checks. */
export async function handler(event: RotationEvent): Promise<void> {
  const { Step: step, SecretId: secretId, ClientRequestToken: version } = event;
  if (!isStep(step) || !secretId || !version) throw new Error(`not an event of a rotation: step '${step}'`);
  await rotate({ step, version, secret: secretStore(client, secretId), settings: settingsFrom(process.env) });
  // Never the value.
  console.log(JSON.stringify({ message: "step done", step, secretId, version }));
}

function isStep(text: string | undefined): text is Step {
  return STEPS.some((step) => step === text);
}
