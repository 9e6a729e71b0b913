import type { SecretStore } from "./secret-store";
import type { ValueSettings } from "./settings";
import { rotatedPart, withNewValue } from "./value";

/** Secrets Manager calls the function once a step, and again if a step fails. */
export const STEPS = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;
export type Step = (typeof STEPS)[number];

/** What accepts the secret, such as a database; a secret that only its readers know has none. */
export interface Target {
  /** Lets `pending` in. The secret's current value still works then: `current` is for signing in. */
  set(current: string, pending: string): Promise<void>;
  /** Throws unless `pending` works. */
  test(pending: string): Promise<void>;
}

export interface Rotation {
  readonly step: Step;
  /** Id of the new version: the request's token. */
  readonly version: string;
  readonly secret: SecretStore;
  readonly settings: ValueSettings;
  /** @default - none: whoever checks the secret reads it from Secrets Manager */
  readonly target?: Target;
}

/**
 * One step of a rotation. Each can be repeated: Secrets Manager calls a step again after a failure, so a value that was
 * made stays, and a version that is current already needs nothing.
 *
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export async function rotate(rotation: Rotation): Promise<void> {
  const { step, version, secret } = rotation;
  const { rotationEnabled, versions } = await secret.describe();
  if (!rotationEnabled) throw new Error("rotation is not enabled for the secret");
  const stages = versions[version];
  if (stages === undefined) throw new Error(`the secret has no version ${version}`);
  if (stages.includes("AWSCURRENT")) return;
  if (!stages.includes("AWSPENDING")) throw new Error(`version ${version} does not have the label AWSPENDING`);
  await ACTIONS[step](rotation);
}

const ACTIONS: Readonly<Record<Step, (rotation: Rotation) => Promise<void>>> = {
  async createSecret({ version, secret, settings }) {
    const current = await currentValue(secret);
    if ((await secret.value("AWSPENDING", version)) !== undefined) return;
    const value = await secret.randomPassword(settings);
    await secret.putPending(version, withNewValue(current, settings.field, value));
  },

  async setSecret({ version, secret, target }) {
    if (target === undefined) return;
    await target.set(await currentValue(secret), await pendingValue(secret, version));
  },

  async testSecret({ version, secret, settings, target }) {
    const pending = await pendingValue(secret, version);
    if (rotatedPart(pending, settings.field) === rotatedPart(await currentValue(secret), settings.field)) {
      throw new Error("the new value is the current one");
    }
    await target?.test(pending);
  },

  async finishSecret({ version, secret }) {
    await pendingValue(secret, version);
    const { versions } = await secret.describe();
    const current = Object.keys(versions).find((id) => versions[id]?.includes("AWSCURRENT"));
    if (current === undefined) throw new Error("the secret has no version with the label AWSCURRENT");
    await secret.makeCurrent(version, current);
  },
};

async function currentValue(secret: SecretStore): Promise<string> {
  const value = await secret.value("AWSCURRENT");
  if (value === undefined) throw new Error("the secret has no value yet: put one before it can rotate");
  return value;
}

async function pendingValue(secret: SecretStore, version: string): Promise<string> {
  const value = await secret.value("AWSPENDING", version);
  if (value === undefined) throw new Error(`version ${version} has no value yet`);
  return value;
}
