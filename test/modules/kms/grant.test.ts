import { Grant, type GrantProps } from "../../../modules/kms/grant";
import { bodiesOf } from "../../support/bodies";
import { type Resource, synth } from "../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/1";
const APP = "arn:aws:iam::999999999999:role/app";
const build = (props: Partial<GrantProps> = {}): Resource => {
  const stack = synth(
    (s) =>
      new Grant(s, "grant", {
        placement: s.in("eu-west-1"),
        keyArn: KEY,
        name: "orders",
        granteePrincipal: APP,
        operations: ["Encrypt", "Decrypt"],
        ...props,
      }),
  );
  return bodiesOf(stack, "aws_kms_grant")[0] as Resource;
};

describe("Grant", () => {
  test("lets one principal do some operations", () => {
    expect(build()).toEqual({
      provider: "aws.eu-west-1",
      key_id: KEY,
      name: "orders",
      grantee_principal: APP,
      operations: ["Decrypt", "Encrypt"],
    });
  });

  test.each([
    ["exactly", "encryption_context_equals"],
    ["contains", "encryption_context_subset"],
  ] as const)("is bound to data whose encryption context %s some pairs", (match, argument) => {
    const pairs = { purpose: "archive" };
    expect(build({ encryptionContext: { match, pairs } }).constraints).toEqual([{ [argument]: pairs }]);
  });

  test("is retired where somebody is named for it, and revoked where not", () => {
    expect(build({ retiringPrincipal: APP })).toMatchObject({ retiring_principal: APP, retire_on_delete: true });
    expect(build({ retiringPrincipal: APP, retireOnDelete: false })).not.toHaveProperty("retire_on_delete");
    expect(build({ retireOnDelete: true })).toMatchObject({ retire_on_delete: true });
  });

  test.each<[string, Partial<GrantProps>, string]>([
    [
      "an alias",
      { keyArn: "alias/orders" },
      "keyArn must name a key, since a grant is not made by an alias, got 'alias/orders'",
    ],
    [
      "a name with spaces",
      { name: "my grant" },
      "name must be 1 to 256 letters, digits, ':', '/', '_', '-', got 'my grant'",
    ],
    ["everybody", { granteePrincipal: "*" }, "granteePrincipal must be the ARN of a role, user or account, got '*'"],
    [
      "a pattern of roles",
      { granteePrincipal: "arn:aws:iam::999999999999:role/app-*" },
      "granteePrincipal must be the ARN of a role, user or account, got 'arn:aws:iam::999999999999:role/app-*'",
    ],
    ["no operation", { operations: [] }, "operations must name at least one operation, got none"],
    [
      "no pair",
      { encryptionContext: { match: "exactly", pairs: {} } },
      "encryptionContext.pairs must have a pair, got none",
    ],
    [
      "a signature with a context",
      { operations: ["Sign"], encryptionContext: { match: "exactly", pairs: { a: "b" } } },
      "encryptionContext cannot bind Sign: only symmetric keys that encrypt have one",
    ],
  ])("fails on %s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/grant] ${message}`);
  });
});
