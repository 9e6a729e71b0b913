// Lets scripts that ts-node runs import examples/workload, which names the package as a workload team does.
"use strict";

const Module = require("node:module");
const { join } = require("node:path");

const PACKAGE = "cdktf-landing-zone/";
const PROJECT = join(__dirname, "..", "..");
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const own = request.startsWith(PACKAGE) ? join(PROJECT, request.slice(PACKAGE.length)) : request;
  return resolve.call(this, own, ...rest);
};
