import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import type { ValueSettings } from "./settings";

/** What a rotation knows about a secret without its value. */
export interface SecretDescription {
  readonly rotationEnabled: boolean;
  /** Version id -> staging labels. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
}

/** One secret in Secrets Manager, as far as a rotation needs it. */
export interface SecretStore {
  describe(): Promise<SecretDescription>;
  /** The value with a staging label, and of a version if one is named; undefined if there is none. */
  value(stage: string, version?: string): Promise<string | undefined>;
  /** Adds a version with the label AWSPENDING. */
  putPending(version: string, value: string): Promise<void>;
  /** Moves AWSCURRENT from one version to another; Secrets Manager labels the first AWSPREVIOUS. */
  makeCurrent(version: string, instead: string): Promise<void>;
  randomPassword(settings: ValueSettings): Promise<string>;
}

/** The store of a secret by its ARN or name. */
export function secretStore(client: SecretsManagerClient, SecretId: string): SecretStore {
  return {
    async describe() {
      const { RotationEnabled = false, VersionIdsToStages = {} } = await client.send(
        new DescribeSecretCommand({ SecretId }),
      );
      return { rotationEnabled: RotationEnabled, versions: VersionIdsToStages };
    },

    async value(VersionStage, VersionId) {
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage, VersionId }));
        if (SecretString === undefined) throw new Error("the secret is binary: only texts are rotated");
        return SecretString;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },

    async putPending(ClientRequestToken, SecretString) {
      const input = { SecretId, ClientRequestToken, SecretString, VersionStages: ["AWSPENDING"] };
      await client.send(new PutSecretValueCommand(input));
    },

    async makeCurrent(MoveToVersionId, RemoveFromVersionId) {
      const input = { SecretId, VersionStage: "AWSCURRENT", MoveToVersionId, RemoveFromVersionId };
      await client.send(new UpdateSecretVersionStageCommand(input));
    },

    async randomPassword({ length, excludeCharacters, excludePunctuation }) {
      const { RandomPassword } = await client.send(
        new GetRandomPasswordCommand({
          PasswordLength: length,
          ExcludeCharacters: excludeCharacters,
          ExcludePunctuation: excludePunctuation,
        }),
      );
      if (!RandomPassword) throw new Error("Secrets Manager answered without a password");
      return RandomPassword;
    },
  };
}
