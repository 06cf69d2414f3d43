/** Reads handwritten digits with two convolutions: examples/mnist-conv.net.yaml. */
import * as net from "../../generated/mnist-conv.ts";
import { recognise, type DigitOptions, type DigitResult } from "./recognise.ts";

export const main = (
  options: DigitOptions = {},
): Promise<DigitResult<net.Parameters>> => recognise(net, 0.008, options);
