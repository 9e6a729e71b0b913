import { found } from "../statement";
import { type Field, type OversizeHandling, oversizeProblem } from "./field";

export interface HeaderOrderOptions {
  readonly oversizeHandling: OversizeHandling;
}

/** The names of the headers in the order of the request, with a colon between: a mark of the client's software. */
export function headerOrder({ oversizeHandling }: HeaderOrderOptions): Field {
  return {
    json: { header_order: { oversize_handling: oversizeHandling } },
    cost: "plain",
    problems: found([oversizeProblem("headerOrder", oversizeHandling)]),
  };
}
