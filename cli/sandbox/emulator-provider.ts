import type { StackJson } from "./stack-json";

/**
 * Settings of the AWS provider that an emulator needs and that no environment variable can give. Where it is
 * (AWS_ENDPOINT_URL) and with which keys it is called comes from the environment. Role and allowed account ids stay as
 * they are: the emulator knows accounts and roles.
 */
const EMULATOR_SETTINGS = {
  // bucket.127.0.0.1 does not resolve.
  s3_use_path_style: true,
  skip_metadata_api_check: "true",
  // Attempts, the first included. The default of 25 turns a missing API into minutes of waiting; one dropped
  // connection must still not fail a run.
  max_retries: 4,
};

/** The same stack with its AWS providers made fit for the emulator, which starts empty: there is nothing to adopt. */
export function forEmulator(stack: StackJson): StackJson {
  const aws = (stack.provider?.aws ?? []).map((each) => ({ ...each, ...EMULATOR_SETTINGS }));
  const fit: StackJson = { ...stack, provider: { ...stack.provider, aws } };
  delete fit.import;
  return fit;
}
