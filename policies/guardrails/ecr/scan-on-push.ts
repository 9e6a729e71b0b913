import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-ECR-01. */
export const ecrScanOnPush: Guardrail = {
  id: "LZ-ECR-01",
  title: "images are scanned when they are pushed",
  why: "A known weakness is found before the image runs (Security Hub ECR.1).",
  fix: "set imageScanningConfiguration: { scanOnPush: true }, or acknowledge where Inspector scans the registry",
  severity: "medium",
  controls: { fsbp: ["ECR.1"], cis: [] },
  types: ["aws_ecr_repository"],
  judge({ body }) {
    const blocks = blocksOf(body, "image_scanning_configuration");
    return blocks.length === 0
      ? fail("image_scanning_configuration is not set")
      : all(blocks.map((block) => mustBeTrue(block, "scan_on_push")));
  },
};
