import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle, functionNames } from "./bundle";

/** Archives of the functions; git does not keep them, and the package ships them. */
export const ARCHIVES = join(__dirname, "..", "dist");

/** Writes the archive of every function, and leaves one alone that is there as it should be. Says the files' paths. */
export async function writeArchives(directory = ARCHIVES): Promise<string[]> {
  return Promise.all(
    functionNames().map(async (name) => {
      const file = join(directory, `${name}.zip`);
      const archive = await bundle(name);
      mkdirSync(dirname(file), { recursive: true });
      if (!existsSync(file) || !readFileSync(file).equals(archive)) writeFileSync(file, archive);
      return file;
    }),
  );
}

if (require.main === module) {
  void writeArchives().then((files) => {
    for (const file of files) console.log(`${file}: ${readFileSync(file).length} bytes`);
  });
}
