import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";
import { textsOf } from "../readers/arguments";

/** LZ-AUTOSCALING-01. */
export const autoScalingHealthCheck: Guardrail = {
  id: "LZ-AUTOSCALING-01",
  title: "Auto Scaling groups behind a load balancer replace what the balancer finds ill",
  why: "EC2 alone calls an instance well that answers no request any more (Security Hub AutoScaling.1).",
  fix: 'set healthCheckType: "ELB"',
  severity: "low",
  controls: { fsbp: ["AutoScaling.1"], cis: [] },
  types: ["aws_autoscaling_group"],
  judge({ body }) {
    const balancers = [body.target_group_arns, body.load_balancers].flatMap(textsOf);
    return balancers.length === 0 ? undefined : mustBe(body, "health_check_type", "ELB");
  },
};
