/** How a service uses the data key of an account. */
export interface DataKeyService {
  /** Whether it calls KMS on behalf of whoever uses it: the part before the region in kms:ViaService. */
  readonly viaService?: string;
  /** What it encrypts in its own name, if it does. */
  readonly writesTo?: readonly ("log-groups" | "delivered-logs" | "topics" | "queues")[];
}

/**
 * Services that a data key can be opened for, by the short name of their principal.
 *
 * Sources: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service,
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html,
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html,
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html,
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
 */
export const DATA_KEY_SERVICES = {
  backup: { viaService: "backup" },
  cloudwatch: { writesTo: ["topics"] },
  dynamodb: { viaService: "dynamodb" },
  // EBS, for EC2 Auto Scaling too: its service-linked role calls by way of EC2.
  ec2: { viaService: "ec2" },
  elasticache: { viaService: "elasticache" },
  elasticfilesystem: { viaService: "elasticfilesystem" },
  es: { viaService: "es" },
  events: { writesTo: ["topics", "queues"] },
  kinesis: { viaService: "kinesis" },
  lambda: { viaService: "lambda" },
  logs: { writesTo: ["log-groups"] },
  rds: { viaService: "rds" },
  redshift: { viaService: "redshift" },
  s3: { viaService: "s3", writesTo: ["topics", "queues"] },
  secretsmanager: { viaService: "secretsmanager" },
  sns: { viaService: "sns", writesTo: ["queues"] },
  sqs: { viaService: "sqs" },
  ssm: { viaService: "ssm" },
  // State machines; what they log is delivered by CloudWatch.
  states: { viaService: "states", writesTo: ["delivered-logs"] },
} as const satisfies Readonly<Record<string, DataKeyService>>;

/** Short name of a service in the table. */
export type DataKeyServiceName = keyof typeof DATA_KEY_SERVICES;

/** The names, as the configuration offers them. */
export const DATA_KEY_SERVICE_NAMES = Object.keys(DATA_KEY_SERVICES) as [DataKeyServiceName, ...DataKeyServiceName[]];
