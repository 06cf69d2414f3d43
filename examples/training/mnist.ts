/** Reads handwritten digits with one hidden layer: examples/mnist.net.yaml. */
import * as net from "../../generated/mnist.ts";
import { recognise, type DigitOptions, type DigitResult } from "./recognise.ts";

export const main = (
  options: DigitOptions = {},
): Promise<DigitResult<net.Parameters>> => recognise(net, 0.002, options);
