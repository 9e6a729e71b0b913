import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, shown } from "../readers/arguments";

/** What has to scale. */
const DIMENSIONS = ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"];

/** LZ-DYNAMODB-04. */
export const dynamodbScaling: Guardrail = {
  id: "LZ-DYNAMODB-04",
  title: "tables scale with demand",
  why: "A table with a fixed capacity turns requests away when there are more of them than ever (Security Hub DynamoDB.1).",
  fix: 'set billingMode: "PAY_PER_REQUEST", or give the table an AppautoscalingTarget for reads and one for writes',
  severity: "medium",
  controls: { fsbp: ["DynamoDB.1"], cis: [] },
  types: ["aws_dynamodb_table"],
  judge({ address, body }, stack) {
    const { billing_mode: mode = "PROVISIONED", name } = body;
    if (isReference(mode)) return unknown(`billing_mode is ${shown(mode)}`);
    if (mode === "PAY_PER_REQUEST") return pass(`billing_mode is ${mode}`);
    const ids = [`table/${String(name)}`, `table/\${${address}.name}`, `table/\${${address}.id}`];
    const targets = stack.resources("aws_appautoscaling_target");
    const scaled = targets
      .filter(({ body: target }) => ids.includes(String(target.resource_id)))
      .map(({ body: target }) => String(target.scalable_dimension));
    const fixed = DIMENSIONS.filter((dimension) => !scaled.includes(dimension));
    if (fixed.length === 0) return pass("reads and writes are scaled");
    const open = targets.some(({ body: { resource_id: id } }) => isReference(id) && !ids.includes(String(id)));
    const detail = `billing_mode is ${shown(mode)} and nothing scales ${fixed.join(", ")}`;
    return open ? unknown(detail) : fail(detail);
  },
};
