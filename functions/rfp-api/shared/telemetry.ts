import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

const SERVICE = "rfp-api";

/** Log of the functions: ids and what became of them, never a question, an answer or a document. */
export const logger = new Logger({ serviceName: SERVICE });

const metrics = new Metrics({ namespace: "RfpApi", serviceName: SERVICE });

/** Adds to a metric of the namespace RfpApi, which CloudWatch reads from the log. */
export function count(name: string, value = 1): void {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, value);
}

/**
 * What a log may hold of an error. Errors of DynamoDB can carry an item, and those of models a text: neither is among
 * these.
 */
export function faultOf(error: unknown): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof Error)) return { error_name: typeof error };
  return { error_name: error.name, error_message: error.message, stack: error.stack };
}
