/** Passes: pure named functions from stage to stage, and what may watch them. */

export interface Pass<In, Out> {
  readonly name: string;
  readonly about: string;
  readonly run: (input: In) => Out;
}

export const pass = <In, Out>(
  name: string,
  about: string,
  run: (input: In) => Out,
): Pass<In, Out> => ({ name, about, run });

/** Sees what each pass made: prints it, times it, verifies it. */
export interface Observer {
  readonly after: (
    pass: string,
    artifact: unknown,
    milliseconds: number,
  ) => void;
}

/** A list of passes, each taking what the one before it gives: a wrong order is a type error. */
export class Pipeline<In, Out> {
  readonly passes: readonly Pass<never, unknown>[];

  private constructor(passes: readonly Pass<never, unknown>[]) {
    this.passes = passes;
  }

  static of<In, Out>(first: Pass<In, Out>): Pipeline<In, Out> {
    return new Pipeline([first as Pass<never, unknown>]);
  }

  then<Next>(next: Pass<Out, Next>): Pipeline<In, Next> {
    return new Pipeline([...this.passes, next as Pass<never, unknown>]);
  }

  run(input: In, observers: readonly Observer[] = []): Out {
    let artifact: unknown = input;
    // A clock is not at hand in Node before it is asked for, and costs as much as some passes.
    const now = observers.length > 0 ? () => performance.now() : () => 0;
    for (const { name, run } of this.passes) {
      const start = now();
      artifact = run(artifact as never);
      const spent = now() - start;
      for (const observer of observers) observer.after(name, artifact, spent);
    }
    return artifact as Out;
  }
}
