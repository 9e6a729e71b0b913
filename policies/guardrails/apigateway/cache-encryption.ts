import type { Guardrail } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, shown } from "../readers/arguments";

/** LZ-APIGATEWAY-06. Encryption is off unless it is asked for, and matters only where answers are kept. */
export const apiGatewayCacheEncryption: Guardrail = {
  id: "LZ-APIGATEWAY-06",
  title: "cached answers of REST APIs are encrypted",
  why: "A cache holds what callers were answered, for everybody who reaches its disk (Security Hub APIGateway.5).",
  fix: "set cacheDataEncrypted: true beside cachingEnabled",
  severity: "medium",
  controls: { fsbp: ["APIGateway.5"], cis: [] },
  types: ["aws_api_gateway_method_settings"],
  judge({ body }) {
    const caching = blocksOf(body, "settings").filter(
      ({ caching_enabled: on }) => on !== undefined && shown(on) !== "false",
    );
    if (caching.length === 0) return undefined;
    return all(
      caching.map(({ cache_data_encrypted: encrypted }) => {
        const detail = `cache_data_encrypted is ${shown(encrypted)}`;
        if (shown(encrypted) === "true") return pass(detail);
        return isReference(encrypted) ? unknown(detail) : fail(detail);
      }),
    );
  },
};
