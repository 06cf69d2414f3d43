/** What is measured, a row each; and the same in sizes that a test can check by differences. */
import type { Item } from "../item.ts";
import { arm } from "./arm/item.ts";
import { bundle } from "./bundle/item.ts";
import { circuit } from "./circuit/item.ts";
import { conv } from "./conv/item.ts";
import { digits } from "./digits/item.ts";
import { lstm } from "./lstm/item.ts";
import { mixture } from "./mixture/item.ts";
import { neuron } from "./neuron/item.ts";
import { program } from "./program/item.ts";
import { rosenbrock } from "./rosenbrock/item.ts";
import { spiral } from "./spiral/item.ts";

export const ITEMS: readonly Item[] = [
  circuit,
  neuron,
  rosenbrock,
  arm,
  bundle,
  mixture(2, 5, 1000),
  mixture(10, 5, 1000),
  mixture(10, 25, 1000),
  lstm(1024),
  spiral(300),
  digits(64),
  conv(16),
  program(100),
  program(1_000),
  program(10_000),
  program(100_000),
];

export const SMALL: readonly Item[] = [
  circuit,
  neuron,
  rosenbrock,
  arm,
  bundle,
  mixture(2, 3, 4),
  mixture(10, 2, 3),
  lstm(5),
  spiral(6),
  digits(2),
  conv(2),
  program(100),
  program(1_000),
];
