import type { Rule } from "./rule";

/** Every relation that is checked, by id. */
export const RULES: readonly Rule[] = [];
