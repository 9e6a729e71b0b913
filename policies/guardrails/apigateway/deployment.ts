import type { Guardrail } from "../guardrail";
import { all, fail, pass } from "../judge";
import { blocksOf, isDynamic, isUnset } from "../readers/arguments";

/** LZ-APIGATEWAY-08. */
export const apiGatewayDeployment: Guardrail = {
  id: "LZ-APIGATEWAY-08",
  title: "REST APIs are deployed again when they change",
  why: "A deployment is a copy: a new policy or method has no effect without another one, and AWS deletes none that a stage shows (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html).",
  fix: "set triggers to a hash of all that the API has, and lifecycle.createBeforeDestroy",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_api_gateway_deployment"],
  judge({ body }) {
    const [lifecycle] = blocksOf(body, "lifecycle");
    const triggers = isDynamic(body, "triggers") ? {} : body.triggers;
    return all([
      isUnset(triggers) ? fail("triggers is not set") : pass("triggers is set"),
      lifecycle?.create_before_destroy === true
        ? pass("the next one is made first")
        : fail("create_before_destroy is not set"),
    ]);
  },
};
