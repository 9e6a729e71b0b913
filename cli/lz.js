#!/usr/bin/env node
// Starts the command line interface from its TypeScript sources, as `cdktf.json` does with the app.
"use strict";

require("ts-node").register({ swc: true, cwd: require("node:path").join(__dirname, "..") });
require("./main.ts");
