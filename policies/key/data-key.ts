import { arn, partitionOf } from "../../core/arns";
import { DATA_KEY_SERVICES, type DataKeyService, type DataKeyServiceName } from "../../core/data-key-services";
import type { Condition, Statement } from "../document";
import { principalArn } from "../role/principals";
import { keyAdministrators } from "./administrators";
import { logGroupEncryption } from "./log-group";
import { grantsForAwsResources } from "./service-users";
import { useViaServices } from "./service";
import { stateMachineLogDelivery } from "./step-functions";
import { KEY_USE, keyUsers } from "./users";

/** Who uses the data key of an account beside those whom IAM policies of the account allow to. */
export interface DataKeyUse {
  readonly accountId: string;
  readonly region: string;
  /** `role/<path and name>` or `permissionSet/<name>`, of the account. */
  readonly administrators: readonly string[];
  /** The same, for those who encrypt and decrypt. */
  readonly users: readonly string[];
  readonly services: readonly DataKeyServiceName[];
}

/**
 * The statements of a data key's policy in one region, beside the one that leaves the account in charge.
 *
 * Roles are named in a condition and not as the principal: keys are made before the roles of workloads, and KMS refuses
 * a policy whose principal does not exist, or keeps the id of one that is made anew.
 *
 * Sources: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function dataKeyStatements(use: DataKeyUse): Statement[] {
  const { administrators, users } = use;
  return [
    ...(administrators.length === 0 ? [] : [named(keyAdministrators(["*"]), use, administrators)]),
    ...(users.length === 0 ? [] : [named(keyUsers(["*"]), use, users)]),
    ...byWayOfServices(use),
    ...inOwnName(use),
  ];
}

/**
 * As the policy of AWS's own key of a service has it: whoever of the account may use the service can use the key by way
 * of it, and the service keeps it for a resource by a grant.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function byWayOfServices({ accountId, region, services }: DataKeyUse): Statement[] {
  const via = services.flatMap((name) => serviceOf(name).viaService ?? []).sort();
  if (via.length === 0) return [];
  const use = useViaServices({
    sid: "ByWayOfServices",
    principals: ["*"],
    services: via,
    region,
    actions: KEY_USE.encryption as readonly `kms:${string}`[],
  });
  const grant = grantsForAwsResources(["*"], "GrantByWayOfServices");
  return [use, { ...grant, Condition: { ...grant.Condition, ...use.Condition } }].map((each) => of(accountId, each));
}

/**
 * Services that write to what the key encrypts. The data bounds them and not aws:SourceAccount, which EventBridge does
 * not send for topics: it is of the key's own account, and who may write there is said by its own policy.
 */
function inOwnName({ accountId, region, services }: DataKeyUse): Statement[] {
  const writers = (to: "topics" | "queues" | "log-groups" | "delivered-logs"): string[] =>
    services.filter((name) => serviceOf(name).writesTo?.includes(to)).sort();
  const any = (service: string): string =>
    arn({ partition: partitionOf(region), service, region, account: accountId, resource: "*" });
  return [
    ...(writers("log-groups").length === 0 ? [] : [logGroupEncryption({ accountId, region, logGroupName: "*" })]),
    ...(writers("delivered-logs").length === 0 ? [] : [stateMachineLogDelivery({ accountId, region })]),
    ...writing("ServicesWriteToTopics", writers("topics"), { "kms:EncryptionContext:aws:sns:topicArn": any("sns") }),
    ...writing("ServicesWriteToQueues", writers("queues"), { "kms:EncryptionContext:aws:sqs:arn": any("sqs") }),
  ];
}

function writing(sid: string, names: readonly string[], context: Readonly<Record<string, string>>): Statement[] {
  if (names.length === 0) return [];
  return [
    {
      Sid: sid,
      Effect: "Allow",
      Principal: { Service: names.map((name) => `${name}.amazonaws.com`) },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: "*",
      Condition: { ArnLike: context },
    },
  ];
}

function named(statement: Statement, { accountId, region }: DataKeyUse, names: readonly string[]): Statement {
  const arns = names.map((name) => principalArn(name, accountId, partitionOf(region)));
  return of(accountId, { ...statement, Condition: { ArnLike: { "aws:PrincipalArn": arns } } });
}

/** Nobody of another account, whom everybody as a principal would let in. */
function of(accountId: string, statement: Statement): Statement {
  const { Condition: condition = {} } = statement;
  const StringEquals: Condition["StringEquals"] = { ...condition.StringEquals, "kms:CallerAccount": accountId };
  return { ...statement, Condition: { ...condition, StringEquals } };
}

function serviceOf(name: DataKeyServiceName): DataKeyService {
  return DATA_KEY_SERVICES[name];
}
