/**
 * Recursion without the engine's stack: a task is a generator that yields the tasks it waits for, and
 * `run` keeps the waiting ones on a stack of its own. So syntax may be nested as deeply as memory allows.
 */

export type Task<T> = Generator<Task<unknown>, T, unknown>;

/** `yield* wait(task)` is what calling a recursive function would be. */
export function* wait<T>(task: Task<T>): Task<T> {
  return (yield task as Task<unknown>) as T;
}

/** Runs a task, and the tasks it waits for, to the end. */
export function run<T>(task: Task<T>): T {
  const stack: Task<unknown>[] = [task as Task<unknown>];
  let resume = (top: Task<unknown>) => top.next();
  for (;;) {
    const top = stack[stack.length - 1]!;
    try {
      const { done, value } = resume(top);
      if (!done) {
        stack.push(value);
        resume = (next) => next.next();
        continue;
      }
      stack.pop();
      if (stack.length === 0) return value as T;
      resume = (next) => next.next(value);
    } catch (error) {
      stack.pop();
      if (stack.length === 0) throw error;
      resume = (next) => next.throw(error);
    }
  }
}
