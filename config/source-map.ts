import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from "yaml";
import type { PathSegment } from "./findings";

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds where a value stands in the YAML file. */
export class SourceMap {
  constructor(
    public readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** Position of the value at `path`; of its nearest ancestor where the value itself is not in the file (a default). */
  public position(path: readonly PathSegment[]): Position {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.at(node.range[0]);
    }
    return this.at(this.document.contents?.range?.[0] ?? 0);
  }

  /** Position of the key `key` in the mapping at `path`: what an unknown key's error points at. */
  public keyPosition(path: readonly PathSegment[], key: string): Position {
    const node: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      const start = (pair?.key as Node | undefined)?.range?.[0];
      if (start !== undefined) return this.at(start);
    }
    return this.position(path);
  }

  private at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
