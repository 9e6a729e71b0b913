import { inflateRawSync } from "node:zlib";
import { count, quoted, Refusal } from "./refusal";

/**
 * A file in a ZIP archive, as the archive's central directory has it.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packedBytes: number;
  /** What the archive says: nothing that one could rely on. */
  readonly unpackedBytes: number;
  readonly offset: number;
}

/** Most entries of an archive: a workbook has some for each sheet, drawing and comment. */
export const MOST_ENTRIES = 2_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** The entries of an archive, with names that lead nowhere else. Nothing is unpacked. */
export function entriesOf(archive: Buffer): ZipEntry[] {
  const end = endOf(archive);
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (archive.readUInt16LE(end + 4) !== 0 || archive.readUInt16LE(end + 8) !== entries) throw broken();
  if (entries > MOST_ENTRIES) throw new Refusal(`The workbook has more than ${count(MOST_ENTRIES)} parts.`);
  const found: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < entries; index += 1) {
    if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL) throw broken();
    const nameBytes = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    checkName(name, names);
    if ((archive.readUInt16LE(at + 8) & 1) !== 0) {
      throw new Refusal("The workbook has a password. Save it without one.");
    }
    found.push({
      name,
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      unpackedBytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += CENTRAL_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return found;
}

/**
 * Unpacks one entry. It stops where the entry's own size ends, whatever comes: the size that an archive tells may be a
 * lie in both directions. The caller adds the sizes up before.
 */
export function unpack(archive: Buffer, entry: ZipEntry): Buffer {
  const { offset, packedBytes, unpackedBytes } = entry;
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw broken();
  const start = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (packed.length !== packedBytes) throw broken();
  const bytes = entry.method === 0 ? packed : inflated(packed, entry);
  if (bytes.length !== unpackedBytes) throw lying(entry);
  return bytes;
}

function inflated(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== 8) throw new Refusal(`Part ${quoted(entry.name)} of the workbook is packed in an unknown way.`);
  try {
    // One byte more than the size, since zlib wants at least one.
    return inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? lying(entry) : broken();
  }
}

function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= earliest; at -= 1) {
    // The comment must end where the archive ends: else two readers would see two directories.
    if (archive.readUInt32LE(at) === END && at + END_BYTES + archive.readUInt16LE(at + 20) === archive.length)
      return at;
  }
  throw broken();
}

function checkName(name: string, names: Set<string>): void {
  const steps = name.split("/");
  if (name === "" || /[\\\0:]/.test(name) || steps[0] === "" || steps.includes("..") || steps.includes(".")) {
    throw new Refusal(`The workbook has a part with a name that leads out of it, ${quoted(name)}.`);
  }
  // Programs that look names up without case would see another part than we do.
  const key = name.toLowerCase();
  if (names.has(key)) throw new Refusal(`The workbook has two parts called ${quoted(name)}.`);
  names.add(key);
}

function broken(): Refusal {
  return new Refusal("The workbook is broken: it is no whole ZIP file. Save it anew as XLSX, and upload it again.");
}

function lying({ name }: ZipEntry): Refusal {
  return new Refusal(`Part ${quoted(name)} of the workbook does not have the size that it claims.`);
}
