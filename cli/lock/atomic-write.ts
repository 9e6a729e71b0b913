import * as nodeFs from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../core/errors";

/** The calls that writing needs; tests put failing ones in their place. */
export type AtomicWriteFs = Pick<
  typeof nodeFs,
  "realpathSync" | "openSync" | "writeSync" | "fsyncSync" | "closeSync" | "renameSync" | "unlinkSync"
>;

/**
 * Replaces a file in one step: the old content or the new one, whatever happens. The text goes to a neighbour (a rename
 * is atomic only within one file system), reaches the disk, and takes the file's name last. A full disk or a kill
 * leaves the file as it was.
 */
export function writeFileAtomically(file: string, text: string, fs: AtomicWriteFs = nodeFs): void {
  // A symbolic link is followed: the rename would put a plain file in its place.
  const target = resolveLink(file, fs);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeDurably(temporary, text, fs);
    fs.renameSync(temporary, target);
  } catch (error) {
    try {
      fs.unlinkSync(temporary);
    } catch {
      // It was never made, or is a rubbish file that the next run overwrites.
    }
    throw explain(file, error as NodeJS.ErrnoException);
  }
  syncDirectory(dirname(target), fs);
}

function writeDurably(file: string, text: string, fs: AtomicWriteFs): void {
  const descriptor = fs.openSync(file, "w", 0o644);
  try {
    const bytes = Buffer.from(text, "utf8");
    // A disk that is nearly full takes a part and says how much.
    for (let offset = 0; offset < bytes.length;) offset += fs.writeSync(descriptor, bytes, offset);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function resolveLink(file: string, fs: AtomicWriteFs): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/** Makes the rename itself last through a power cut, where the file system can. */
function syncDirectory(directory: string, fs: AtomicWriteFs): void {
  try {
    const descriptor = fs.openSync(directory, "r");
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    // Some file systems cannot; the content is complete either way.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "the folder does not exist",
};

function explain(file: string, error: NodeJS.ErrnoException): Error {
  if (error.code === undefined) return error;
  const reason = REASONS[error.code] ?? error.message;
  return new UserError(`cannot write ${file}: ${reason}`, "the file is as it was before");
}
