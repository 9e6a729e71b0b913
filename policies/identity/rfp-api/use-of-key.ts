import { partitionOf } from "../../../core/arns";
import type { OneOrMany, Statement } from "../../document";
import type { RfpResources } from "./resources";

/**
 * Use of the key by way of one service, which asks KMS in the function's name. By itself the function cannot decrypt
 * with it.
 *
 * Sources: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
export function useOfKey(
  { keyArn, region }: RfpResources,
  use: { readonly Sid: string; readonly Action: OneOrMany; readonly service: "dynamodb" | "s3" },
): Statement {
  const { Sid, Action, service } = use;
  const host = partitionOf(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  return {
    Sid,
    Effect: "Allow",
    Action,
    Resource: keyArn,
    Condition: { StringEquals: { "kms:ViaService": `${service}.${region}.${host}` } },
  };
}

/** DynamoDB decrypts the table's key for every read and write of items. */
export function useOfTables(resources: RfpResources): Statement {
  return useOfKey(resources, { Sid: "UseTablesKey", Action: "kms:Decrypt", service: "dynamodb" });
}
