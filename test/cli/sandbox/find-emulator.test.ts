import { findEmulatorPython, interpreterOf } from "../../../cli/sandbox/find-emulator";

test.each([
  ["#!/usr/bin/python3.11\nimport sys", "/usr/bin/python3.11"],
  ["#!/usr/bin/env python3\nimport sys", "python3"],
  [`#!/bin/sh\n'''exec' "/a/very/long/path/bin/python" "$0" "$@"\n' '''`, "/a/very/long/path/bin/python"],
  ["#!/usr/bin/env bash\nexec pyenv exec moto_server", undefined],
])("the interpreter of %j is %s", (script, expected) => {
  expect(interpreterOf(script)).toBe(expected);
});

test("LZ_EMULATOR_PYTHON goes first", async () => {
  await expect(findEmulatorPython({ LZ_EMULATOR_PYTHON: process.execPath, PATH: "" })).resolves.toBe(process.execPath);
});

test("LZ_EMULATOR_PYTHON must exist", async () => {
  await expect(findEmulatorPython({ LZ_EMULATOR_PYTHON: "/no/python" })).rejects.toThrow(
    "LZ_EMULATOR_PYTHON names no file, got '/no/python'",
  );
});

test("without moto_server there is none", async () => {
  await expect(findEmulatorPython({ PATH: "/no/such/directory" })).resolves.toBeUndefined();
});
