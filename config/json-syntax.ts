export interface JsonSyntaxError {
  /** Where in the text, 0-based. */
  readonly offset: number;
  /** What should stand there and what does. */
  readonly message: string;
}

type Expected = "value" | "value or ']'" | "key or '}'" | "key" | "':'" | "',' or '}'" | "',' or ']'" | "end of file";

const WHITE_SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Finds the first syntax error of a JSON text. JSON.parse finds it too, but tells the place only sometimes. */
export function findJsonSyntaxError(text: string): JsonSyntaxError | undefined {
  const open: ("{" | "[")[] = [];
  let offset = 0;
  let expected: Expected = "value";

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) offset += match[0].length;
    return match !== null;
  };
  const afterValue = (): Expected => {
    const container = open.at(-1);
    if (container === undefined) return "end of file";
    return container === "{" ? "',' or '}'" : "',' or ']'";
  };

  for (;;) {
    take(WHITE_SPACE);
    const character = text[offset];
    if (character === undefined && expected === "end of file") return undefined;
    const next = step(character);
    if (next === undefined) {
      return {
        offset,
        message: `expected ${expected}, got ${character === undefined ? "end of file" : `'${character}'`}`,
      };
    }
    expected = next;
  }

  /** Takes one token if it is what is expected; says what has to follow. */
  function step(character: string | undefined): Expected | undefined {
    if ((character === "}" || character === "]") && expected.includes(`'${character}'`)) {
      offset++;
      open.pop();
      return afterValue();
    }
    switch (expected) {
      case "value":
      case "value or ']'":
        if (character === "{" || character === "[") {
          offset++;
          open.push(character);
          return character === "{" ? "key or '}'" : "value or ']'";
        }
        return take(STRING) || take(LITERAL) ? afterValue() : undefined;
      case "key":
      case "key or '}'":
        return take(STRING) ? "':'" : undefined;
      case "':'":
        if (character !== ":") return undefined;
        offset++;
        return "value";
      case "',' or '}'":
      case "',' or ']'":
        if (character !== ",") return undefined;
        offset++;
        return open.at(-1) === "{" ? "key" : "value";
      case "end of file":
        return undefined;
    }
  }
}
