/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  modulePathIgnorePatterns: ["<rootDir>/test/cdktn/"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  moduleFileExtensions: ["ts", "js", "json"],
  globalSetup: "<rootDir>/test/support/build-functions.ts",
  testTimeout: 30_000,
  testSequencer: "<rootDir>/test/support/sequencer.js",
  maxWorkers: 2,
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};
