import { fileUses } from "../files";
import { quote } from "../text";
import type { Rule } from "./rule";

export const referencedFiles: Rule = {
  id: "LZ-CFG-071",
  title: "Files that the configuration names exist and are no larger than AWS takes",
  *check({ settings, files }) {
    for (const { path, file, maxBytes, source } of fileUses(settings)) {
      const content = files.get(file);
      if (content === undefined) continue; // the value is wrong by itself, so nothing was read
      if ("problem" in content) {
        yield {
          path,
          message: `${quote(file)} ${content.problem}`,
          hint: "names of files are relative to the configuration file",
        };
      } else if (Buffer.byteLength(content.text) > maxBytes) {
        const size = Buffer.byteLength(content.text);
        yield { path, message: `${quote(file)} must be at most ${maxBytes} bytes large, got ${size} (${source})` };
      }
    }
  },
};
