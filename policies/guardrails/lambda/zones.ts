import type { Guardrail } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, textsOf } from "../readers/arguments";

/** LZ-LAMBDA-04. */
export const lambdaZones: Guardrail = {
  id: "LZ-LAMBDA-04",
  title: "functions in a VPC have subnets of two zones or more",
  why: "With the only zone the function is gone too, though Lambda itself goes on (Security Hub Lambda.5).",
  fix: "name subnets of two zones or more in vpcConfig, or leave the function outside of the VPC",
  severity: "medium",
  controls: { fsbp: ["Lambda.5"], cis: [] },
  types: ["aws_lambda_function"],
  judge({ body }, stack) {
    const blocks = blocksOf(body, "vpc_config");
    if (blocks.length === 0) return undefined;
    return all(
      blocks.map(({ subnet_ids: ids }) => {
        // A reference alone may stand for a list.
        if (isReference(ids)) return unknown("only Terraform knows the subnets");
        const subnets = [...new Set(textsOf(ids))];
        if (subnets.length < 2) return fail(`it has ${subnets.length} subnets`);
        const zones = subnets.map((id) => stack.referred(id)?.body.availability_zone);
        const isOne = zones.every((zone) => typeof zone === "string") && new Set(zones).size === 1;
        return isOne ? fail(`its subnets are all in ${String(zones[0])}`) : pass(`it has ${subnets.length} subnets`);
      }),
    );
  },
};
