/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  modulePathIgnorePatterns: ["<rootDir>/test/cdktn/", "<rootDir>/test/package/compilers/", "<rootDir>/dist/"],
  // examples/workload imports the package by its name, as a workload team does.
  moduleNameMapper: { "^cdktf-landing-zone/(.*)$": "<rootDir>/$1" },
  transform: { "^.+\\.ts$": "@swc/jest" },
  moduleFileExtensions: ["ts", "js", "json"],
  globalSetup: "<rootDir>/test/support/build-functions.ts",
  testTimeout: 30_000,
  testSequencer: "<rootDir>/test/support/sequencer.js",
  maxWorkers: 2,
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};
