import type { Rule } from "./rule";

export const inspectorLambdaCode: Rule = {
  id: "LZ-CFG-090",
  title: "Inspector scans the code of Lambda functions only beside their packages",
  *check({ settings: { services } }) {
    const { lambda, lambdaCode } = services.inspector.scanTypes;
    if (!lambdaCode || lambda) return;
    yield {
      path: ["services", "inspector", "scanTypes", "lambda"],
      message: "must be true while lambdaCode is, got false",
      hint: "set lambdaCode: false too, or lambda: true",
    };
  },
};
