/** What has been tried to be faster, and was not, or not by enough: so that nobody has to try it again. */

// prettier-ignore
export const TRIED: readonly string[] = [
  "*An exp in JavaScript* (2^(k / 128) from a table in two parts, a polynomial of degree 5): 0.6 of the time of `Math.exp` where V8 inlines it, but V8 inlines only the first few calls in a function, and every other call puts its argument and its result on the heap. Circuits of few exponentials keep `Math.exp`; loops of many have the kernel.",
  "*Exponentials of several turns of a loop together*, for mixtures of few components and softmax of few classes: what a turn needs after its exponentials has to go through memory, which takes as long as is saved. Within one turn fewer than eight gain nothing, since each waits for the kernel's whole chain of operations.",
];
