/**
 * Actions and condition keys of AWS that actions.json does not know yet or does not list, each with the page that shows
 * it and the day on which it was read. Take an entry out when actions.json has it: a test says so.
 */
export const NEWER_NAMES: readonly { readonly name: string; readonly source: string; readonly read: string }[] = [];
