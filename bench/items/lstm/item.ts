/** ADBench's LSTM: two layers with elementwise weights, 14 units, a sequence of 1024. */
import { byHand, ofModule } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { forward, lstmOf, UNITS, valueAndGradient } from "./expert.ts";

export const lstm = (C: number): Item => ({
  name: "lstm",
  title: `LSTM (ADBench), 2 layers, ${C} steps`,
  group: "recurrent",
  source: { file: "bench/items/lstm/lstm.grad" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => {
    const random = draw(7);
    return {
      main: random.between(-1, 1, 16 * UNITS),
      extra: random.between(-1, 1, 3 * UNITS),
      state: random.between(-1, 1, 4 * UNITS),
      sequence: random.between(0, 1, C * UNITS),
    };
  },
  ours: (module, { main, extra, state, sequence }) =>
    ofModule(module, {
      parameters: [...main!, ...extra!],
      sizes: [C],
      inputs: [state, sequence],
    }),
  expert: ({ main, extra, state, sequence }) => {
    const given = lstmOf(C, main!, extra!, state!, sequence!);
    return byHand(given, forward, valueAndGradient, 19 * UNITS);
  },
  c: { file: "lstm/expert.c", constants: { C } },
});
