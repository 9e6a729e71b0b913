import { writeArchives } from "../../functions/build/write";

/** Before all tests: they shall see the functions as their sources are now. */
export default async function buildFunctions(): Promise<void> {
  await writeArchives();
}
