import { UserError } from "../../core/errors";
import type { Condition, Statement } from "../document";

/** What a service needs that keeps data. */
const KEEPING_DATA = ["kms:Decrypt", "kms:GenerateDataKey*"];

/** A service of AWS that uses a key in its own name. */
export interface ServiceUse {
  /** Letters and digits; says in the policy what the statement is for. */
  readonly sid: string;

  /** Name of the service, such as states.amazonaws.com; of the region where its page says so. */
  readonly service: `${string}.amazonaws.com`;

  /**
   * What it does with the key. Its page at AWS says which.
   *
   * @default - kms:Decrypt and kms:GenerateDataKey*, which is what a service needs that keeps data
   */
  readonly actions?: readonly `kms:${string}`[];

  /** Account for whose resources it works: aws:SourceAccount. Not every service sends it; its page says so. */
  readonly sourceAccountId?: string;

  /** ARNs, or patterns of them, of the resources for which it works: aws:SourceArn. */
  readonly sourceArns?: readonly string[];

  /** What it says of the data, by key: kms:EncryptionContext:<key>. Values may be patterns. */
  readonly encryptionContext?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Lets a service use the key, for one account, some resources or some data alone: one of the three must be there, since
 * the service works for everybody.
 *
 * Sources: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-services.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 */
export function serviceUse(use: ServiceUse): Statement {
  return {
    Sid: use.sid,
    Effect: "Allow",
    Principal: { Service: use.service },
    Action: use.actions ?? KEEPING_DATA,
    Resource: "*",
    Condition: conditionOf(use),
  };
}

/** A call of a role's for which a service asks KMS. */
export interface ViaServiceUse {
  /** Letters and digits. */
  readonly sid: string;
  /** ARNs of roles and users. */
  readonly principals: readonly string[];
  /** Services by their short names, such as s3, secretsmanager or ssm. */
  readonly services: readonly string[];
  /** Region of the key. */
  readonly region: string;
  /** @default - kms:Decrypt and kms:GenerateDataKey* */
  readonly actions?: readonly `kms:${string}`[];
  /** What the service says of the data, by key: kms:EncryptionContext:<key>. Values may be patterns. */
  readonly encryptionContext?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Lets roles and users use the key by way of services alone, never by a call of their own.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function useViaServices(use: ViaServiceUse): Statement {
  const via = use.services.map((service) => `${service}.${use.region}.amazonaws.com`);
  return {
    Sid: use.sid,
    Effect: "Allow",
    Principal: { AWS: use.principals },
    Action: use.actions ?? KEEPING_DATA,
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": via }, ...contextOf(use.encryptionContext) },
  };
}

function conditionOf({ sid, service, sourceAccountId, sourceArns, encryptionContext }: ServiceUse): Condition {
  const condition: Condition = {
    ...(sourceAccountId === undefined ? {} : { StringEquals: { "aws:SourceAccount": sourceAccountId } }),
    ...(sourceArns === undefined ? {} : { ArnLike: { "aws:SourceArn": sourceArns } }),
    ...contextOf(encryptionContext),
  };
  if (Object.keys(condition).length > 0) return condition;
  throw new UserError(
    `key policy statement '${sid}': ${service} works for everybody`,
    "say for whom: sourceAccountId, sourceArns or encryptionContext, as its page at AWS has it",
  );
}

function contextOf(context: Readonly<Record<string, readonly string[]>> = {}): Condition {
  const entries = Object.entries(context).map(([key, values]) => [`kms:EncryptionContext:${key}`, values] as const);
  return entries.length === 0 ? {} : { StringLike: Object.fromEntries(entries) };
}
