import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { PathSegment } from "./findings";

export interface Position {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** Finds where a value stands in a YAML or JSON file. */
export class SourceMap {
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(
    public readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** Position of the value at `path`; of its nearest ancestor where the value itself is not in the file (a default). */
  public position(path: readonly PathSegment[]): Position {
    for (let length = path.length; length > 0; length--) {
      const start = startOf(this.nodeAt(path.slice(0, length)));
      if (start !== undefined) return this.at(start);
    }
    return this.at(startOf(this.document.contents) ?? 0);
  }

  /** Position of the key `key` in the mapping at `path`: what an unknown key's error points at. */
  public keyPosition(path: readonly PathSegment[], key: string): Position {
    const node = this.nodeAt(path);
    const start = isMap(node) ? startOf(this.pairsOf(node).get(key)?.key) : undefined;
    return start === undefined ? this.position([...path, key]) : this.at(start);
  }

  /** `path` itself, or the path of the one word that stands in the file for a list: of an entry of regions.governed: all. */
  public written(path: readonly PathSegment[]): readonly PathSegment[] {
    const word = path.findIndex(
      (segment, at) => typeof segment === "number" && isScalar(this.nodeAt(path.slice(0, at))),
    );
    return word < 0 ? path : path.slice(0, word);
  }

  /** The scalar at `path` as it is written, such as 012 where YAML reads the number 12. */
  public sourceOf(path: readonly PathSegment[]): string | undefined {
    const node = this.nodeAt(path);
    return isScalar(node) ? node.source : undefined;
  }

  /** Position of an offset in the text. */
  public at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  private nodeAt(path: readonly PathSegment[]): unknown {
    let node: unknown = this.document.contents;
    for (const segment of path) {
      if (isAlias(node)) node = node.resolve(this.document);
      if (isMap(node)) {
        const pair = this.pairsOf(node).get(String(segment));
        node = pair?.value ?? pair?.key;
      } else if (isSeq(node) && typeof segment === "number") node = node.items[segment];
      else return undefined;
    }
    return node;
  }

  /** Pairs by key, built once a mapping. Of a key that is there twice the last counts, as for the values. */
  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    let pairs = this.pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
      this.pairs.set(map, pairs);
    }
    return pairs;
  }
}

/** A mapping's key as it comes out in the data, where every key is text. */
export function keyText(key: unknown): string {
  if (isScalar(key))
    return key.value === null ? "" : typeof key.value === "string" ? key.value : JSON.stringify(key.value);
  return isNode(key) ? key.toString() : String(key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
