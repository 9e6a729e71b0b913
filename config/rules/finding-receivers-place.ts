import type { Rule } from "./rule";

/** EventBridge delivers to functions and queues of its own region, and those of other accounts need a role of theirs. */
export const findingReceiversPlace: Rule = {
  id: "LZ-CFG-142",
  title: "Receivers of findings are in the security account's home region",
  needs: ["services.findings.receivers", "regions", "accounts[].kind", "accounts[].name"],
  needsLock: true,
  *check({ settings, lock }) {
    const { home } = settings.regions;
    const security = settings.accounts.find(({ kind }) => kind === "security");
    const securityId = security && lock.accounts[security.name];
    for (const [index, { arn }] of settings.services.findings.receivers.entries()) {
      const path = ["services", "findings", "receivers", index, "arn"];
      const [, , , region, account] = arn.split(":");
      if (region !== home) {
        yield {
          path,
          message: `must be in the home region ${home}, where the security bus is, got ${region}`,
          hint: "a rule of your own on the security bus can send to a bus in another region",
        };
      }
      if (securityId !== undefined && account !== securityId) {
        yield {
          path,
          message: `must be in the security account ${securityId}, got ${account}`,
          hint: "a queue or function in the security account can hand on what it gets",
        };
      }
    }
  },
};
