import { ResourceNotFoundException, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { handler } from "../../../functions/rotate-secret";
import { secretStore } from "../../../functions/rotate-secret/secret-store";
import { settingsFrom } from "../../../functions/rotate-secret/settings";

interface Sent {
  readonly command: string;
  readonly input: unknown;
}

/** A client that notes what it is sent and answers the same. */
function clientThat(answer: () => unknown): { client: SecretsManagerClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const send = (command: { input: unknown }) => {
    sent.push({ command: command.constructor.name, input: command.input });
    return Promise.resolve().then(answer);
  };
  return { client: { send } as unknown as SecretsManagerClient, sent };
}

describe("secretStore", () => {
  test("asks for the value with a label of one version", async () => {
    const { client, sent } = clientThat(() => ({ SecretString: "value" }));
    expect(await secretStore(client, "orders").value("AWSPENDING", "v1")).toBe("value");
    expect(sent).toEqual([
      {
        command: "GetSecretValueCommand",
        input: { SecretId: "orders", VersionStage: "AWSPENDING", VersionId: "v1" },
      },
    ]);
  });

  test("knows a value that is not there from a call that failed", async () => {
    const missing = new ResourceNotFoundException({ message: "no value", $metadata: {} });
    const { client } = clientThat(() => {
      throw missing;
    });
    expect(await secretStore(client, "orders").value("AWSPENDING")).toBeUndefined();
    const refused = clientThat(() => {
      throw new Error("AccessDeniedException");
    });
    await expect(secretStore(refused.client, "orders").value("AWSPENDING")).rejects.toThrow("AccessDeniedException");
  });

  test("refuses a binary secret", async () => {
    const { client } = clientThat(() => ({ SecretBinary: new Uint8Array(1) }));
    await expect(secretStore(client, "orders").value("AWSCURRENT")).rejects.toThrow("only texts are rotated");
  });

  test("adds a pending version under the request's token, so that a repeated call adds none", async () => {
    const { client, sent } = clientThat(() => ({}));
    await secretStore(client, "orders").putPending("token", "value");
    expect(sent[0]?.input).toEqual({
      SecretId: "orders",
      ClientRequestToken: "token",
      SecretString: "value",
      VersionStages: ["AWSPENDING"],
    });
  });

  test("moves the label from the old version to the new one", async () => {
    const { client, sent } = clientThat(() => ({}));
    await secretStore(client, "orders").makeCurrent("new", "old");
    expect(sent[0]?.input).toEqual({
      SecretId: "orders",
      VersionStage: "AWSCURRENT",
      MoveToVersionId: "new",
      RemoveFromVersionId: "old",
    });
  });

  test("asks for a password as the settings say, and wants one", async () => {
    const { client, sent } = clientThat(() => ({ RandomPassword: "random" }));
    const settings = settingsFrom({ LENGTH: "20", EXCLUDE_CHARACTERS: "&", EXCLUDE_PUNCTUATION: "true" });
    expect(await secretStore(client, "orders").randomPassword(settings)).toBe("random");
    expect(sent[0]?.input).toEqual({ PasswordLength: 20, ExcludeCharacters: "&", ExcludePunctuation: true });
    const nothing = clientThat(() => ({}));
    await expect(secretStore(nothing.client, "orders").randomPassword(settings)).rejects.toThrow("without a password");
  });

  test("takes a secret without labels and rotation for one that does not rotate", async () => {
    const { client } = clientThat(() => ({}));
    expect(await secretStore(client, "orders").describe()).toEqual({ rotationEnabled: false, versions: {} });
  });
});

describe("the handler", () => {
  const event = { Step: "createSecret", SecretId: "orders", ClientRequestToken: "token" };
  test.each<Parameters<typeof handler>[0]>([
    {},
    { ...event, Step: "deleteSecret" },
    { ...event, Step: undefined },
    { ...event, SecretId: "" },
    { ...event, ClientRequestToken: undefined },
  ])("refuses what is no event of a rotation: %j", async (wrong) => {
    await expect(handler(wrong)).rejects.toThrow(`not an event of a rotation: step '${wrong.Step}'`);
  });
});
