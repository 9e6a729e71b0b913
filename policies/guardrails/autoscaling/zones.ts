import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, textsOf } from "../readers/arguments";

/** LZ-AUTOSCALING-02. */
export const autoScalingZones: Guardrail = {
  id: "LZ-AUTOSCALING-02",
  title: "Auto Scaling groups have instances in two zones or more",
  why: "A group in one zone ends with the zone, and cannot grow when the zone is full (Security Hub AutoScaling.2).",
  fix: "name subnets or zones of two zones or more",
  severity: "medium",
  controls: { fsbp: ["AutoScaling.2"], cis: [] },
  types: ["aws_autoscaling_group"],
  judge({ body }) {
    const { vpc_zone_identifier: subnets, availability_zones: zones } = body;
    // A reference alone may stand for a list.
    if (isReference(subnets) || isReference(zones)) return unknown("only Terraform knows the subnets");
    const places = new Set([subnets, zones].flatMap(textsOf));
    return places.size >= 2 ? pass(`it has ${places.size} places`) : fail(`it has ${places.size} places`);
  },
};
