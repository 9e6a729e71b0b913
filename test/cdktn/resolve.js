// Sends every import of CDKTF and its AWS bindings to CDK Terrain (cdktn), the living continuation: no source changes.
"use strict";

const Module = require("node:module");

const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, parent, isMain, options) {
  const renamed = request
    .replace(/^cdktf($|\/)/, "cdktn$1")
    .replace(/^@cdktf\/provider-aws($|\/)/, "@cdktn/provider-aws$1");
  // One copy of constructs, or a construct of one copy is no construct to the other.
  const moved = renamed !== request || /^constructs($|\/)/.test(request);
  return resolve.call(this, renamed, parent, isMain, moved ? { paths: [__dirname] } : options);
};
