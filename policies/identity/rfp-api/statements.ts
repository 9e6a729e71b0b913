import type { RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { Statement } from "../../document";
import { API_STATEMENTS } from "./api";
import { PIPELINE_STATEMENTS } from "./pipeline";
import type { RfpResources } from "./resources";

export type { RfpResources } from "./resources";

const STATEMENTS = { ...API_STATEMENTS, ...PIPELINE_STATEMENTS };

/**
 * What a function of the RFP API may do, beside its own log, traces, environment and dead letters, which `NodeFunction`
 * gives it: exactly the calls that its code makes, each on exactly what it makes them on.
 */
export function rfpFunctionStatements(name: RfpFunctionName, resources: RfpResources): Statement[] {
  return STATEMENTS[name](resources);
}
