import { found } from "../statement";
import { type Field, type OversizeHandling, oversizeProblem } from "./field";

export interface BodyOptions {
  readonly oversizeHandling: OversizeHandling;
}

/** The body as it is. */
export function body({ oversizeHandling }: BodyOptions): Field {
  return {
    json: { body: { oversize_handling: oversizeHandling } },
    cost: "plain",
    problems: found([oversizeProblem("body", oversizeHandling)]),
  };
}
