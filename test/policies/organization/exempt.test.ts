import type { Statement } from "../../../policies/document";
import { exempted } from "../../../policies/organization/exempt";

const statement: Statement = { Sid: "Deny", Effect: "Deny", Action: "*", Resource: "*" };
const ARN = "arn:aws:iam::*:role/Deployer";

describe("exempted", () => {
  test("takes roles out of a statement without a condition", () => {
    expect(exempted(statement, [ARN]).Condition).toEqual({ ArnNotLike: { "aws:PrincipalArn": [ARN] } });
  });

  test("keeps what the statement exempts itself, and its other conditions", () => {
    const Condition = {
      Null: { "aws:AssumedRoot": "true" },
      ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/break-glass", "aws:SourceArn": "arn:aws:s3:::a" },
    };
    expect(exempted({ ...statement, Condition }, [ARN]).Condition).toEqual({
      Null: { "aws:AssumedRoot": "true" },
      ArnNotLike: {
        "aws:PrincipalArn": [ARN, "arn:aws:iam::*:role/break-glass"],
        "aws:SourceArn": "arn:aws:s3:::a",
      },
    });
  });

  test("names no role twice", () => {
    const Condition = { ArnNotLike: { "aws:PrincipalArn": [ARN] } };
    expect(exempted({ ...statement, Condition }, [ARN, ARN]).Condition).toEqual(Condition);
  });

  test("leaves a statement alone that allows: the roles would lose what it allows", () => {
    const allow: Statement = { ...statement, Effect: "Allow" };
    expect(exempted(allow, [ARN])).toBe(allow);
  });

  test("changes nothing without roles", () => {
    expect(exempted(statement, [])).toBe(statement);
  });
});
