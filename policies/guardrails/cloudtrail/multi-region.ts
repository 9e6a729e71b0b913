import type { Guardrail } from "../guardrail";
import { all, mayBe, mustBeTrue } from "../judge";

/** LZ-CLOUDTRAIL-01. */
export const cloudTrailMultiRegion: Guardrail = {
  id: "LZ-CLOUDTRAIL-01",
  title: "trails record every region and the global services",
  why: "Whoever gets in works where nobody looks (Security Hub CloudTrail.1, CIS 3.1).",
  fix: "set isMultiRegionTrail: true and leave enableLogging and includeGlobalServiceEvents on",
  severity: "high",
  controls: { fsbp: ["CloudTrail.1"], cis: ["3.1"] },
  types: ["aws_cloudtrail"],
  judge: ({ body }) =>
    all([
      mustBeTrue(body, "is_multi_region_trail"),
      mayBe(body, "enable_logging", true),
      mayBe(body, "include_global_service_events", true),
    ]),
};
