import { InvalidArgumentError } from "commander";

/** How many stacks at a time. Each runs a Terraform with a provider process of half a gigabyte for each region. */
export function parallelOption(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 32)
    throw new InvalidArgumentError("must be a whole number from 1 to 32.");
  return value;
}
