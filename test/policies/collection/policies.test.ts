import { dataAccessPolicy, encryptionPolicy, networkPolicy } from "../../../policies/collection/policies";

const ROLE = "arn:aws:iam::444444444444:role/rfp-knowledge-faq";
const OTHER = "arn:aws:iam::444444444444:role/rfp-knowledge-documents";
const DEPLOYER = "arn:aws:iam::444444444444:role/deployer";

interface Block {
  readonly Principal: readonly string[];
  readonly Rules: readonly {
    readonly ResourceType: string;
    readonly Resource: string[];
    readonly Permission: string[];
  }[];
}

describe("encryptionPolicy", () => {
  test("takes our key for this collection alone", () => {
    expect(JSON.parse(encryptionPolicy("knowledge", "arn:aws:kms:eu-west-1:444444444444:key/1"))).toEqual({
      AWSOwnedKey: false,
      KmsARN: "arn:aws:kms:eu-west-1:444444444444:key/1",
      Rules: [{ ResourceType: "collection", Resource: ["collection/knowledge"] }],
    });
  });
});

describe("networkPolicy", () => {
  const [plain] = JSON.parse(networkPolicy("knowledge", [])) as Record<string, unknown>[];
  const [withEndpoints] = JSON.parse(networkPolicy("knowledge", ["vpce-2", "vpce-1"])) as Record<string, unknown>[];

  test("lets Bedrock in, and no public network", () => {
    expect(plain).toMatchObject({ AllowFromPublic: false, SourceServices: ["bedrock.amazonaws.com"] });
    expect(plain).not.toHaveProperty("SourceVPCEs");
  });

  test("opens the dashboards to nobody", () => {
    expect(plain?.Rules).toEqual([{ ResourceType: "collection", Resource: ["collection/knowledge"] }]);
  });

  test("lets endpoints in beside it, in one order", () => {
    expect(withEndpoints).toMatchObject({ AllowFromPublic: false, SourceVPCEs: ["vpce-1", "vpce-2"] });
  });
});

describe("dataAccessPolicy", () => {
  const users = [
    { roleArn: ROLE, indexName: "faq-index" },
    { roleArn: OTHER, indexName: "documents-index" },
  ];
  const blocks = JSON.parse(dataAccessPolicy("knowledge", users, [DEPLOYER])) as Block[];
  const may = (principal: string, permission: string, resource: string): boolean =>
    blocks
      .filter(({ Principal }) => Principal.includes(principal))
      .flatMap(({ Rules }) => Rules)
      .some(
        ({ Permission, Resource }) =>
          Permission.includes(permission) &&
          Resource.some((each) => each === resource || (each.endsWith("*") && resource.startsWith(each.slice(0, -1)))),
      );

  test.each([
    ["a knowledge base searches its index", ROLE, "aoss:ReadDocument", "index/knowledge/faq-index", true],
    ["and fills it", ROLE, "aoss:WriteDocument", "index/knowledge/faq-index", true],
    ["and looks at it", ROLE, "aoss:DescribeIndex", "index/knowledge/faq-index", true],
    ["it does not read the other's", ROLE, "aoss:ReadDocument", "index/knowledge/documents-index", false],
    ["nor delete its own", ROLE, "aoss:DeleteIndex", "index/knowledge/faq-index", false],
    ["nor make one", ROLE, "aoss:CreateIndex", "index/knowledge/any", false],
    ["the deployer makes indexes", DEPLOYER, "aoss:CreateIndex", "index/knowledge/faq-index", true],
    ["and deletes them", DEPLOYER, "aoss:DeleteIndex", "index/knowledge/documents-index", true],
    ["and reads nothing in them", DEPLOYER, "aoss:ReadDocument", "index/knowledge/faq-index", false],
    ["nor writes", DEPLOYER, "aoss:WriteDocument", "index/knowledge/faq-index", false],
    [
      "nobody else gets in",
      "arn:aws:iam::444444444444:role/admin",
      "aoss:ReadDocument",
      "index/knowledge/faq-index",
      false,
    ],
    ["another collection is not meant", ROLE, "aoss:ReadDocument", "index/other/faq-index", false],
  ])("%s: %s %s %s -> %s", (_, principal, permission, resource, expected) => {
    expect(may(principal, permission, resource)).toBe(expected);
  });

  test("names nobody for the indexes if nobody is to make them", () => {
    expect(JSON.parse(dataAccessPolicy("knowledge", users, []))).toHaveLength(2);
  });
});
