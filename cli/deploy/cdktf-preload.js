// Loaded into cdktf's process before cdktf itself.
"use strict";

// cdktf breaks lines at the width of the terminal, and at 80 columns without one: addresses would be torn apart.
// No wider: cdktf's display lays out every column, 10,000 of them in six seconds.
process.stdout.columns ??= 1_000;

// If lz is killed, nobody reads cdktf's output any more. That must not end cdktf: with it Terraform's terminal would go,
// and Terraform would die in the middle of a change. It shall finish and write its state.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
