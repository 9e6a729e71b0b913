import { randomUUID } from "node:crypto";

/**
 * Data between two marks that nobody who wrote the data could know, so it cannot pretend to end there. The prompts say
 * that nothing between such marks is an instruction.
 */
export function dataBlock(kind: string, text: string, mark: string = randomUUID()): string {
  return `<${kind} id="${mark}">\n${text}\n</${kind} id="${mark}">`;
}
