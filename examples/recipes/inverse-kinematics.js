/** Turns the six joints of a robot arm until its tool is where it is wanted: damped least squares. */
import { readFileSync } from "node:fs";
import { load } from "gradsmith";

const file = new URL("../robot-arm.grad", import.meta.url);
const arm = await load(readFileSync(file, "utf8"));

/** The smallest turn that brings the tool nearer; the damping keeps it small where the arm is stretched out. */
const turn = await load("J' * solve(J * J' + damping^2 * eye(3), error)", {
  inputs: { J: [3, 6], error: [3], damping: [] },
});

const wanted = [-0.4, 0.3, 0.5];
const q = Float64Array.of(0, -1.5, 2, -2, -1.5, 0);

for (let step = 1; step <= 20; step++) {
  const position = arm.value({ q });
  const error = wanted.map((each, k) => each - position[k]);
  const distance = Math.hypot(...error);
  if (distance < 1e-9) {
    console.log(`the tool is there after ${step - 1} steps`);
    break;
  }
  if (step <= 3) console.log(`${(1000 * distance).toFixed(1)} mm to go`);
  const J = arm.jacobian({ q }).q;
  const change = turn.value({ J, error, damping: 0.05 });
  q.forEach((each, joint) => (q[joint] = each + change[joint]));
}

const degrees = Array.from(q, (each) => Math.round((each * 180) / Math.PI));
console.log(`the joints are at ${degrees.join("°, ")}°`);
