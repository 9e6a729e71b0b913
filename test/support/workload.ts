import { OrdersStack } from "../../examples/workload/orders-stack";
import { type StackJson, synthApp } from "./synth";

/** The stacks of examples/workload, by name; what they name by relative path goes to folders below `assetRoot`. */
export function workloadExample(assetRoot?: string): Record<string, StackJson> {
  return synthApp((app) => new OrdersStack(app, "orders"), assetRoot);
}
