import { type AutoEnable, PLAN_NAMES, planSettings } from "../../../modules/guardduty/protection-plans";
import { ALL_PLANS } from "./plans";

describe("planSettings", () => {
  test("sets every plan", () => {
    expect(planSettings(ALL_PLANS).map(({ name }) => name)).toEqual(PLAN_NAMES);
  });

  test("never sets EKS_RUNTIME_MONITORING, which AWS refuses beside RUNTIME_MONITORING", () => {
    expect(PLAN_NAMES).not.toContain("EKS_RUNTIME_MONITORING");
  });

  test.each<[AutoEnable, AutoEnable, AutoEnable]>([
    ["all", "all", "all"],
    ["all", "new", "new"],
    ["all", "none", "none"],
    ["new", "all", "new"],
    ["new", "none", "none"],
    ["none", "all", "none"],
  ])("runtime monitoring for '%s' bounds an agent for '%s' to '%s'", (autoEnable, agent, effective) => {
    const runtimeMonitoring = { autoEnable, ecsFargateAgent: agent, ec2Agent: agent, eksAddon: agent };
    const plan = planSettings({ ...ALL_PLANS, runtimeMonitoring }).find(({ name }) => name === "RUNTIME_MONITORING");
    expect(plan?.agents.map((entry) => entry.autoEnable)).toEqual([effective, effective, effective]);
  });
});
