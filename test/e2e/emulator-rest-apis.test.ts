import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  DeleteDeploymentCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateResourceCommand,
  UpdateRestApiCommand,
  UpdateStageCommand,
} from "@aws-sdk/client-api-gateway";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

/** What the emulator refuses of REST APIs, as AWS does, so that a wrong order of resources shows. */
describeWith("moto_server")("REST APIs on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-rest-apis-"));
  let emulator: Emulator;
  let client: APIGatewayClient;
  beforeAll(async () => {
    emulator = await startTestEmulator(root);
    client = new APIGatewayClient({
      endpoint: emulator.url,
      region: "eu-west-1",
      credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
      maxAttempts: 1,
    });
  }, 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** An API with GET on its root, and with an integration if that is asked for. */
  async function api(more: object = {}, { integrated = true } = {}) {
    const { id: restApiId = "" } = await client.send(new CreateRestApiCommand({ name: "shop", ...more }));
    const { items = [] } = await client.send(new GetResourcesCommand({ restApiId }));
    const at = { restApiId, resourceId: items[0]?.id ?? "", httpMethod: "GET" };
    await client.send(new PutMethodCommand({ ...at, authorizationType: "AWS_IAM" }));
    if (integrated) await client.send(new PutIntegrationCommand({ ...at, type: "MOCK" }));
    return at;
  }

  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Resource: "*" }] });

  test("tells a policy with its quotes escaped", async () => {
    const { restApiId } = await api({ policy });
    const { policy: told } = await client.send(new GetRestApiCommand({ restApiId }));
    expect(told).not.toBe(policy);
    expect(JSON.parse(`"${told ?? ""}"`)).toBe(policy);
  });

  test("keeps and changes media types, compression, and whether the API has a name of its own", async () => {
    const { restApiId } = await api({ binaryMediaTypes: ["text/csv"], disableExecuteApiEndpoint: true });
    await client.send(
      new UpdateRestApiCommand({
        restApiId,
        patchOperations: [
          { op: "add", path: "/binaryMediaTypes/image~1png" },
          { op: "remove", path: "/binaryMediaTypes/text~1csv" },
          { op: "replace", path: "/minimumCompressionSize", value: "2048" },
          { op: "replace", path: "/disableExecuteApiEndpoint", value: "false" },
        ],
      }),
    );
    expect(await client.send(new GetRestApiCommand({ restApiId }))).toMatchObject({
      binaryMediaTypes: ["image/png"],
      minimumCompressionSize: 2048,
      disableExecuteApiEndpoint: false,
    });
  });

  test("takes one parameter below a path, and each path once", async () => {
    const { restApiId, resourceId: parentId } = await api();
    const create = (pathPart: string) => client.send(new CreateResourceCommand({ restApiId, parentId, pathPart }));
    await create("{id}");
    await create("orders");
    await expect(create("{name}")).rejects.toThrow("already has a variable path part");
    await expect(create("orders")).rejects.toThrow("Another resource with the same parent");
  });

  test("renames a parameter in place", async () => {
    const { restApiId, resourceId: parentId } = await api();
    const { id: resourceId = "" } = await client.send(
      new CreateResourceCommand({ restApiId, parentId, pathPart: "{id}" }),
    );
    const patchOperations = [{ op: "replace" as const, path: "/pathPart", value: "{name}" }];
    await client.send(new UpdateResourceCommand({ restApiId, resourceId, patchOperations }));
    const { items = [] } = await client.send(new GetResourcesCommand({ restApiId }));
    expect(items.map(({ path }) => path).sort()).toEqual(["/", "/{name}"]);
  });

  test("deploys no method without an integration", async () => {
    const { restApiId } = await api({}, { integrated: false });
    await expect(client.send(new CreateDeploymentCommand({ restApiId }))).rejects.toThrow("No integration defined");
  });

  test("deploys no private API without a policy", async () => {
    const types = { endpointConfiguration: { types: ["PRIVATE" as const] } };
    const { restApiId } = await api(types);
    await expect(client.send(new CreateDeploymentCommand({ restApiId }))).rejects.toThrow("resource policy");
    const other = await api({ ...types, policy });
    await expect(client.send(new CreateDeploymentCommand({ restApiId: other.restApiId }))).resolves.toBeDefined();
  });

  test("maps no answer that the method does not have", async () => {
    const at = { ...(await api()), statusCode: "204" };
    await expect(client.send(new PutIntegrationResponseCommand(at))).rejects.toThrow("Invalid Response status code");
    await client.send(new PutMethodResponseCommand(at));
    await expect(client.send(new PutIntegrationResponseCommand(at))).resolves.toBeDefined();
  });

  test("deletes no deployment that a stage shows", async () => {
    const { restApiId } = await api();
    const { id: first = "" } = await client.send(new CreateDeploymentCommand({ restApiId }));
    await client.send(new CreateStageCommand({ restApiId, stageName: "api", deploymentId: first }));
    const remove = () => client.send(new DeleteDeploymentCommand({ restApiId, deploymentId: first }));
    await expect(remove()).rejects.toThrow("Active stages");
    const { id: second = "" } = await client.send(new CreateDeploymentCommand({ restApiId }));
    const patchOperations = [{ op: "replace" as const, path: "/deploymentId", value: second }];
    await client.send(new UpdateStageCommand({ restApiId, stageName: "api", patchOperations }));
    await expect(remove()).resolves.toBeDefined();
  });
});
