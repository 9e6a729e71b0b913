// The import direction of docs/architecture.md: core <- policies <- modules <- stacks <- main, cli.
const allowed = {
  core: ["core"],
  config: ["config", "core"],
  // The contract of the RFP API is data that its functions, their rights and its API have in common.
  policies: ["policies", "core", "functions/rfp-api/contract"],
  modules: ["modules", "policies", "core", "functions/rfp-api/contract"],
  stacks: ["stacks", "modules", "policies", "core", "config"],
  review: ["review", "policies", "core"],
  // Runs in AWS: nothing of what makes stacks belongs into it.
  functions: ["functions"],
};

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(allowed).map(([layer, targets]) => ({
      name: `${layer}-imports-only-${targets.join("-")}`,
      severity: "error",
      from: { path: `^${layer}/` },
      to: {
        path: "^(main\\.ts|config|core|policies|modules|stacks|review|functions|cli|test)",
        pathNot: `^(${targets.join("|")})/`,
      },
    })),
    {
      name: "config-knows-no-cdktf",
      severity: "error",
      from: { path: "^(config|core|policies|review|functions)/" },
      to: { path: "node_modules/(cdktf|@cdktf|constructs)/" },
    },
    { name: "nobody-imports-tests", severity: "error", from: { pathNot: "^test/" }, to: { path: "^test/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default"] },
  },
};
