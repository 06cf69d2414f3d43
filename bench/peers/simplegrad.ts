/** simplegrad: a graph of numbers, compiled to JavaScript; one graph for each output. */
import { byMethods, type Algebra, type Build } from "../scalars.ts";

interface Storage {
  readonly gv: Float64Array;
}

interface Variable {
  add(other: Variable): Variable;
  sub(other: Variable): Variable;
  mul(other: Variable): Variable;
  div(other: Variable): Variable;
  pow(degree: number): Variable;
  sin(): Variable;
  cos(): Variable;
  exp(): Variable;
  compile(): void;
  setValue(value: number): void;
  getValue(): number;
  setGradient(value: number): void;
  getGradient(): number;
  forward(): void;
  backward(): void;
}

interface Simplegrad {
  readonly Variable: new (storage: Storage) => Variable;
  readonly ValueStorage: new () => Storage;
}

export const simplegrad: Build = async (program) => {
  const { Variable, ValueStorage } = (await import(
    "simplegrad" as string
  )) as Simplegrad;
  const graphs = Array.from({ length: program.outputs }, (_, output) => {
    const storage = new ValueStorage();
    const constants: [Variable, number][] = [];
    const algebra: Algebra<Variable> = {
      ...byMethods<Variable>(),
      constant: (value) => {
        const made = new Variable(storage);
        constants.push([made, value]);
        return made;
      },
      sqrt: (a) => a.pow(0.5),
    };
    const inputs = Array.from(
      { length: program.inputs },
      () => new Variable(storage),
    );
    const result = program.trace(algebra, inputs)[output]!;
    result.compile();
    for (const [made, value] of constants) made.setValue(value);
    return { storage, inputs, result };
  });
  const forward = (x: Float64Array, out: Float64Array): void => {
    graphs.forEach(({ inputs, result }, k) => {
      for (let j = 0; j < inputs.length; j++) inputs[j]!.setValue(x[j]!);
      result.forward();
      out[k] = result.getValue();
    });
  };
  const values = new Float64Array(program.outputs);
  return {
    value: forward,
    jacobian: (x, out) => {
      forward(x, values);
      graphs.forEach(({ storage, inputs, result }, k) => {
        storage.gv.fill(0);
        result.setGradient(1);
        result.backward();
        for (let j = 0; j < program.wrt; j++)
          out[k * program.wrt + j] = inputs[j]!.getGradient();
      });
    },
  };
};
