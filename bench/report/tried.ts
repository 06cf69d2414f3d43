/** What has been tried to be faster, and was not, or not by enough: so that nobody has to try it again. */

// prettier-ignore
export const TRIED: readonly string[] = [
  "*An exp in JavaScript* (2^(k / 128) from a table in two parts, a polynomial of degree 5): 0.6 of the time of `Math.exp` where V8 inlines it, but V8 inlines only the first few calls in a function, and every other call puts its argument and its result on the heap. Circuits of few exponentials keep `Math.exp`; loops of many have the kernel.",
  "*Exponentials of several turns of a loop together*, for mixtures of few components and softmax of few classes: what a turn needs after its exponentials has to go through memory, which takes as long as is saved. Within one turn fewer than eight gain nothing, since each waits for the kernel's whole chain of operations.",
  "*Reciprocals in place of divisions* in the bundle adjustment (of the depth, and of the angle): no faster, since two divisions by the same number overlap. What the expert gains there is the left Jacobian of rotations: 220 operations, where the best order of elimination comes to 263.",
  "*Smaller bodies of loops* (at most 512 operations unless functions are called): the convolutional net's gradient gains 5 %, its value loses 25 %. Rolled loops over the units of the 2-20-3 net would bring its module under 4 KB, and take 1.35 to 1.7 times as long: `--unroll` is for those who want that.",
  "*C* packs two doubles into a register wherever a loop allows it. JavaScript has such registers in WebAssembly only, to which numbers have to be copied: it pays for large products and for many exponentials.",
];
