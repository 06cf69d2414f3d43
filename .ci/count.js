/** Says how many tests passed and failed, of all runs together; a file that could not be run is a failure. */
import { readFileSync } from "node:fs";

const readResults = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

/** A run without results has failed. */
const count = (results) => {
  const broken = (results?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === "failed" &&
      !assertionResults.some((one) => one.status === "failed"),
  );
  return {
    passed: results?.numPassedTests ?? 0,
    failed: (results?.numFailedTests ?? 1) + broken.length,
  };
};

const counts = process.argv.slice(2).map((path) => count(readResults(path)));
const total = (name) => counts.reduce((sum, one) => sum + one[name], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
