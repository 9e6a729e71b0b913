/**
 * CDKTF records a whole stack trace for each token it makes, to name the line in the rare error about an unresolved
 * one; through source maps that is more than half of a synth (bench/README.md). This stops it, for every stack that is
 * made afterwards.
 *
 * CDKTF has no setting for it, so the function is replaced in its module. Where a later version moves it, the synth is
 * slow again and otherwise the same.
 */
export function disableTokenTraces(): void {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const module = require("cdktf/lib/tokens/private/stack-trace") as { captureStackTrace: () => string[] };
    module.captureStackTrace = () => [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
  }
}
