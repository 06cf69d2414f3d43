/**
 * Runs a script with what V8 compiled of it before: a process that lives for a tenth of a second spends most of it on
 * compiling. What was compiled is kept beside the script, where who may write may change the script as well; where
 * nothing can be written, or what is there does not fit, the script runs as ever.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** The value of a script of ASCII characters, whose text has this hash: V8 itself compares no more than lengths. */
export function runScript(path: string, hash: string, folder: string): unknown {
  const file = join(folder, `${hash}-${process.version}-${process.arch}`);
  const cachedData = kept(file);
  const script = new Script(readFileSync(path, "latin1"), {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true)
    // At the end, when all that was needed has been compiled.
    process.once("exit", () => keep(script, folder, hash, file));
  return script.runInThisContext();
}

/** By the variable of Node that turns its own cache off, in later versions. */
const isOff = (): boolean => Boolean(process.env.NODE_DISABLE_COMPILE_CACHE);

/** What was compiled before; V8 trusts its bytes, so that they are checked here. */
function kept(file: string): Uint8Array | undefined {
  if (isOff()) return undefined;
  try {
    const bytes = readFileSync(file);
    const end = bytes.length - SUM;
    const data = bytes.subarray(0, end);
    return bytes.readUInt32LE(end) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes that a sum takes, behind what it is the sum of. */
const SUM = 4;

/** Microseconds; what a longer process began with, V8 has thrown away meanwhile. */
const LONG = 1_000_000;

/** Whole or not at all, and in place of what was kept of other texts. */
function keep(
  script: Script,
  folder: string,
  hash: string,
  file: string,
): void {
  if (isOff() || process.cpuUsage().user > LONG) return;
  const staged = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (!name.startsWith(hash)) rmSync(join(folder, name), { force: true });
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(staged, Buffer.concat([data, sum]));
    renameSync(staged, file);
  } catch {
    discard(staged);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written, nothing was.
  }
}
