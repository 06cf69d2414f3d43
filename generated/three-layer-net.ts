// Generated from examples/three-layer-net.grad by gradsmith. Do not edit.
//
//     # CS231n: a three-layer net, W3 max(0, W2 max(0, W1 x)), with biases, softmax
//     # loss and L2 regularisation, over a batch of N points.
//     X = input(N, 2)
//     t = label(N, 3)
//     lambda = input()
//     W1 = parameter(16, 2)
//     b1 = parameter(16)
//     W2 = parameter(16, 16)
//     b2 = parameter(16)
//     W3 = parameter(3, 16)
//     b3 = parameter(3)
//
//     h1 = max(0, X * W1' + b1)
//     h2 = max(0, h1 * W2' + b2)
//     scores = h2 * W3' + b3
//     loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2) + sum(W3 .^ 2))
//
// Shapes: X [N, 2], t [N] of 3 classes, W1 [16, 2], b1 [16], W2 [16, 16], b2
// [16], W3 [3, 16], b3 [3].
// Operations: forward 723 * N + 676, backward 1363 * N + 674, valueAndGradient
// 2100 * N + 1350; workspace 576 * N + 584 bytes.

import {
  allocate,
  checkLength,
  checkSize,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [16, 2],
  b1: [16],
  W2: [16, 16],
  b2: [16],
  W3: [3, 16],
  b3: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  h2: Shape;
  scores: Shape;
  lse_shift: Shape;
  lse_scale: Shape;
  dscores: Shape;
  dproduct: Shape;
  dproduct_2: Shape;
  carry: Shape;
  h1_2: Shape;
  dscores_2: Shape;
  product: Shape;
  dproduct_3: Shape;
  dh1: Shape;
  carry_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    h1: [N, 16],
    h2: [N, 16],
    scores: [N, 3],
    lse_shift: [N],
    lse_scale: [N],
    dscores: [N, 3],
    dproduct: [N, 16],
    dproduct_2: [N, 16],
    carry: [0],
    h1_2: [16],
    dscores_2: [3],
    product: [16],
    dproduct_3: [16],
    dh1: [16],
    carry_2: [6],
  });

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 72 * N + 73);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, scores, lse_shift, lse_scale } = work;

  let loss = 0;
  let sum = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  for (let i = 0; i < 16; i++) {
    const t0 = W2[16 * i]!;
    const t1 = W2[16 * i + 1]!;
    const t2 = W2[16 * i + 2]!;
    const t3 = W2[16 * i + 3]!;
    const t4 = W2[16 * i + 4]!;
    const t5 = W2[16 * i + 5]!;
    const t6 = W2[16 * i + 6]!;
    const t7 = t0 * t0 + t1 * t1 + t2 * t2 + t3 * t3 + t4 * t4 + t5 * t5;
    const t8 = W2[16 * i + 7]!;
    const t9 = W2[16 * i + 8]!;
    const t10 = W2[16 * i + 9]!;
    const t11 = W2[16 * i + 10]!;
    const t12 = W2[16 * i + 11]!;
    const t13 = t7 + t6 * t6 + t8 * t8 + t9 * t9 + t10 * t10 + t11 * t11;
    const t14 = W2[16 * i + 12]!;
    const t15 = W2[16 * i + 13]!;
    const t16 = W2[16 * i + 14]!;
    const t17 = W2[16 * i + 15]!;
    const t18 = t13 + t12 * t12 + t14 * t14 + t15 * t15 + t16 * t16;
    sum += t18 + t17 * t17;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const W1_4 = W1[4]!;
  const t19 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const W1_5 = W1[5]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const W1_8 = W1[8]!;
  const t20 = t19 + W1_4 * W1_4 + W1_5 * W1_5 + W1_6 * W1_6 + W1_7 * W1_7;
  const W1_9 = W1[9]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const W1_12 = W1[12]!;
  const t21 = t20 + W1_8 * W1_8 + W1_9 * W1_9 + W1_10 * W1_10 + W1_11 * W1_11;
  const W1_13 = W1[13]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const t22 = t21 + W1_12 * W1_12 + W1_13 * W1_13 + W1_14 * W1_14;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const W1_18 = W1[18]!;
  const t23 = t22 + W1_15 * W1_15 + W1_16 * W1_16 + W1_17 * W1_17;
  const W1_19 = W1[19]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const t24 = t23 + W1_18 * W1_18 + W1_19 * W1_19 + W1_20 * W1_20;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const W1_24 = W1[24]!;
  const t25 = t24 + W1_21 * W1_21 + W1_22 * W1_22 + W1_23 * W1_23;
  const W1_25 = W1[25]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const t26 = t25 + W1_24 * W1_24 + W1_25 * W1_25 + W1_26 * W1_26;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const W1_30 = W1[30]!;
  const t27 = t26 + W1_27 * W1_27 + W1_28 * W1_28 + W1_29 * W1_29;
  const W1_31 = W1[31]!;
  const sum_2 = t27 + W1_30 * W1_30 + W1_31 * W1_31;
  const W3_0 = W3[0]!;
  const W3_1 = W3[1]!;
  const W3_2 = W3[2]!;
  const W3_3 = W3[3]!;
  const W3_4 = W3[4]!;
  const t28 = W3_0 * W3_0 + W3_1 * W3_1 + W3_2 * W3_2 + W3_3 * W3_3;
  const W3_5 = W3[5]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const t29 = t28 + W3_4 * W3_4 + W3_5 * W3_5 + W3_6 * W3_6 + W3_7 * W3_7;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const W3_12 = W3[12]!;
  const t30 = t29 + W3_8 * W3_8 + W3_9 * W3_9 + W3_10 * W3_10 + W3_11 * W3_11;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const t31 = t30 + W3_12 * W3_12 + W3_13 * W3_13 + W3_14 * W3_14;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const W3_18 = W3[18]!;
  const t32 = t31 + W3_15 * W3_15 + W3_16 * W3_16 + W3_17 * W3_17;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const t33 = t32 + W3_18 * W3_18 + W3_19 * W3_19 + W3_20 * W3_20;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const W3_24 = W3[24]!;
  const t34 = t33 + W3_21 * W3_21 + W3_22 * W3_22 + W3_23 * W3_23;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const t35 = t34 + W3_24 * W3_24 + W3_25 * W3_25 + W3_26 * W3_26;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const W3_30 = W3[30]!;
  const t36 = t35 + W3_27 * W3_27 + W3_28 * W3_28 + W3_29 * W3_29;
  const W3_31 = W3[31]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const t37 = t36 + W3_30 * W3_30 + W3_31 * W3_31 + W3_32 * W3_32;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const W3_36 = W3[36]!;
  const t38 = t37 + W3_33 * W3_33 + W3_34 * W3_34 + W3_35 * W3_35;
  const W3_37 = W3[37]!;
  const W3_38 = W3[38]!;
  const W3_39 = W3[39]!;
  const t39 = t38 + W3_36 * W3_36 + W3_37 * W3_37 + W3_38 * W3_38;
  const W3_40 = W3[40]!;
  const W3_41 = W3[41]!;
  const W3_42 = W3[42]!;
  const t40 = t39 + W3_39 * W3_39 + W3_40 * W3_40 + W3_41 * W3_41;
  const W3_43 = W3[43]!;
  const W3_44 = W3[44]!;
  const W3_45 = W3[45]!;
  const t41 = t40 + W3_42 * W3_42 + W3_43 * W3_43 + W3_44 * W3_44;
  const W3_46 = W3[46]!;
  const W3_47 = W3[47]!;
  const sum_3 = t41 + W3_45 * W3_45 + W3_46 * W3_46 + W3_47 * W3_47;

  // h1 = max(0, X * W1' + b1)
  // h2 = max(0, h1 * W2' + b2)
  // scores = h2 * W3' + b3
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const b1_0 = b1[0]!;
  const b1_1 = b1[1]!;
  const b1_2 = b1[2]!;
  const b1_3 = b1[3]!;
  const b1_4 = b1[4]!;
  const b1_5 = b1[5]!;
  const b1_6 = b1[6]!;
  const b1_7 = b1[7]!;
  const b1_8 = b1[8]!;
  const b1_9 = b1[9]!;
  const b1_10 = b1[10]!;
  const b1_11 = b1[11]!;
  const b1_12 = b1[12]!;
  const b1_13 = b1[13]!;
  const b1_14 = b1[14]!;
  const b1_15 = b1[15]!;
  const W2_0 = W2[0]!;
  const W2_1 = W2[1]!;
  const W2_2 = W2[2]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const W2_5 = W2[5]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const W2_9 = W2[9]!;
  const W2_10 = W2[10]!;
  const W2_11 = W2[11]!;
  const W2_12 = W2[12]!;
  const W2_13 = W2[13]!;
  const W2_14 = W2[14]!;
  const W2_15 = W2[15]!;
  const b2_0 = b2[0]!;
  const W2_16 = W2[16]!;
  const W2_17 = W2[17]!;
  const W2_18 = W2[18]!;
  const W2_19 = W2[19]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const b2_1 = b2[1]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const W2_36 = W2[36]!;
  const W2_37 = W2[37]!;
  const W2_38 = W2[38]!;
  const W2_39 = W2[39]!;
  const W2_40 = W2[40]!;
  const W2_41 = W2[41]!;
  const W2_42 = W2[42]!;
  const W2_43 = W2[43]!;
  const W2_44 = W2[44]!;
  const W2_45 = W2[45]!;
  const W2_46 = W2[46]!;
  const W2_47 = W2[47]!;
  const b2_2 = b2[2]!;
  const W2_48 = W2[48]!;
  const W2_49 = W2[49]!;
  const W2_50 = W2[50]!;
  const W2_51 = W2[51]!;
  const W2_52 = W2[52]!;
  const W2_53 = W2[53]!;
  const W2_54 = W2[54]!;
  const W2_55 = W2[55]!;
  const W2_56 = W2[56]!;
  const W2_57 = W2[57]!;
  const W2_58 = W2[58]!;
  const W2_59 = W2[59]!;
  const W2_60 = W2[60]!;
  const W2_61 = W2[61]!;
  const W2_62 = W2[62]!;
  const W2_63 = W2[63]!;
  const b2_3 = b2[3]!;
  const W2_64 = W2[64]!;
  const W2_65 = W2[65]!;
  const W2_66 = W2[66]!;
  const W2_67 = W2[67]!;
  const W2_68 = W2[68]!;
  const W2_69 = W2[69]!;
  const W2_70 = W2[70]!;
  const W2_71 = W2[71]!;
  const W2_72 = W2[72]!;
  const W2_73 = W2[73]!;
  const W2_74 = W2[74]!;
  const W2_75 = W2[75]!;
  const W2_76 = W2[76]!;
  const W2_77 = W2[77]!;
  const W2_78 = W2[78]!;
  const W2_79 = W2[79]!;
  const b2_4 = b2[4]!;
  const W2_80 = W2[80]!;
  const W2_81 = W2[81]!;
  const W2_82 = W2[82]!;
  const W2_83 = W2[83]!;
  const W2_84 = W2[84]!;
  const W2_85 = W2[85]!;
  const W2_86 = W2[86]!;
  const W2_87 = W2[87]!;
  const W2_88 = W2[88]!;
  const W2_89 = W2[89]!;
  const W2_90 = W2[90]!;
  const W2_91 = W2[91]!;
  const W2_92 = W2[92]!;
  const W2_93 = W2[93]!;
  const W2_94 = W2[94]!;
  const W2_95 = W2[95]!;
  const b2_5 = b2[5]!;
  const W2_96 = W2[96]!;
  const W2_97 = W2[97]!;
  const W2_98 = W2[98]!;
  const W2_99 = W2[99]!;
  const W2_100 = W2[100]!;
  const W2_101 = W2[101]!;
  const W2_102 = W2[102]!;
  const W2_103 = W2[103]!;
  const W2_104 = W2[104]!;
  const W2_105 = W2[105]!;
  const W2_106 = W2[106]!;
  const W2_107 = W2[107]!;
  const W2_108 = W2[108]!;
  const W2_109 = W2[109]!;
  const W2_110 = W2[110]!;
  const W2_111 = W2[111]!;
  const b2_6 = b2[6]!;
  const W2_112 = W2[112]!;
  const W2_113 = W2[113]!;
  const W2_114 = W2[114]!;
  const W2_115 = W2[115]!;
  const W2_116 = W2[116]!;
  const W2_117 = W2[117]!;
  const W2_118 = W2[118]!;
  const W2_119 = W2[119]!;
  const W2_120 = W2[120]!;
  const W2_121 = W2[121]!;
  const W2_122 = W2[122]!;
  const W2_123 = W2[123]!;
  const W2_124 = W2[124]!;
  const W2_125 = W2[125]!;
  const W2_126 = W2[126]!;
  const W2_127 = W2[127]!;
  const b2_7 = b2[7]!;
  const W2_128 = W2[128]!;
  const W2_129 = W2[129]!;
  const W2_130 = W2[130]!;
  const W2_131 = W2[131]!;
  const W2_132 = W2[132]!;
  const W2_133 = W2[133]!;
  const W2_134 = W2[134]!;
  const W2_135 = W2[135]!;
  const W2_136 = W2[136]!;
  const W2_137 = W2[137]!;
  const W2_138 = W2[138]!;
  const W2_139 = W2[139]!;
  const W2_140 = W2[140]!;
  const W2_141 = W2[141]!;
  const W2_142 = W2[142]!;
  const W2_143 = W2[143]!;
  const b2_8 = b2[8]!;
  const W2_144 = W2[144]!;
  const W2_145 = W2[145]!;
  const W2_146 = W2[146]!;
  const W2_147 = W2[147]!;
  const W2_148 = W2[148]!;
  const W2_149 = W2[149]!;
  const W2_150 = W2[150]!;
  const W2_151 = W2[151]!;
  const W2_152 = W2[152]!;
  const W2_153 = W2[153]!;
  const W2_154 = W2[154]!;
  const W2_155 = W2[155]!;
  const W2_156 = W2[156]!;
  const W2_157 = W2[157]!;
  const W2_158 = W2[158]!;
  const W2_159 = W2[159]!;
  const b2_9 = b2[9]!;
  const W2_160 = W2[160]!;
  const W2_161 = W2[161]!;
  const W2_162 = W2[162]!;
  const W2_163 = W2[163]!;
  const W2_164 = W2[164]!;
  const W2_165 = W2[165]!;
  const W2_166 = W2[166]!;
  const W2_167 = W2[167]!;
  const W2_168 = W2[168]!;
  const W2_169 = W2[169]!;
  const W2_170 = W2[170]!;
  const W2_171 = W2[171]!;
  const W2_172 = W2[172]!;
  const W2_173 = W2[173]!;
  const W2_174 = W2[174]!;
  const W2_175 = W2[175]!;
  const b2_10 = b2[10]!;
  const W2_176 = W2[176]!;
  const W2_177 = W2[177]!;
  const W2_178 = W2[178]!;
  const W2_179 = W2[179]!;
  const W2_180 = W2[180]!;
  const W2_181 = W2[181]!;
  const W2_182 = W2[182]!;
  const W2_183 = W2[183]!;
  const W2_184 = W2[184]!;
  const W2_185 = W2[185]!;
  const W2_186 = W2[186]!;
  const W2_187 = W2[187]!;
  const W2_188 = W2[188]!;
  const W2_189 = W2[189]!;
  const W2_190 = W2[190]!;
  const W2_191 = W2[191]!;
  const b2_11 = b2[11]!;
  const W2_192 = W2[192]!;
  const W2_193 = W2[193]!;
  const W2_194 = W2[194]!;
  const W2_195 = W2[195]!;
  const W2_196 = W2[196]!;
  const W2_197 = W2[197]!;
  const W2_198 = W2[198]!;
  const W2_199 = W2[199]!;
  const W2_200 = W2[200]!;
  const W2_201 = W2[201]!;
  const W2_202 = W2[202]!;
  const W2_203 = W2[203]!;
  const W2_204 = W2[204]!;
  const W2_205 = W2[205]!;
  const W2_206 = W2[206]!;
  const W2_207 = W2[207]!;
  const b2_12 = b2[12]!;
  const W2_208 = W2[208]!;
  const W2_209 = W2[209]!;
  const W2_210 = W2[210]!;
  const W2_211 = W2[211]!;
  const W2_212 = W2[212]!;
  const W2_213 = W2[213]!;
  const W2_214 = W2[214]!;
  const W2_215 = W2[215]!;
  const W2_216 = W2[216]!;
  const W2_217 = W2[217]!;
  const W2_218 = W2[218]!;
  const W2_219 = W2[219]!;
  const W2_220 = W2[220]!;
  const W2_221 = W2[221]!;
  const W2_222 = W2[222]!;
  const W2_223 = W2[223]!;
  const b2_13 = b2[13]!;
  const W2_224 = W2[224]!;
  const W2_225 = W2[225]!;
  const W2_226 = W2[226]!;
  const W2_227 = W2[227]!;
  const W2_228 = W2[228]!;
  const W2_229 = W2[229]!;
  const W2_230 = W2[230]!;
  const W2_231 = W2[231]!;
  const W2_232 = W2[232]!;
  const W2_233 = W2[233]!;
  const W2_234 = W2[234]!;
  const W2_235 = W2[235]!;
  const W2_236 = W2[236]!;
  const W2_237 = W2[237]!;
  const W2_238 = W2[238]!;
  const W2_239 = W2[239]!;
  const b2_14 = b2[14]!;
  const W2_240 = W2[240]!;
  const W2_241 = W2[241]!;
  const W2_242 = W2[242]!;
  const W2_243 = W2[243]!;
  const W2_244 = W2[244]!;
  const W2_245 = W2[245]!;
  const W2_246 = W2[246]!;
  const W2_247 = W2[247]!;
  const W2_248 = W2[248]!;
  const W2_249 = W2[249]!;
  const W2_250 = W2[250]!;
  const W2_251 = W2[251]!;
  const W2_252 = W2[252]!;
  const W2_253 = W2[253]!;
  const W2_254 = W2[254]!;
  const W2_255 = W2[255]!;
  const b2_15 = b2[15]!;
  const b3_0 = b3[0]!;
  const b3_1 = b3[1]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    const t42 = X[2 * i]!;
    const t43 = X[2 * i + 1]!;
    const t44 = Math.max(t42 * W1_0 + t43 * W1_1 + b1_0, 0);
    const t45 = Math.max(t42 * W1_2 + t43 * W1_3 + b1_1, 0);
    const t46 = Math.max(t42 * W1_4 + t43 * W1_5 + b1_2, 0);
    const t47 = Math.max(t42 * W1_6 + t43 * W1_7 + b1_3, 0);
    const t48 = Math.max(t42 * W1_8 + t43 * W1_9 + b1_4, 0);
    const t49 = Math.max(t42 * W1_10 + t43 * W1_11 + b1_5, 0);
    const t50 = Math.max(t42 * W1_12 + t43 * W1_13 + b1_6, 0);
    const t51 = Math.max(t42 * W1_14 + t43 * W1_15 + b1_7, 0);
    h1[16 * i] = t44;
    h1[16 * i + 1] = t45;
    h1[16 * i + 2] = t46;
    h1[16 * i + 3] = t47;
    h1[16 * i + 4] = t48;
    h1[16 * i + 5] = t49;
    h1[16 * i + 6] = t50;
    h1[16 * i + 7] = t51;
    const t52 = Math.max(t42 * W1_16 + t43 * W1_17 + b1_8, 0);
    const t53 = Math.max(t42 * W1_18 + t43 * W1_19 + b1_9, 0);
    const t54 = Math.max(t42 * W1_20 + t43 * W1_21 + b1_10, 0);
    const t55 = Math.max(t42 * W1_22 + t43 * W1_23 + b1_11, 0);
    const t56 = Math.max(t42 * W1_24 + t43 * W1_25 + b1_12, 0);
    const t57 = Math.max(t42 * W1_26 + t43 * W1_27 + b1_13, 0);
    const t58 = Math.max(t42 * W1_28 + t43 * W1_29 + b1_14, 0);
    const t59 = Math.max(t42 * W1_30 + t43 * W1_31 + b1_15, 0);
    h1[16 * i + 8] = t52;
    h1[16 * i + 9] = t53;
    h1[16 * i + 10] = t54;
    h1[16 * i + 11] = t55;
    h1[16 * i + 12] = t56;
    h1[16 * i + 13] = t57;
    h1[16 * i + 14] = t58;
    h1[16 * i + 15] = t59;
    const t60 = t44 * W2_0 + t45 * W2_1 + t46 * W2_2 + t47 * W2_3;
    const t61 = t60 + t48 * W2_4 + t49 * W2_5 + t50 * W2_6 + t51 * W2_7;
    const t62 = t61 + t52 * W2_8 + t53 * W2_9 + t54 * W2_10 + t55 * W2_11;
    const t63 = t62 + t56 * W2_12 + t57 * W2_13 + t58 * W2_14 + t59 * W2_15;
    const t64 = Math.max(t63 + b2_0, 0);
    const t65 = t44 * W2_16 + t45 * W2_17 + t46 * W2_18 + t47 * W2_19;
    const t66 = t65 + t48 * W2_20 + t49 * W2_21 + t50 * W2_22 + t51 * W2_23;
    const t67 = t66 + t52 * W2_24 + t53 * W2_25 + t54 * W2_26 + t55 * W2_27;
    const t68 = t67 + t56 * W2_28 + t57 * W2_29 + t58 * W2_30 + t59 * W2_31;
    const t69 = Math.max(t68 + b2_1, 0);
    const t70 = t44 * W2_32 + t45 * W2_33 + t46 * W2_34 + t47 * W2_35;
    const t71 = t70 + t48 * W2_36 + t49 * W2_37 + t50 * W2_38 + t51 * W2_39;
    const t72 = t71 + t52 * W2_40 + t53 * W2_41 + t54 * W2_42 + t55 * W2_43;
    const t73 = t72 + t56 * W2_44 + t57 * W2_45 + t58 * W2_46 + t59 * W2_47;
    const t74 = Math.max(t73 + b2_2, 0);
    const t75 = t44 * W2_48 + t45 * W2_49 + t46 * W2_50 + t47 * W2_51;
    const t76 = t75 + t48 * W2_52 + t49 * W2_53 + t50 * W2_54 + t51 * W2_55;
    const t77 = t76 + t52 * W2_56 + t53 * W2_57 + t54 * W2_58 + t55 * W2_59;
    const t78 = t77 + t56 * W2_60 + t57 * W2_61 + t58 * W2_62 + t59 * W2_63;
    const t79 = Math.max(t78 + b2_3, 0);
    const t80 = t44 * W2_64 + t45 * W2_65 + t46 * W2_66 + t47 * W2_67;
    const t81 = t80 + t48 * W2_68 + t49 * W2_69 + t50 * W2_70 + t51 * W2_71;
    const t82 = t81 + t52 * W2_72 + t53 * W2_73 + t54 * W2_74 + t55 * W2_75;
    const t83 = t82 + t56 * W2_76 + t57 * W2_77 + t58 * W2_78 + t59 * W2_79;
    const t84 = Math.max(t83 + b2_4, 0);
    const t85 = t44 * W2_80 + t45 * W2_81 + t46 * W2_82 + t47 * W2_83;
    const t86 = t85 + t48 * W2_84 + t49 * W2_85 + t50 * W2_86 + t51 * W2_87;
    const t87 = t86 + t52 * W2_88 + t53 * W2_89 + t54 * W2_90 + t55 * W2_91;
    const t88 = t87 + t56 * W2_92 + t57 * W2_93 + t58 * W2_94 + t59 * W2_95;
    const t89 = Math.max(t88 + b2_5, 0);
    const t90 = t44 * W2_96 + t45 * W2_97 + t46 * W2_98 + t47 * W2_99;
    const t91 = t90 + t48 * W2_100 + t49 * W2_101 + t50 * W2_102;
    const t92 = t91 + t51 * W2_103 + t52 * W2_104 + t53 * W2_105;
    const t93 = t92 + t54 * W2_106 + t55 * W2_107 + t56 * W2_108;
    const t94 = t93 + t57 * W2_109 + t58 * W2_110 + t59 * W2_111 + b2_6;
    const t95 = Math.max(t94, 0);
    const t96 = t44 * W2_112 + t45 * W2_113 + t46 * W2_114 + t47 * W2_115;
    const t97 = t96 + t48 * W2_116 + t49 * W2_117 + t50 * W2_118;
    const t98 = t97 + t51 * W2_119 + t52 * W2_120 + t53 * W2_121;
    const t99 = t98 + t54 * W2_122 + t55 * W2_123 + t56 * W2_124;
    const t100 = t99 + t57 * W2_125 + t58 * W2_126 + t59 * W2_127 + b2_7;
    const t101 = Math.max(t100, 0);
    h2[16 * i] = t64;
    h2[16 * i + 1] = t69;
    h2[16 * i + 2] = t74;
    h2[16 * i + 3] = t79;
    h2[16 * i + 4] = t84;
    h2[16 * i + 5] = t89;
    h2[16 * i + 6] = t95;
    h2[16 * i + 7] = t101;
    const t102 = t44 * W2_128 + t45 * W2_129 + t46 * W2_130 + t47 * W2_131;
    const t103 = t102 + t48 * W2_132 + t49 * W2_133 + t50 * W2_134;
    const t104 = t103 + t51 * W2_135 + t52 * W2_136 + t53 * W2_137;
    const t105 = t104 + t54 * W2_138 + t55 * W2_139 + t56 * W2_140;
    const t106 = t105 + t57 * W2_141 + t58 * W2_142 + t59 * W2_143 + b2_8;
    const t107 = Math.max(t106, 0);
    const t108 = t44 * W2_144 + t45 * W2_145 + t46 * W2_146 + t47 * W2_147;
    const t109 = t108 + t48 * W2_148 + t49 * W2_149 + t50 * W2_150;
    const t110 = t109 + t51 * W2_151 + t52 * W2_152 + t53 * W2_153;
    const t111 = t110 + t54 * W2_154 + t55 * W2_155 + t56 * W2_156;
    const t112 = t111 + t57 * W2_157 + t58 * W2_158 + t59 * W2_159 + b2_9;
    const t113 = Math.max(t112, 0);
    const t114 = t44 * W2_160 + t45 * W2_161 + t46 * W2_162 + t47 * W2_163;
    const t115 = t114 + t48 * W2_164 + t49 * W2_165 + t50 * W2_166;
    const t116 = t115 + t51 * W2_167 + t52 * W2_168 + t53 * W2_169;
    const t117 = t116 + t54 * W2_170 + t55 * W2_171 + t56 * W2_172;
    const t118 = t117 + t57 * W2_173 + t58 * W2_174 + t59 * W2_175 + b2_10;
    const t119 = Math.max(t118, 0);
    const t120 = t44 * W2_176 + t45 * W2_177 + t46 * W2_178 + t47 * W2_179;
    const t121 = t120 + t48 * W2_180 + t49 * W2_181 + t50 * W2_182;
    const t122 = t121 + t51 * W2_183 + t52 * W2_184 + t53 * W2_185;
    const t123 = t122 + t54 * W2_186 + t55 * W2_187 + t56 * W2_188;
    const t124 = t123 + t57 * W2_189 + t58 * W2_190 + t59 * W2_191 + b2_11;
    const t125 = Math.max(t124, 0);
    const t126 = t44 * W2_192 + t45 * W2_193 + t46 * W2_194 + t47 * W2_195;
    const t127 = t126 + t48 * W2_196 + t49 * W2_197 + t50 * W2_198;
    const t128 = t127 + t51 * W2_199 + t52 * W2_200 + t53 * W2_201;
    const t129 = t128 + t54 * W2_202 + t55 * W2_203 + t56 * W2_204;
    const t130 = t129 + t57 * W2_205 + t58 * W2_206 + t59 * W2_207 + b2_12;
    const t131 = Math.max(t130, 0);
    const t132 = t44 * W2_208 + t45 * W2_209 + t46 * W2_210 + t47 * W2_211;
    const t133 = t132 + t48 * W2_212 + t49 * W2_213 + t50 * W2_214;
    const t134 = t133 + t51 * W2_215 + t52 * W2_216 + t53 * W2_217;
    const t135 = t134 + t54 * W2_218 + t55 * W2_219 + t56 * W2_220;
    const t136 = t135 + t57 * W2_221 + t58 * W2_222 + t59 * W2_223 + b2_13;
    const t137 = Math.max(t136, 0);
    const t138 = t44 * W2_224 + t45 * W2_225 + t46 * W2_226 + t47 * W2_227;
    const t139 = t138 + t48 * W2_228 + t49 * W2_229 + t50 * W2_230;
    const t140 = t139 + t51 * W2_231 + t52 * W2_232 + t53 * W2_233;
    const t141 = t140 + t54 * W2_234 + t55 * W2_235 + t56 * W2_236;
    const t142 = t141 + t57 * W2_237 + t58 * W2_238 + t59 * W2_239 + b2_14;
    const t143 = Math.max(t142, 0);
    const t144 = t44 * W2_240 + t45 * W2_241 + t46 * W2_242 + t47 * W2_243;
    const t145 = t144 + t48 * W2_244 + t49 * W2_245 + t50 * W2_246;
    const t146 = t145 + t51 * W2_247 + t52 * W2_248 + t53 * W2_249;
    const t147 = t146 + t54 * W2_250 + t55 * W2_251 + t56 * W2_252;
    const t148 = t147 + t57 * W2_253 + t58 * W2_254 + t59 * W2_255 + b2_15;
    const t149 = Math.max(t148, 0);
    h2[16 * i + 8] = t107;
    h2[16 * i + 9] = t113;
    h2[16 * i + 10] = t119;
    h2[16 * i + 11] = t125;
    h2[16 * i + 12] = t131;
    h2[16 * i + 13] = t137;
    h2[16 * i + 14] = t143;
    h2[16 * i + 15] = t149;
    const t150 = t64 * W3_0 + t69 * W3_1 + t74 * W3_2 + t79 * W3_3;
    const t151 = t150 + t84 * W3_4 + t89 * W3_5 + t95 * W3_6 + t101 * W3_7;
    const t152 = t151 + t107 * W3_8 + t113 * W3_9 + t119 * W3_10;
    const t153 = t152 + t125 * W3_11 + t131 * W3_12 + t137 * W3_13;
    const t154 = t153 + t143 * W3_14 + t149 * W3_15 + b3_0;
    const t155 = t64 * W3_16 + t69 * W3_17 + t74 * W3_18 + t79 * W3_19;
    const t156 = t155 + t84 * W3_20 + t89 * W3_21 + t95 * W3_22 + t101 * W3_23;
    const t157 = t156 + t107 * W3_24 + t113 * W3_25 + t119 * W3_26;
    const t158 = t157 + t125 * W3_27 + t131 * W3_28 + t137 * W3_29;
    const t159 = t158 + t143 * W3_30 + t149 * W3_31 + b3_1;
    const t160 = t64 * W3_32 + t69 * W3_33 + t74 * W3_34 + t79 * W3_35;
    const t161 = t160 + t84 * W3_36 + t89 * W3_37 + t95 * W3_38 + t101 * W3_39;
    const t162 = t161 + t107 * W3_40 + t113 * W3_41 + t119 * W3_42;
    const t163 = t162 + t125 * W3_43 + t131 * W3_44 + t137 * W3_45;
    const t164 = t163 + t143 * W3_46 + t149 * W3_47 + b3_2;
    scores[3 * i] = t154;
    scores[3 * i + 1] = t159;
    scores[3 * i + 2] = t164;
    const t165 = Math.max(Math.max(t154, t159), t164);
    const t166 = Math.min(t165, 1.7976931348623157e308);
    const t167 = Math.max(t166, -1.7976931348623157e308);
    lse_shift[i] = t167;
    const t168 = Math.exp(t154 - t167) + Math.exp(t159 - t167);
    const t169 = t168 + Math.exp(t164 - t167);
    lse_scale[i] = t169 === 0 ? 0 : 1 / t169;
    const scores_2 = scores[3 * i + t[i]!]!;
    crossEntropySum += t167 + Math.log(t169) - scores_2;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  loss = crossEntropySum / N + (lambda / 2) * (sum_2 + sum + sum_3);
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2, ∂loss/∂W3, ∂loss/∂b3] to
 * `gradient`. Call `forward` with the same arguments first.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 72 * N + 73);
  checkLength("gradient.flat", gradient.flat, 371);

  backwardPart1(p, N, t, lambda, work, gradient);
  backwardPart2(N, X, work, gradient);
}

/**
 * @param p - the parameters
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart1(
  p: Parameters,
  N: number,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, W2, W3 } = p;
  const {
    h1,
    h2,
    scores,
    lse_shift,
    lse_scale,
    dscores,
    dproduct,
    dproduct_2,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  // scores = h2 * W3' + b3
  // h2 = max(0, h1 * W2' + b2)
  // h1 = max(0, X * W1' + b1)
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  db1.fill(0, 0, 16);
  const t0 = 1 / N;
  const W3_0 = W3[0]!;
  const W3_16 = W3[16]!;
  const W3_32 = W3[32]!;
  const W3_1 = W3[1]!;
  const W3_17 = W3[17]!;
  const W3_33 = W3[33]!;
  const W3_2 = W3[2]!;
  const W3_18 = W3[18]!;
  const W3_34 = W3[34]!;
  const W3_3 = W3[3]!;
  const W3_19 = W3[19]!;
  const W3_35 = W3[35]!;
  const W3_4 = W3[4]!;
  const W3_20 = W3[20]!;
  const W3_36 = W3[36]!;
  const W3_5 = W3[5]!;
  const W3_21 = W3[21]!;
  const W3_37 = W3[37]!;
  const W3_6 = W3[6]!;
  const W3_22 = W3[22]!;
  const W3_38 = W3[38]!;
  const W3_7 = W3[7]!;
  const W3_23 = W3[23]!;
  const W3_39 = W3[39]!;
  const W3_8 = W3[8]!;
  const W3_24 = W3[24]!;
  const W3_40 = W3[40]!;
  const W3_9 = W3[9]!;
  const W3_25 = W3[25]!;
  const W3_41 = W3[41]!;
  const W3_10 = W3[10]!;
  const W3_26 = W3[26]!;
  const W3_42 = W3[42]!;
  const W3_11 = W3[11]!;
  const W3_27 = W3[27]!;
  const W3_43 = W3[43]!;
  const W3_12 = W3[12]!;
  const W3_28 = W3[28]!;
  const W3_44 = W3[44]!;
  const W3_13 = W3[13]!;
  const W3_29 = W3[29]!;
  const W3_45 = W3[45]!;
  const W3_14 = W3[14]!;
  const W3_30 = W3[30]!;
  const W3_46 = W3[46]!;
  const W3_15 = W3[15]!;
  const W3_31 = W3[31]!;
  const W3_47 = W3[47]!;
  const W2_0 = W2[0]!;
  const W2_16 = W2[16]!;
  const W2_32 = W2[32]!;
  const W2_48 = W2[48]!;
  const W2_64 = W2[64]!;
  const W2_80 = W2[80]!;
  const W2_96 = W2[96]!;
  const W2_112 = W2[112]!;
  const W2_128 = W2[128]!;
  const W2_144 = W2[144]!;
  const W2_160 = W2[160]!;
  const W2_176 = W2[176]!;
  const W2_192 = W2[192]!;
  const W2_208 = W2[208]!;
  const W2_224 = W2[224]!;
  const W2_240 = W2[240]!;
  const W2_1 = W2[1]!;
  const W2_17 = W2[17]!;
  const W2_33 = W2[33]!;
  const W2_49 = W2[49]!;
  const W2_65 = W2[65]!;
  const W2_81 = W2[81]!;
  const W2_97 = W2[97]!;
  const W2_113 = W2[113]!;
  const W2_129 = W2[129]!;
  const W2_145 = W2[145]!;
  const W2_161 = W2[161]!;
  const W2_177 = W2[177]!;
  const W2_193 = W2[193]!;
  const W2_209 = W2[209]!;
  const W2_225 = W2[225]!;
  const W2_241 = W2[241]!;
  const W2_2 = W2[2]!;
  const W2_18 = W2[18]!;
  const W2_34 = W2[34]!;
  const W2_50 = W2[50]!;
  const W2_66 = W2[66]!;
  const W2_82 = W2[82]!;
  const W2_98 = W2[98]!;
  const W2_114 = W2[114]!;
  const W2_130 = W2[130]!;
  const W2_146 = W2[146]!;
  const W2_162 = W2[162]!;
  const W2_178 = W2[178]!;
  const W2_194 = W2[194]!;
  const W2_210 = W2[210]!;
  const W2_226 = W2[226]!;
  const W2_242 = W2[242]!;
  const W2_3 = W2[3]!;
  const W2_19 = W2[19]!;
  const W2_35 = W2[35]!;
  const W2_51 = W2[51]!;
  const W2_67 = W2[67]!;
  const W2_83 = W2[83]!;
  const W2_99 = W2[99]!;
  const W2_115 = W2[115]!;
  const W2_131 = W2[131]!;
  const W2_147 = W2[147]!;
  const W2_163 = W2[163]!;
  const W2_179 = W2[179]!;
  const W2_195 = W2[195]!;
  const W2_211 = W2[211]!;
  const W2_227 = W2[227]!;
  const W2_243 = W2[243]!;
  const W2_4 = W2[4]!;
  const W2_20 = W2[20]!;
  const W2_36 = W2[36]!;
  const W2_52 = W2[52]!;
  const W2_68 = W2[68]!;
  const W2_84 = W2[84]!;
  const W2_100 = W2[100]!;
  const W2_116 = W2[116]!;
  const W2_132 = W2[132]!;
  const W2_148 = W2[148]!;
  const W2_164 = W2[164]!;
  const W2_180 = W2[180]!;
  const W2_196 = W2[196]!;
  const W2_212 = W2[212]!;
  const W2_228 = W2[228]!;
  const W2_244 = W2[244]!;
  const W2_5 = W2[5]!;
  const W2_21 = W2[21]!;
  const W2_37 = W2[37]!;
  const W2_53 = W2[53]!;
  const W2_69 = W2[69]!;
  const W2_85 = W2[85]!;
  const W2_101 = W2[101]!;
  const W2_117 = W2[117]!;
  const W2_133 = W2[133]!;
  const W2_149 = W2[149]!;
  const W2_165 = W2[165]!;
  const W2_181 = W2[181]!;
  const W2_197 = W2[197]!;
  const W2_213 = W2[213]!;
  const W2_229 = W2[229]!;
  const W2_245 = W2[245]!;
  const W2_6 = W2[6]!;
  const W2_22 = W2[22]!;
  const W2_38 = W2[38]!;
  const W2_54 = W2[54]!;
  const W2_70 = W2[70]!;
  const W2_86 = W2[86]!;
  const W2_102 = W2[102]!;
  const W2_118 = W2[118]!;
  const W2_134 = W2[134]!;
  const W2_150 = W2[150]!;
  const W2_166 = W2[166]!;
  const W2_182 = W2[182]!;
  const W2_198 = W2[198]!;
  const W2_214 = W2[214]!;
  const W2_230 = W2[230]!;
  const W2_246 = W2[246]!;
  const W2_7 = W2[7]!;
  const W2_23 = W2[23]!;
  const W2_39 = W2[39]!;
  const W2_55 = W2[55]!;
  const W2_71 = W2[71]!;
  const W2_87 = W2[87]!;
  const W2_103 = W2[103]!;
  const W2_119 = W2[119]!;
  const W2_135 = W2[135]!;
  const W2_151 = W2[151]!;
  const W2_167 = W2[167]!;
  const W2_183 = W2[183]!;
  const W2_199 = W2[199]!;
  const W2_215 = W2[215]!;
  const W2_231 = W2[231]!;
  const W2_247 = W2[247]!;
  const W2_8 = W2[8]!;
  const W2_24 = W2[24]!;
  const W2_40 = W2[40]!;
  const W2_56 = W2[56]!;
  const W2_72 = W2[72]!;
  const W2_88 = W2[88]!;
  const W2_104 = W2[104]!;
  const W2_120 = W2[120]!;
  const W2_136 = W2[136]!;
  const W2_152 = W2[152]!;
  const W2_168 = W2[168]!;
  const W2_184 = W2[184]!;
  const W2_200 = W2[200]!;
  const W2_216 = W2[216]!;
  const W2_232 = W2[232]!;
  const W2_248 = W2[248]!;
  const W2_9 = W2[9]!;
  const W2_25 = W2[25]!;
  const W2_41 = W2[41]!;
  const W2_57 = W2[57]!;
  const W2_73 = W2[73]!;
  const W2_89 = W2[89]!;
  const W2_105 = W2[105]!;
  const W2_121 = W2[121]!;
  const W2_137 = W2[137]!;
  const W2_153 = W2[153]!;
  const W2_169 = W2[169]!;
  const W2_185 = W2[185]!;
  const W2_201 = W2[201]!;
  const W2_217 = W2[217]!;
  const W2_233 = W2[233]!;
  const W2_249 = W2[249]!;
  const W2_10 = W2[10]!;
  const W2_26 = W2[26]!;
  const W2_42 = W2[42]!;
  const W2_58 = W2[58]!;
  const W2_74 = W2[74]!;
  const W2_90 = W2[90]!;
  const W2_106 = W2[106]!;
  const W2_122 = W2[122]!;
  const W2_138 = W2[138]!;
  const W2_154 = W2[154]!;
  const W2_170 = W2[170]!;
  const W2_186 = W2[186]!;
  const W2_202 = W2[202]!;
  const W2_218 = W2[218]!;
  const W2_234 = W2[234]!;
  const W2_250 = W2[250]!;
  const W2_11 = W2[11]!;
  const W2_27 = W2[27]!;
  const W2_43 = W2[43]!;
  const W2_59 = W2[59]!;
  const W2_75 = W2[75]!;
  const W2_91 = W2[91]!;
  const W2_107 = W2[107]!;
  const W2_123 = W2[123]!;
  const W2_139 = W2[139]!;
  const W2_155 = W2[155]!;
  const W2_171 = W2[171]!;
  const W2_187 = W2[187]!;
  const W2_203 = W2[203]!;
  const W2_219 = W2[219]!;
  const W2_235 = W2[235]!;
  const W2_251 = W2[251]!;
  const W2_12 = W2[12]!;
  const W2_28 = W2[28]!;
  const W2_44 = W2[44]!;
  const W2_60 = W2[60]!;
  const W2_76 = W2[76]!;
  const W2_92 = W2[92]!;
  const W2_108 = W2[108]!;
  const W2_124 = W2[124]!;
  const W2_140 = W2[140]!;
  const W2_156 = W2[156]!;
  const W2_172 = W2[172]!;
  const W2_188 = W2[188]!;
  const W2_204 = W2[204]!;
  const W2_220 = W2[220]!;
  const W2_236 = W2[236]!;
  const W2_252 = W2[252]!;
  const W2_13 = W2[13]!;
  const W2_29 = W2[29]!;
  const W2_45 = W2[45]!;
  const W2_61 = W2[61]!;
  const W2_77 = W2[77]!;
  const W2_93 = W2[93]!;
  const W2_109 = W2[109]!;
  const W2_125 = W2[125]!;
  const W2_141 = W2[141]!;
  const W2_157 = W2[157]!;
  const W2_173 = W2[173]!;
  const W2_189 = W2[189]!;
  const W2_205 = W2[205]!;
  const W2_221 = W2[221]!;
  const W2_237 = W2[237]!;
  const W2_253 = W2[253]!;
  const W2_14 = W2[14]!;
  const W2_30 = W2[30]!;
  const W2_46 = W2[46]!;
  const W2_62 = W2[62]!;
  const W2_78 = W2[78]!;
  const W2_94 = W2[94]!;
  const W2_110 = W2[110]!;
  const W2_126 = W2[126]!;
  const W2_142 = W2[142]!;
  const W2_158 = W2[158]!;
  const W2_174 = W2[174]!;
  const W2_190 = W2[190]!;
  const W2_206 = W2[206]!;
  const W2_222 = W2[222]!;
  const W2_238 = W2[238]!;
  const W2_254 = W2[254]!;
  const W2_15 = W2[15]!;
  const W2_31 = W2[31]!;
  const W2_47 = W2[47]!;
  const W2_63 = W2[63]!;
  const W2_79 = W2[79]!;
  const W2_95 = W2[95]!;
  const W2_111 = W2[111]!;
  const W2_127 = W2[127]!;
  const W2_143 = W2[143]!;
  const W2_159 = W2[159]!;
  const W2_175 = W2[175]!;
  const W2_191 = W2[191]!;
  const W2_207 = W2[207]!;
  const W2_223 = W2[223]!;
  const W2_239 = W2[239]!;
  const W2_255 = W2[255]!;
  for (let i = 0; i < N; i++) {
    const t1 = lse_shift[i]!;
    const t2 = lse_scale[i]!;
    dscores[3 * i] = 0;
    dscores[3 * i + 1] = 0;
    dscores[3 * i + 2] = 0;
    dscores[3 * i + t[i]!]! -= t0;
    dscores[3 * i]! += t0 * (Math.exp(scores[3 * i]! - t1) * t2);
    dscores[3 * i + 1]! += t0 * (Math.exp(scores[3 * i + 1]! - t1) * t2);
    dscores[3 * i + 2]! += t0 * (Math.exp(scores[3 * i + 2]! - t1) * t2);
    const dscores_3 = dscores[3 * i]!;
    const dscores_4 = dscores[3 * i + 1]!;
    const dscores_5 = dscores[3 * i + 2]!;
    db3[0]! += dscores_3;
    db3[1]! += dscores_4;
    db3[2]! += dscores_5;
    const t3 = dscores_3 * W3_0 + dscores_4 * W3_16 + dscores_5 * W3_32;
    const t4 = h2[16 * i]! > 0 ? t3 : 0;
    const t5 = dscores_3 * W3_1 + dscores_4 * W3_17 + dscores_5 * W3_33;
    const t6 = h2[16 * i + 1]! > 0 ? t5 : 0;
    const t7 = dscores_3 * W3_2 + dscores_4 * W3_18 + dscores_5 * W3_34;
    const t8 = h2[16 * i + 2]! > 0 ? t7 : 0;
    const t9 = dscores_3 * W3_3 + dscores_4 * W3_19 + dscores_5 * W3_35;
    const t10 = h2[16 * i + 3]! > 0 ? t9 : 0;
    const t11 = dscores_3 * W3_4 + dscores_4 * W3_20 + dscores_5 * W3_36;
    const t12 = h2[16 * i + 4]! > 0 ? t11 : 0;
    const t13 = dscores_3 * W3_5 + dscores_4 * W3_21 + dscores_5 * W3_37;
    const t14 = h2[16 * i + 5]! > 0 ? t13 : 0;
    const t15 = dscores_3 * W3_6 + dscores_4 * W3_22 + dscores_5 * W3_38;
    const t16 = h2[16 * i + 6]! > 0 ? t15 : 0;
    const t17 = dscores_3 * W3_7 + dscores_4 * W3_23 + dscores_5 * W3_39;
    const t18 = h2[16 * i + 7]! > 0 ? t17 : 0;
    dproduct[16 * i] = t4;
    dproduct[16 * i + 1] = t6;
    dproduct[16 * i + 2] = t8;
    dproduct[16 * i + 3] = t10;
    dproduct[16 * i + 4] = t12;
    dproduct[16 * i + 5] = t14;
    dproduct[16 * i + 6] = t16;
    dproduct[16 * i + 7] = t18;
    const t19 = dscores_3 * W3_8 + dscores_4 * W3_24 + dscores_5 * W3_40;
    const t20 = h2[16 * i + 8]! > 0 ? t19 : 0;
    const t21 = dscores_3 * W3_9 + dscores_4 * W3_25 + dscores_5 * W3_41;
    const t22 = h2[16 * i + 9]! > 0 ? t21 : 0;
    const t23 = dscores_3 * W3_10 + dscores_4 * W3_26 + dscores_5 * W3_42;
    const t24 = h2[16 * i + 10]! > 0 ? t23 : 0;
    const t25 = dscores_3 * W3_11 + dscores_4 * W3_27 + dscores_5 * W3_43;
    const t26 = h2[16 * i + 11]! > 0 ? t25 : 0;
    const t27 = dscores_3 * W3_12 + dscores_4 * W3_28 + dscores_5 * W3_44;
    const t28 = h2[16 * i + 12]! > 0 ? t27 : 0;
    const t29 = dscores_3 * W3_13 + dscores_4 * W3_29 + dscores_5 * W3_45;
    const t30 = h2[16 * i + 13]! > 0 ? t29 : 0;
    const t31 = dscores_3 * W3_14 + dscores_4 * W3_30 + dscores_5 * W3_46;
    const t32 = h2[16 * i + 14]! > 0 ? t31 : 0;
    const t33 = dscores_3 * W3_15 + dscores_4 * W3_31 + dscores_5 * W3_47;
    const t34 = h2[16 * i + 15]! > 0 ? t33 : 0;
    dproduct[16 * i + 8] = t20;
    dproduct[16 * i + 9] = t22;
    dproduct[16 * i + 10] = t24;
    dproduct[16 * i + 11] = t26;
    dproduct[16 * i + 12] = t28;
    dproduct[16 * i + 13] = t30;
    dproduct[16 * i + 14] = t32;
    dproduct[16 * i + 15] = t34;
    db2[0]! += t4;
    db2[1]! += t6;
    db2[2]! += t8;
    db2[3]! += t10;
    db2[4]! += t12;
    db2[5]! += t14;
    db2[6]! += t16;
    db2[7]! += t18;
    db2[8]! += t20;
    db2[9]! += t22;
    db2[10]! += t24;
    db2[11]! += t26;
    db2[12]! += t28;
    db2[13]! += t30;
    db2[14]! += t32;
    db2[15]! += t34;
    const t35 = t4 * W2_0 + t6 * W2_16 + t8 * W2_32 + t10 * W2_48;
    const t36 = t35 + t12 * W2_64 + t14 * W2_80 + t16 * W2_96 + t18 * W2_112;
    const t37 = t36 + t20 * W2_128 + t22 * W2_144 + t24 * W2_160;
    const t38 = t37 + t26 * W2_176 + t28 * W2_192 + t30 * W2_208;
    const t39 = h1[16 * i]! > 0 ? t38 + t32 * W2_224 + t34 * W2_240 : 0;
    const t40 = t4 * W2_1 + t6 * W2_17 + t8 * W2_33 + t10 * W2_49;
    const t41 = t40 + t12 * W2_65 + t14 * W2_81 + t16 * W2_97 + t18 * W2_113;
    const t42 = t41 + t20 * W2_129 + t22 * W2_145 + t24 * W2_161;
    const t43 = t42 + t26 * W2_177 + t28 * W2_193 + t30 * W2_209;
    const t44 = h1[16 * i + 1]! > 0 ? t43 + t32 * W2_225 + t34 * W2_241 : 0;
    const t45 = t4 * W2_2 + t6 * W2_18 + t8 * W2_34 + t10 * W2_50;
    const t46 = t45 + t12 * W2_66 + t14 * W2_82 + t16 * W2_98 + t18 * W2_114;
    const t47 = t46 + t20 * W2_130 + t22 * W2_146 + t24 * W2_162;
    const t48 = t47 + t26 * W2_178 + t28 * W2_194 + t30 * W2_210;
    const t49 = h1[16 * i + 2]! > 0 ? t48 + t32 * W2_226 + t34 * W2_242 : 0;
    const t50 = t4 * W2_3 + t6 * W2_19 + t8 * W2_35 + t10 * W2_51;
    const t51 = t50 + t12 * W2_67 + t14 * W2_83 + t16 * W2_99 + t18 * W2_115;
    const t52 = t51 + t20 * W2_131 + t22 * W2_147 + t24 * W2_163;
    const t53 = t52 + t26 * W2_179 + t28 * W2_195 + t30 * W2_211;
    const t54 = h1[16 * i + 3]! > 0 ? t53 + t32 * W2_227 + t34 * W2_243 : 0;
    const t55 = t4 * W2_4 + t6 * W2_20 + t8 * W2_36 + t10 * W2_52;
    const t56 = t55 + t12 * W2_68 + t14 * W2_84 + t16 * W2_100 + t18 * W2_116;
    const t57 = t56 + t20 * W2_132 + t22 * W2_148 + t24 * W2_164;
    const t58 = t57 + t26 * W2_180 + t28 * W2_196 + t30 * W2_212;
    const t59 = h1[16 * i + 4]! > 0 ? t58 + t32 * W2_228 + t34 * W2_244 : 0;
    const t60 = t4 * W2_5 + t6 * W2_21 + t8 * W2_37 + t10 * W2_53;
    const t61 = t60 + t12 * W2_69 + t14 * W2_85 + t16 * W2_101 + t18 * W2_117;
    const t62 = t61 + t20 * W2_133 + t22 * W2_149 + t24 * W2_165;
    const t63 = t62 + t26 * W2_181 + t28 * W2_197 + t30 * W2_213;
    const t64 = h1[16 * i + 5]! > 0 ? t63 + t32 * W2_229 + t34 * W2_245 : 0;
    const t65 = t4 * W2_6 + t6 * W2_22 + t8 * W2_38 + t10 * W2_54;
    const t66 = t65 + t12 * W2_70 + t14 * W2_86 + t16 * W2_102 + t18 * W2_118;
    const t67 = t66 + t20 * W2_134 + t22 * W2_150 + t24 * W2_166;
    const t68 = t67 + t26 * W2_182 + t28 * W2_198 + t30 * W2_214;
    const t69 = h1[16 * i + 6]! > 0 ? t68 + t32 * W2_230 + t34 * W2_246 : 0;
    const t70 = t4 * W2_7 + t6 * W2_23 + t8 * W2_39 + t10 * W2_55;
    const t71 = t70 + t12 * W2_71 + t14 * W2_87 + t16 * W2_103 + t18 * W2_119;
    const t72 = t71 + t20 * W2_135 + t22 * W2_151 + t24 * W2_167;
    const t73 = t72 + t26 * W2_183 + t28 * W2_199 + t30 * W2_215;
    const t74 = h1[16 * i + 7]! > 0 ? t73 + t32 * W2_231 + t34 * W2_247 : 0;
    dproduct_2[16 * i] = t39;
    dproduct_2[16 * i + 1] = t44;
    dproduct_2[16 * i + 2] = t49;
    dproduct_2[16 * i + 3] = t54;
    dproduct_2[16 * i + 4] = t59;
    dproduct_2[16 * i + 5] = t64;
    dproduct_2[16 * i + 6] = t69;
    dproduct_2[16 * i + 7] = t74;
    const t75 = t4 * W2_8 + t6 * W2_24 + t8 * W2_40 + t10 * W2_56;
    const t76 = t75 + t12 * W2_72 + t14 * W2_88 + t16 * W2_104 + t18 * W2_120;
    const t77 = t76 + t20 * W2_136 + t22 * W2_152 + t24 * W2_168;
    const t78 = t77 + t26 * W2_184 + t28 * W2_200 + t30 * W2_216;
    const t79 = h1[16 * i + 8]! > 0 ? t78 + t32 * W2_232 + t34 * W2_248 : 0;
    const t80 = t4 * W2_9 + t6 * W2_25 + t8 * W2_41 + t10 * W2_57;
    const t81 = t80 + t12 * W2_73 + t14 * W2_89 + t16 * W2_105 + t18 * W2_121;
    const t82 = t81 + t20 * W2_137 + t22 * W2_153 + t24 * W2_169;
    const t83 = t82 + t26 * W2_185 + t28 * W2_201 + t30 * W2_217;
    const t84 = h1[16 * i + 9]! > 0 ? t83 + t32 * W2_233 + t34 * W2_249 : 0;
    const t85 = t4 * W2_10 + t6 * W2_26 + t8 * W2_42 + t10 * W2_58;
    const t86 = t85 + t12 * W2_74 + t14 * W2_90 + t16 * W2_106 + t18 * W2_122;
    const t87 = t86 + t20 * W2_138 + t22 * W2_154 + t24 * W2_170;
    const t88 = t87 + t26 * W2_186 + t28 * W2_202 + t30 * W2_218;
    const t89 = h1[16 * i + 10]! > 0 ? t88 + t32 * W2_234 + t34 * W2_250 : 0;
    const t90 = t4 * W2_11 + t6 * W2_27 + t8 * W2_43 + t10 * W2_59;
    const t91 = t90 + t12 * W2_75 + t14 * W2_91 + t16 * W2_107 + t18 * W2_123;
    const t92 = t91 + t20 * W2_139 + t22 * W2_155 + t24 * W2_171;
    const t93 = t92 + t26 * W2_187 + t28 * W2_203 + t30 * W2_219;
    const t94 = h1[16 * i + 11]! > 0 ? t93 + t32 * W2_235 + t34 * W2_251 : 0;
    const t95 = t4 * W2_12 + t6 * W2_28 + t8 * W2_44 + t10 * W2_60;
    const t96 = t95 + t12 * W2_76 + t14 * W2_92 + t16 * W2_108 + t18 * W2_124;
    const t97 = t96 + t20 * W2_140 + t22 * W2_156 + t24 * W2_172;
    const t98 = t97 + t26 * W2_188 + t28 * W2_204 + t30 * W2_220;
    const t99 = h1[16 * i + 12]! > 0 ? t98 + t32 * W2_236 + t34 * W2_252 : 0;
    const t100 = t4 * W2_13 + t6 * W2_29 + t8 * W2_45 + t10 * W2_61;
    const t101 = t100 + t12 * W2_77 + t14 * W2_93 + t16 * W2_109;
    const t102 = t101 + t18 * W2_125 + t20 * W2_141 + t22 * W2_157;
    const t103 = t102 + t24 * W2_173 + t26 * W2_189 + t28 * W2_205;
    const t104 = t103 + t30 * W2_221 + t32 * W2_237 + t34 * W2_253;
    const t105 = h1[16 * i + 13]! > 0 ? t104 : 0;
    const t106 = t4 * W2_14 + t6 * W2_30 + t8 * W2_46 + t10 * W2_62;
    const t107 = t106 + t12 * W2_78 + t14 * W2_94 + t16 * W2_110;
    const t108 = t107 + t18 * W2_126 + t20 * W2_142 + t22 * W2_158;
    const t109 = t108 + t24 * W2_174 + t26 * W2_190 + t28 * W2_206;
    const t110 = t109 + t30 * W2_222 + t32 * W2_238 + t34 * W2_254;
    const t111 = h1[16 * i + 14]! > 0 ? t110 : 0;
    const t112 = t4 * W2_15 + t6 * W2_31 + t8 * W2_47 + t10 * W2_63;
    const t113 = t112 + t12 * W2_79 + t14 * W2_95 + t16 * W2_111;
    const t114 = t113 + t18 * W2_127 + t20 * W2_143 + t22 * W2_159;
    const t115 = t114 + t24 * W2_175 + t26 * W2_191 + t28 * W2_207;
    const t116 = t115 + t30 * W2_223 + t32 * W2_239 + t34 * W2_255;
    const t117 = h1[16 * i + 15]! > 0 ? t116 : 0;
    dproduct_2[16 * i + 8] = t79;
    dproduct_2[16 * i + 9] = t84;
    dproduct_2[16 * i + 10] = t89;
    dproduct_2[16 * i + 11] = t94;
    dproduct_2[16 * i + 12] = t99;
    dproduct_2[16 * i + 13] = t105;
    dproduct_2[16 * i + 14] = t111;
    dproduct_2[16 * i + 15] = t117;
    db1[0]! += t39;
    db1[1]! += t44;
    db1[2]! += t49;
    db1[3]! += t54;
    db1[4]! += t59;
    db1[5]! += t64;
    db1[6]! += t69;
    db1[7]! += t74;
    db1[8]! += t79;
    db1[9]! += t84;
    db1[10]! += t89;
    db1[11]! += t94;
    db1[12]! += t99;
    db1[13]! += t105;
    db1[14]! += t111;
    db1[15]! += t117;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t118 = lambda / 2;
  for (let j = 0; j < 16; j++) {
    dW3[j] = 2 * (t118 * W3[j]!);
    dW3[j + 16] = 2 * (t118 * W3[j + 16]!);
    dW3[j + 32] = 2 * (t118 * W3[j + 32]!);
    dW2[16 * j] = 2 * (t118 * W2[16 * j]!);
    dW2[16 * j + 1] = 2 * (t118 * W2[16 * j + 1]!);
    dW2[16 * j + 2] = 2 * (t118 * W2[16 * j + 2]!);
    dW2[16 * j + 3] = 2 * (t118 * W2[16 * j + 3]!);
    dW2[16 * j + 4] = 2 * (t118 * W2[16 * j + 4]!);
    dW2[16 * j + 5] = 2 * (t118 * W2[16 * j + 5]!);
    dW2[16 * j + 6] = 2 * (t118 * W2[16 * j + 6]!);
    dW2[16 * j + 7] = 2 * (t118 * W2[16 * j + 7]!);
    dW2[16 * j + 8] = 2 * (t118 * W2[16 * j + 8]!);
    dW2[16 * j + 9] = 2 * (t118 * W2[16 * j + 9]!);
    dW2[16 * j + 10] = 2 * (t118 * W2[16 * j + 10]!);
    dW2[16 * j + 11] = 2 * (t118 * W2[16 * j + 11]!);
    dW2[16 * j + 12] = 2 * (t118 * W2[16 * j + 12]!);
    dW2[16 * j + 13] = 2 * (t118 * W2[16 * j + 13]!);
    dW2[16 * j + 14] = 2 * (t118 * W2[16 * j + 14]!);
    dW2[16 * j + 15] = 2 * (t118 * W2[16 * j + 15]!);
    dW1[2 * j] = 2 * (t118 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t118 * W1[2 * j + 1]!);
  }
}

/**
 * @param X - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart2(
  N: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { h1, h2, dscores, dproduct, dproduct_2 } = work;
  const { W1: dW1, W2: dW2, W3: dW3 } = gradient;

  // scores = h2 * W3' + b3
  // h2 = max(0, h1 * W2' + b2)
  // h1 = max(0, X * W1' + b1)
  for (let i = 0; i < N; i++) {
    const t0 = dscores[3 * i]!;
    const t1 = h2[16 * i]!;
    const t2 = h2[16 * i + 1]!;
    const t3 = h2[16 * i + 2]!;
    const t4 = h2[16 * i + 3]!;
    const t5 = h2[16 * i + 4]!;
    const t6 = h2[16 * i + 5]!;
    const t7 = h2[16 * i + 6]!;
    const t8 = h2[16 * i + 7]!;
    dW3[0]! += t0 * t1;
    dW3[1]! += t0 * t2;
    dW3[2]! += t0 * t3;
    dW3[3]! += t0 * t4;
    dW3[4]! += t0 * t5;
    dW3[5]! += t0 * t6;
    dW3[6]! += t0 * t7;
    dW3[7]! += t0 * t8;
    const t9 = h2[16 * i + 8]!;
    const t10 = h2[16 * i + 9]!;
    const t11 = h2[16 * i + 10]!;
    const t12 = h2[16 * i + 11]!;
    const t13 = h2[16 * i + 12]!;
    const t14 = h2[16 * i + 13]!;
    const t15 = h2[16 * i + 14]!;
    const t16 = h2[16 * i + 15]!;
    dW3[8]! += t0 * t9;
    dW3[9]! += t0 * t10;
    dW3[10]! += t0 * t11;
    dW3[11]! += t0 * t12;
    dW3[12]! += t0 * t13;
    dW3[13]! += t0 * t14;
    dW3[14]! += t0 * t15;
    dW3[15]! += t0 * t16;
    const t17 = dscores[3 * i + 1]!;
    dW3[16]! += t17 * t1;
    dW3[17]! += t17 * t2;
    dW3[18]! += t17 * t3;
    dW3[19]! += t17 * t4;
    dW3[20]! += t17 * t5;
    dW3[21]! += t17 * t6;
    dW3[22]! += t17 * t7;
    dW3[23]! += t17 * t8;
    dW3[24]! += t17 * t9;
    dW3[25]! += t17 * t10;
    dW3[26]! += t17 * t11;
    dW3[27]! += t17 * t12;
    dW3[28]! += t17 * t13;
    dW3[29]! += t17 * t14;
    dW3[30]! += t17 * t15;
    dW3[31]! += t17 * t16;
    const t18 = dscores[3 * i + 2]!;
    dW3[32]! += t18 * t1;
    dW3[33]! += t18 * t2;
    dW3[34]! += t18 * t3;
    dW3[35]! += t18 * t4;
    dW3[36]! += t18 * t5;
    dW3[37]! += t18 * t6;
    dW3[38]! += t18 * t7;
    dW3[39]! += t18 * t8;
    dW3[40]! += t18 * t9;
    dW3[41]! += t18 * t10;
    dW3[42]! += t18 * t11;
    dW3[43]! += t18 * t12;
    dW3[44]! += t18 * t13;
    dW3[45]! += t18 * t14;
    dW3[46]! += t18 * t15;
    dW3[47]! += t18 * t16;
    const t19 = dproduct[16 * i]!;
    const t20 = h1[16 * i]!;
    const t21 = h1[16 * i + 1]!;
    const t22 = h1[16 * i + 2]!;
    const t23 = h1[16 * i + 3]!;
    const t24 = h1[16 * i + 4]!;
    const t25 = h1[16 * i + 5]!;
    const t26 = h1[16 * i + 6]!;
    const t27 = h1[16 * i + 7]!;
    dW2[0]! += t19 * t20;
    dW2[1]! += t19 * t21;
    dW2[2]! += t19 * t22;
    dW2[3]! += t19 * t23;
    dW2[4]! += t19 * t24;
    dW2[5]! += t19 * t25;
    dW2[6]! += t19 * t26;
    dW2[7]! += t19 * t27;
    const t28 = h1[16 * i + 8]!;
    const t29 = h1[16 * i + 9]!;
    const t30 = h1[16 * i + 10]!;
    const t31 = h1[16 * i + 11]!;
    const t32 = h1[16 * i + 12]!;
    const t33 = h1[16 * i + 13]!;
    const t34 = h1[16 * i + 14]!;
    const t35 = h1[16 * i + 15]!;
    dW2[8]! += t19 * t28;
    dW2[9]! += t19 * t29;
    dW2[10]! += t19 * t30;
    dW2[11]! += t19 * t31;
    dW2[12]! += t19 * t32;
    dW2[13]! += t19 * t33;
    dW2[14]! += t19 * t34;
    dW2[15]! += t19 * t35;
    const t36 = dproduct[16 * i + 1]!;
    dW2[16]! += t36 * t20;
    dW2[17]! += t36 * t21;
    dW2[18]! += t36 * t22;
    dW2[19]! += t36 * t23;
    dW2[20]! += t36 * t24;
    dW2[21]! += t36 * t25;
    dW2[22]! += t36 * t26;
    dW2[23]! += t36 * t27;
    dW2[24]! += t36 * t28;
    dW2[25]! += t36 * t29;
    dW2[26]! += t36 * t30;
    dW2[27]! += t36 * t31;
    dW2[28]! += t36 * t32;
    dW2[29]! += t36 * t33;
    dW2[30]! += t36 * t34;
    dW2[31]! += t36 * t35;
    const t37 = dproduct[16 * i + 2]!;
    dW2[32]! += t37 * t20;
    dW2[33]! += t37 * t21;
    dW2[34]! += t37 * t22;
    dW2[35]! += t37 * t23;
    dW2[36]! += t37 * t24;
    dW2[37]! += t37 * t25;
    dW2[38]! += t37 * t26;
    dW2[39]! += t37 * t27;
    dW2[40]! += t37 * t28;
    dW2[41]! += t37 * t29;
    dW2[42]! += t37 * t30;
    dW2[43]! += t37 * t31;
    dW2[44]! += t37 * t32;
    dW2[45]! += t37 * t33;
    dW2[46]! += t37 * t34;
    dW2[47]! += t37 * t35;
    const t38 = dproduct[16 * i + 3]!;
    dW2[48]! += t38 * t20;
    dW2[49]! += t38 * t21;
    dW2[50]! += t38 * t22;
    dW2[51]! += t38 * t23;
    dW2[52]! += t38 * t24;
    dW2[53]! += t38 * t25;
    dW2[54]! += t38 * t26;
    dW2[55]! += t38 * t27;
    dW2[56]! += t38 * t28;
    dW2[57]! += t38 * t29;
    dW2[58]! += t38 * t30;
    dW2[59]! += t38 * t31;
    dW2[60]! += t38 * t32;
    dW2[61]! += t38 * t33;
    dW2[62]! += t38 * t34;
    dW2[63]! += t38 * t35;
    const t39 = dproduct[16 * i + 4]!;
    dW2[64]! += t39 * t20;
    dW2[65]! += t39 * t21;
    dW2[66]! += t39 * t22;
    dW2[67]! += t39 * t23;
    dW2[68]! += t39 * t24;
    dW2[69]! += t39 * t25;
    dW2[70]! += t39 * t26;
    dW2[71]! += t39 * t27;
    dW2[72]! += t39 * t28;
    dW2[73]! += t39 * t29;
    dW2[74]! += t39 * t30;
    dW2[75]! += t39 * t31;
    dW2[76]! += t39 * t32;
    dW2[77]! += t39 * t33;
    dW2[78]! += t39 * t34;
    dW2[79]! += t39 * t35;
    const t40 = dproduct[16 * i + 5]!;
    dW2[80]! += t40 * t20;
    dW2[81]! += t40 * t21;
    dW2[82]! += t40 * t22;
    dW2[83]! += t40 * t23;
    dW2[84]! += t40 * t24;
    dW2[85]! += t40 * t25;
    dW2[86]! += t40 * t26;
    dW2[87]! += t40 * t27;
    dW2[88]! += t40 * t28;
    dW2[89]! += t40 * t29;
    dW2[90]! += t40 * t30;
    dW2[91]! += t40 * t31;
    dW2[92]! += t40 * t32;
    dW2[93]! += t40 * t33;
    dW2[94]! += t40 * t34;
    dW2[95]! += t40 * t35;
    const t41 = dproduct[16 * i + 6]!;
    dW2[96]! += t41 * t20;
    dW2[97]! += t41 * t21;
    dW2[98]! += t41 * t22;
    dW2[99]! += t41 * t23;
    dW2[100]! += t41 * t24;
    dW2[101]! += t41 * t25;
    dW2[102]! += t41 * t26;
    dW2[103]! += t41 * t27;
    dW2[104]! += t41 * t28;
    dW2[105]! += t41 * t29;
    dW2[106]! += t41 * t30;
    dW2[107]! += t41 * t31;
    dW2[108]! += t41 * t32;
    dW2[109]! += t41 * t33;
    dW2[110]! += t41 * t34;
    dW2[111]! += t41 * t35;
    const t42 = dproduct[16 * i + 7]!;
    dW2[112]! += t42 * t20;
    dW2[113]! += t42 * t21;
    dW2[114]! += t42 * t22;
    dW2[115]! += t42 * t23;
    dW2[116]! += t42 * t24;
    dW2[117]! += t42 * t25;
    dW2[118]! += t42 * t26;
    dW2[119]! += t42 * t27;
    dW2[120]! += t42 * t28;
    dW2[121]! += t42 * t29;
    dW2[122]! += t42 * t30;
    dW2[123]! += t42 * t31;
    dW2[124]! += t42 * t32;
    dW2[125]! += t42 * t33;
    dW2[126]! += t42 * t34;
    dW2[127]! += t42 * t35;
    const t43 = dproduct[16 * i + 8]!;
    dW2[128]! += t43 * t20;
    dW2[129]! += t43 * t21;
    dW2[130]! += t43 * t22;
    dW2[131]! += t43 * t23;
    dW2[132]! += t43 * t24;
    dW2[133]! += t43 * t25;
    dW2[134]! += t43 * t26;
    dW2[135]! += t43 * t27;
    dW2[136]! += t43 * t28;
    dW2[137]! += t43 * t29;
    dW2[138]! += t43 * t30;
    dW2[139]! += t43 * t31;
    dW2[140]! += t43 * t32;
    dW2[141]! += t43 * t33;
    dW2[142]! += t43 * t34;
    dW2[143]! += t43 * t35;
    const t44 = dproduct[16 * i + 9]!;
    dW2[144]! += t44 * t20;
    dW2[145]! += t44 * t21;
    dW2[146]! += t44 * t22;
    dW2[147]! += t44 * t23;
    dW2[148]! += t44 * t24;
    dW2[149]! += t44 * t25;
    dW2[150]! += t44 * t26;
    dW2[151]! += t44 * t27;
    dW2[152]! += t44 * t28;
    dW2[153]! += t44 * t29;
    dW2[154]! += t44 * t30;
    dW2[155]! += t44 * t31;
    dW2[156]! += t44 * t32;
    dW2[157]! += t44 * t33;
    dW2[158]! += t44 * t34;
    dW2[159]! += t44 * t35;
    const t45 = dproduct[16 * i + 10]!;
    dW2[160]! += t45 * t20;
    dW2[161]! += t45 * t21;
    dW2[162]! += t45 * t22;
    dW2[163]! += t45 * t23;
    dW2[164]! += t45 * t24;
    dW2[165]! += t45 * t25;
    dW2[166]! += t45 * t26;
    dW2[167]! += t45 * t27;
    dW2[168]! += t45 * t28;
    dW2[169]! += t45 * t29;
    dW2[170]! += t45 * t30;
    dW2[171]! += t45 * t31;
    dW2[172]! += t45 * t32;
    dW2[173]! += t45 * t33;
    dW2[174]! += t45 * t34;
    dW2[175]! += t45 * t35;
    const t46 = dproduct[16 * i + 11]!;
    dW2[176]! += t46 * t20;
    dW2[177]! += t46 * t21;
    dW2[178]! += t46 * t22;
    dW2[179]! += t46 * t23;
    dW2[180]! += t46 * t24;
    dW2[181]! += t46 * t25;
    dW2[182]! += t46 * t26;
    dW2[183]! += t46 * t27;
    dW2[184]! += t46 * t28;
    dW2[185]! += t46 * t29;
    dW2[186]! += t46 * t30;
    dW2[187]! += t46 * t31;
    dW2[188]! += t46 * t32;
    dW2[189]! += t46 * t33;
    dW2[190]! += t46 * t34;
    dW2[191]! += t46 * t35;
    const t47 = dproduct[16 * i + 12]!;
    dW2[192]! += t47 * t20;
    dW2[193]! += t47 * t21;
    dW2[194]! += t47 * t22;
    dW2[195]! += t47 * t23;
    dW2[196]! += t47 * t24;
    dW2[197]! += t47 * t25;
    dW2[198]! += t47 * t26;
    dW2[199]! += t47 * t27;
    dW2[200]! += t47 * t28;
    dW2[201]! += t47 * t29;
    dW2[202]! += t47 * t30;
    dW2[203]! += t47 * t31;
    dW2[204]! += t47 * t32;
    dW2[205]! += t47 * t33;
    dW2[206]! += t47 * t34;
    dW2[207]! += t47 * t35;
    const t48 = dproduct[16 * i + 13]!;
    dW2[208]! += t48 * t20;
    dW2[209]! += t48 * t21;
    dW2[210]! += t48 * t22;
    dW2[211]! += t48 * t23;
    dW2[212]! += t48 * t24;
    dW2[213]! += t48 * t25;
    dW2[214]! += t48 * t26;
    dW2[215]! += t48 * t27;
    dW2[216]! += t48 * t28;
    dW2[217]! += t48 * t29;
    dW2[218]! += t48 * t30;
    dW2[219]! += t48 * t31;
    dW2[220]! += t48 * t32;
    dW2[221]! += t48 * t33;
    dW2[222]! += t48 * t34;
    dW2[223]! += t48 * t35;
    const t49 = dproduct[16 * i + 14]!;
    dW2[224]! += t49 * t20;
    dW2[225]! += t49 * t21;
    dW2[226]! += t49 * t22;
    dW2[227]! += t49 * t23;
    dW2[228]! += t49 * t24;
    dW2[229]! += t49 * t25;
    dW2[230]! += t49 * t26;
    dW2[231]! += t49 * t27;
    dW2[232]! += t49 * t28;
    dW2[233]! += t49 * t29;
    dW2[234]! += t49 * t30;
    dW2[235]! += t49 * t31;
    dW2[236]! += t49 * t32;
    dW2[237]! += t49 * t33;
    dW2[238]! += t49 * t34;
    dW2[239]! += t49 * t35;
    const t50 = dproduct[16 * i + 15]!;
    dW2[240]! += t50 * t20;
    dW2[241]! += t50 * t21;
    dW2[242]! += t50 * t22;
    dW2[243]! += t50 * t23;
    dW2[244]! += t50 * t24;
    dW2[245]! += t50 * t25;
    dW2[246]! += t50 * t26;
    dW2[247]! += t50 * t27;
    dW2[248]! += t50 * t28;
    dW2[249]! += t50 * t29;
    dW2[250]! += t50 * t30;
    dW2[251]! += t50 * t31;
    dW2[252]! += t50 * t32;
    dW2[253]! += t50 * t33;
    dW2[254]! += t50 * t34;
    dW2[255]! += t50 * t35;
    const t51 = dproduct_2[16 * i]!;
    const t52 = X[2 * i]!;
    const t53 = X[2 * i + 1]!;
    const t54 = dproduct_2[16 * i + 1]!;
    const t55 = dproduct_2[16 * i + 2]!;
    const t56 = dproduct_2[16 * i + 3]!;
    dW1[0]! += t51 * t52;
    dW1[1]! += t51 * t53;
    dW1[2]! += t54 * t52;
    dW1[3]! += t54 * t53;
    dW1[4]! += t55 * t52;
    dW1[5]! += t55 * t53;
    dW1[6]! += t56 * t52;
    dW1[7]! += t56 * t53;
    const t57 = dproduct_2[16 * i + 4]!;
    const t58 = dproduct_2[16 * i + 5]!;
    const t59 = dproduct_2[16 * i + 6]!;
    const t60 = dproduct_2[16 * i + 7]!;
    dW1[8]! += t57 * t52;
    dW1[9]! += t57 * t53;
    dW1[10]! += t58 * t52;
    dW1[11]! += t58 * t53;
    dW1[12]! += t59 * t52;
    dW1[13]! += t59 * t53;
    dW1[14]! += t60 * t52;
    dW1[15]! += t60 * t53;
    const t61 = dproduct_2[16 * i + 8]!;
    const t62 = dproduct_2[16 * i + 9]!;
    const t63 = dproduct_2[16 * i + 10]!;
    const t64 = dproduct_2[16 * i + 11]!;
    dW1[16]! += t61 * t52;
    dW1[17]! += t61 * t53;
    dW1[18]! += t62 * t52;
    dW1[19]! += t62 * t53;
    dW1[20]! += t63 * t52;
    dW1[21]! += t63 * t53;
    dW1[22]! += t64 * t52;
    dW1[23]! += t64 * t53;
    const t65 = dproduct_2[16 * i + 12]!;
    const t66 = dproduct_2[16 * i + 13]!;
    const t67 = dproduct_2[16 * i + 14]!;
    const t68 = dproduct_2[16 * i + 15]!;
    dW1[24]! += t65 * t52;
    dW1[25]! += t65 * t53;
    dW1[26]! += t66 * t52;
    dW1[27]! += t66 * t53;
    dW1[28]! += t67 * t52;
    dW1[29]! += t67 * t53;
    dW1[30]! += t68 * t52;
    dW1[31]! += t68 * t53;
  }
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2,
 * ∂loss/∂W3, ∂loss/∂b3] to `gradient`.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 72 * N + 73);
  checkLength("gradient.flat", gradient.flat, 371);
  const { carry_2 } = work;

  valueAndGradientPart1(p, lambda, work, gradient);
  valueAndGradientPart2(p, N, X, t, lambda, work, gradient);
  return carry_2[5]!;
}

/**
 * @param p - the parameters
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart1(
  p: Parameters,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, W2, W3 } = p;
  const { carry_2 } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  carry_2[0] = 0;
  carry_2[1] = 0;
  carry_2[2] = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let i = 0; i < 16; i++) {
    const t1 = W2[16 * i]!;
    const t2 = W2[16 * i + 1]!;
    const t3 = W2[16 * i + 2]!;
    const t4 = W2[16 * i + 3]!;
    const t5 = W2[16 * i + 4]!;
    const t6 = W2[16 * i + 5]!;
    const t7 = W2[16 * i + 6]!;
    const t8 = t1 * t1 + t2 * t2 + t3 * t3 + t4 * t4 + t5 * t5 + t6 * t6;
    const t9 = W2[16 * i + 7]!;
    const t10 = W2[16 * i + 8]!;
    const t11 = W2[16 * i + 9]!;
    const t12 = W2[16 * i + 10]!;
    const t13 = W2[16 * i + 11]!;
    const t14 = t8 + t7 * t7 + t9 * t9 + t10 * t10 + t11 * t11 + t12 * t12;
    const t15 = W2[16 * i + 12]!;
    const t16 = W2[16 * i + 13]!;
    const t17 = W2[16 * i + 14]!;
    const t18 = W2[16 * i + 15]!;
    const t19 = t14 + t13 * t13 + t15 * t15 + t16 * t16 + t17 * t17;
    carry_2[1]! += t19 + t18 * t18;
    dW3[i] = 2 * (t0 * W3[i]!);
    dW3[i + 16] = 2 * (t0 * W3[i + 16]!);
    dW3[i + 32] = 2 * (t0 * W3[i + 32]!);
    dW2[16 * i] = 2 * (t0 * t1);
    dW2[16 * i + 1] = 2 * (t0 * t2);
    dW2[16 * i + 2] = 2 * (t0 * t3);
    dW2[16 * i + 3] = 2 * (t0 * t4);
    dW2[16 * i + 4] = 2 * (t0 * t5);
    dW2[16 * i + 5] = 2 * (t0 * t6);
    dW2[16 * i + 6] = 2 * (t0 * t7);
    dW2[16 * i + 7] = 2 * (t0 * t9);
    dW2[16 * i + 8] = 2 * (t0 * t10);
    dW2[16 * i + 9] = 2 * (t0 * t11);
    dW2[16 * i + 10] = 2 * (t0 * t12);
    dW2[16 * i + 11] = 2 * (t0 * t13);
    dW2[16 * i + 12] = 2 * (t0 * t15);
    dW2[16 * i + 13] = 2 * (t0 * t16);
    dW2[16 * i + 14] = 2 * (t0 * t17);
    dW2[16 * i + 15] = 2 * (t0 * t18);
    dW1[2 * i] = 2 * (t0 * W1[2 * i]!);
    dW1[2 * i + 1] = 2 * (t0 * W1[2 * i + 1]!);
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const W1_4 = W1[4]!;
  const t20 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const W1_5 = W1[5]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const W1_8 = W1[8]!;
  const t21 = t20 + W1_4 * W1_4 + W1_5 * W1_5 + W1_6 * W1_6 + W1_7 * W1_7;
  const W1_9 = W1[9]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const W1_12 = W1[12]!;
  const t22 = t21 + W1_8 * W1_8 + W1_9 * W1_9 + W1_10 * W1_10 + W1_11 * W1_11;
  const W1_13 = W1[13]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const t23 = t22 + W1_12 * W1_12 + W1_13 * W1_13 + W1_14 * W1_14;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const W1_18 = W1[18]!;
  const t24 = t23 + W1_15 * W1_15 + W1_16 * W1_16 + W1_17 * W1_17;
  const W1_19 = W1[19]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const t25 = t24 + W1_18 * W1_18 + W1_19 * W1_19 + W1_20 * W1_20;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const W1_24 = W1[24]!;
  const t26 = t25 + W1_21 * W1_21 + W1_22 * W1_22 + W1_23 * W1_23;
  const W1_25 = W1[25]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const t27 = t26 + W1_24 * W1_24 + W1_25 * W1_25 + W1_26 * W1_26;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const W1_30 = W1[30]!;
  const t28 = t27 + W1_27 * W1_27 + W1_28 * W1_28 + W1_29 * W1_29;
  const W1_31 = W1[31]!;
  const W3_0 = W3[0]!;
  const W3_1 = W3[1]!;
  const W3_2 = W3[2]!;
  const W3_3 = W3[3]!;
  const W3_4 = W3[4]!;
  const t29 = W3_0 * W3_0 + W3_1 * W3_1 + W3_2 * W3_2 + W3_3 * W3_3;
  const W3_5 = W3[5]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const t30 = t29 + W3_4 * W3_4 + W3_5 * W3_5 + W3_6 * W3_6 + W3_7 * W3_7;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const W3_12 = W3[12]!;
  const t31 = t30 + W3_8 * W3_8 + W3_9 * W3_9 + W3_10 * W3_10 + W3_11 * W3_11;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const t32 = t31 + W3_12 * W3_12 + W3_13 * W3_13 + W3_14 * W3_14;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const W3_18 = W3[18]!;
  const t33 = t32 + W3_15 * W3_15 + W3_16 * W3_16 + W3_17 * W3_17;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const t34 = t33 + W3_18 * W3_18 + W3_19 * W3_19 + W3_20 * W3_20;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const W3_24 = W3[24]!;
  const t35 = t34 + W3_21 * W3_21 + W3_22 * W3_22 + W3_23 * W3_23;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const t36 = t35 + W3_24 * W3_24 + W3_25 * W3_25 + W3_26 * W3_26;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const W3_30 = W3[30]!;
  const t37 = t36 + W3_27 * W3_27 + W3_28 * W3_28 + W3_29 * W3_29;
  const W3_31 = W3[31]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const t38 = t37 + W3_30 * W3_30 + W3_31 * W3_31 + W3_32 * W3_32;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const W3_36 = W3[36]!;
  const t39 = t38 + W3_33 * W3_33 + W3_34 * W3_34 + W3_35 * W3_35;
  const W3_37 = W3[37]!;
  const W3_38 = W3[38]!;
  const W3_39 = W3[39]!;
  const t40 = t39 + W3_36 * W3_36 + W3_37 * W3_37 + W3_38 * W3_38;
  const W3_40 = W3[40]!;
  const W3_41 = W3[41]!;
  const W3_42 = W3[42]!;
  const t41 = t40 + W3_39 * W3_39 + W3_40 * W3_40 + W3_41 * W3_41;
  const W3_43 = W3[43]!;
  const W3_44 = W3[44]!;
  const W3_45 = W3[45]!;
  const t42 = t41 + W3_42 * W3_42 + W3_43 * W3_43 + W3_44 * W3_44;
  const W3_46 = W3[46]!;
  const W3_47 = W3[47]!;
  carry_2[3] = t28 + W1_30 * W1_30 + W1_31 * W1_31;
  carry_2[4] = t42 + W3_45 * W3_45 + W3_46 * W3_46 + W3_47 * W3_47;

  // h1 = max(0, X * W1' + b1)
  // h2 = max(0, h1 * W2' + b2)
  // scores = h2 * W3' + b3
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  db1.fill(0, 0, 16);
}

/**
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart2(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1_2, dscores_2, product, dproduct_3, dh1, carry_2 } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const b1_0 = b1[0]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const b1_1 = b1[1]!;
  const W1_4 = W1[4]!;
  const W1_5 = W1[5]!;
  const b1_2 = b1[2]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const b1_3 = b1[3]!;
  const W1_8 = W1[8]!;
  const W1_9 = W1[9]!;
  const b1_4 = b1[4]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const b1_5 = b1[5]!;
  const W1_12 = W1[12]!;
  const W1_13 = W1[13]!;
  const b1_6 = b1[6]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const b1_7 = b1[7]!;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const b1_8 = b1[8]!;
  const W1_18 = W1[18]!;
  const W1_19 = W1[19]!;
  const b1_9 = b1[9]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const b1_10 = b1[10]!;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const b1_11 = b1[11]!;
  const W1_24 = W1[24]!;
  const W1_25 = W1[25]!;
  const b1_12 = b1[12]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const b1_13 = b1[13]!;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const b1_14 = b1[14]!;
  const W1_30 = W1[30]!;
  const W1_31 = W1[31]!;
  const b1_15 = b1[15]!;
  const t0 = 1 / N;
  const b2_0 = b2[0]!;
  const W3_0 = W3[0]!;
  const b2_1 = b2[1]!;
  const W3_1 = W3[1]!;
  const b2_2 = b2[2]!;
  const W3_2 = W3[2]!;
  const b2_3 = b2[3]!;
  const W3_3 = W3[3]!;
  const b2_4 = b2[4]!;
  const W3_4 = W3[4]!;
  const b2_5 = b2[5]!;
  const W3_5 = W3[5]!;
  const b2_6 = b2[6]!;
  const W3_6 = W3[6]!;
  const b2_7 = b2[7]!;
  const W3_7 = W3[7]!;
  const b2_8 = b2[8]!;
  const W3_8 = W3[8]!;
  const b2_9 = b2[9]!;
  const W3_9 = W3[9]!;
  const b2_10 = b2[10]!;
  const W3_10 = W3[10]!;
  const b2_11 = b2[11]!;
  const W3_11 = W3[11]!;
  const b2_12 = b2[12]!;
  const W3_12 = W3[12]!;
  const b2_13 = b2[13]!;
  const W3_13 = W3[13]!;
  const b2_14 = b2[14]!;
  const W3_14 = W3[14]!;
  const b2_15 = b2[15]!;
  const W3_15 = W3[15]!;
  const b3_0 = b3[0]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const b3_1 = b3[1]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const W3_36 = W3[36]!;
  const W3_37 = W3[37]!;
  const W3_38 = W3[38]!;
  const W3_39 = W3[39]!;
  const W3_40 = W3[40]!;
  const W3_41 = W3[41]!;
  const W3_42 = W3[42]!;
  const W3_43 = W3[43]!;
  const W3_44 = W3[44]!;
  const W3_45 = W3[45]!;
  const W3_46 = W3[46]!;
  const W3_47 = W3[47]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    // h1 = max(0, X * W1' + b1)
    // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^
    // 2) + sum(W3 .^ 2))
    const t1 = X[2 * i]!;
    const t2 = X[2 * i + 1]!;
    h1_2[0] = Math.max(t1 * W1_0 + t2 * W1_1 + b1_0, 0);
    h1_2[1] = Math.max(t1 * W1_2 + t2 * W1_3 + b1_1, 0);
    h1_2[2] = Math.max(t1 * W1_4 + t2 * W1_5 + b1_2, 0);
    h1_2[3] = Math.max(t1 * W1_6 + t2 * W1_7 + b1_3, 0);
    h1_2[4] = Math.max(t1 * W1_8 + t2 * W1_9 + b1_4, 0);
    h1_2[5] = Math.max(t1 * W1_10 + t2 * W1_11 + b1_5, 0);
    h1_2[6] = Math.max(t1 * W1_12 + t2 * W1_13 + b1_6, 0);
    h1_2[7] = Math.max(t1 * W1_14 + t2 * W1_15 + b1_7, 0);
    h1_2[8] = Math.max(t1 * W1_16 + t2 * W1_17 + b1_8, 0);
    h1_2[9] = Math.max(t1 * W1_18 + t2 * W1_19 + b1_9, 0);
    h1_2[10] = Math.max(t1 * W1_20 + t2 * W1_21 + b1_10, 0);
    h1_2[11] = Math.max(t1 * W1_22 + t2 * W1_23 + b1_11, 0);
    h1_2[12] = Math.max(t1 * W1_24 + t2 * W1_25 + b1_12, 0);
    h1_2[13] = Math.max(t1 * W1_26 + t2 * W1_27 + b1_13, 0);
    h1_2[14] = Math.max(t1 * W1_28 + t2 * W1_29 + b1_14, 0);
    h1_2[15] = Math.max(t1 * W1_30 + t2 * W1_31 + b1_15, 0);
    const t3 = t[i]!;
    dscores_2[0] = 0;
    dscores_2[1] = 0;
    dscores_2[2] = 0;
    dscores_2[t3]! -= t0;

    // h2 = max(0, h1 * W2' + b2)
    const t4 = h1_2[0]!;
    const t5 = h1_2[1]!;
    const t6 = h1_2[2]!;
    const t7 = h1_2[3]!;
    const t8 = h1_2[4]!;
    const t9 = h1_2[5]!;
    const t10 = h1_2[6]!;
    const t11 = h1_2[7]!;
    const t12 = h1_2[8]!;
    const t13 = h1_2[9]!;
    const t14 = h1_2[10]!;
    const t15 = h1_2[11]!;
    const t16 = h1_2[12]!;
    const t17 = h1_2[13]!;
    const t18 = h1_2[14]!;
    const t19 = h1_2[15]!;
    for (let j = 0; j < 16; j++) {
      const t20 = t4 * W2[16 * j]! + t5 * W2[16 * j + 1]!;
      const t21 = t20 + t6 * W2[16 * j + 2]! + t7 * W2[16 * j + 3]!;
      const t22 = t21 + t8 * W2[16 * j + 4]! + t9 * W2[16 * j + 5]!;
      const t23 = t22 + t10 * W2[16 * j + 6]! + t11 * W2[16 * j + 7]!;
      const t24 = t23 + t12 * W2[16 * j + 8]! + t13 * W2[16 * j + 9]!;
      const t25 = t24 + t14 * W2[16 * j + 10]! + t15 * W2[16 * j + 11]!;
      const t26 = t25 + t16 * W2[16 * j + 12]! + t17 * W2[16 * j + 13]!;
      product[j] = t26 + t18 * W2[16 * j + 14]! + t19 * W2[16 * j + 15]!;
    }

    // h2 = max(0, h1 * W2' + b2)
    // scores = h2 * W3' + b3
    // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^
    // 2) + sum(W3 .^ 2))
    const t27 = Math.max(product[0]! + b2_0, 0);
    const t28 = Math.max(product[1]! + b2_1, 0);
    const t29 = Math.max(product[2]! + b2_2, 0);
    const t30 = Math.max(product[3]! + b2_3, 0);
    const t31 = Math.max(product[4]! + b2_4, 0);
    const t32 = Math.max(product[5]! + b2_5, 0);
    const t33 = t27 * W3_0 + t28 * W3_1 + t29 * W3_2 + t30 * W3_3 + t31 * W3_4;
    const t34 = Math.max(product[6]! + b2_6, 0);
    const t35 = Math.max(product[7]! + b2_7, 0);
    const t36 = Math.max(product[8]! + b2_8, 0);
    const t37 = Math.max(product[9]! + b2_9, 0);
    const t38 = t33 + t32 * W3_5 + t34 * W3_6 + t35 * W3_7 + t36 * W3_8;
    const t39 = Math.max(product[10]! + b2_10, 0);
    const t40 = Math.max(product[11]! + b2_11, 0);
    const t41 = Math.max(product[12]! + b2_12, 0);
    const t42 = Math.max(product[13]! + b2_13, 0);
    const t43 = t38 + t37 * W3_9 + t39 * W3_10 + t40 * W3_11 + t41 * W3_12;
    const t44 = Math.max(product[14]! + b2_14, 0);
    const t45 = Math.max(product[15]! + b2_15, 0);
    const t46 = t43 + t42 * W3_13 + t44 * W3_14 + t45 * W3_15 + b3_0;
    const t47 = t27 * W3_16 + t28 * W3_17 + t29 * W3_18 + t30 * W3_19;
    const t48 = t47 + t31 * W3_20 + t32 * W3_21 + t34 * W3_22 + t35 * W3_23;
    const t49 = t48 + t36 * W3_24 + t37 * W3_25 + t39 * W3_26 + t40 * W3_27;
    const t50 = t49 + t41 * W3_28 + t42 * W3_29 + t44 * W3_30 + t45 * W3_31;
    const t51 = t50 + b3_1;
    const t52 = t27 * W3_32 + t28 * W3_33 + t29 * W3_34 + t30 * W3_35;
    const t53 = t52 + t31 * W3_36 + t32 * W3_37 + t34 * W3_38 + t35 * W3_39;
    const t54 = t53 + t36 * W3_40 + t37 * W3_41 + t39 * W3_42 + t40 * W3_43;
    const t55 = t54 + t41 * W3_44 + t42 * W3_45 + t44 * W3_46 + t45 * W3_47;
    const t56 = t55 + b3_2;
    const t57 = Math.max(Math.max(t46, t51), t56);
    const t58 = Math.min(t57, 1.7976931348623157e308);
    const t59 = Math.max(t58, -1.7976931348623157e308);
    const t60 = Math.exp(t46 - t59);
    const t61 = Math.exp(t51 - t59);
    const t62 = Math.exp(t56 - t59);
    const t63 = t60 + t61 + t62;
    const t64 = t3 === 0 ? t46 : t3 === 1 ? t51 : t56;
    carry_2[2]! += t59 + Math.log(t63) - t64;
    const t65 = t63 === 0 ? 0 : 1 / t63;
    dscores_2[0]! += t0 * (t60 * t65);
    dscores_2[1]! += t0 * (t61 * t65);
    dscores_2[2]! += t0 * (t62 * t65);
    const dscores_3 = dscores_2[0]!;
    const dscores_4 = dscores_2[1]!;
    const dscores_5 = dscores_2[2]!;
    db3[0]! += dscores_3;
    db3[1]! += dscores_4;
    db3[2]! += dscores_5;
    dW3[0]! += dscores_3 * t27;
    dW3[1]! += dscores_3 * t28;
    dW3[2]! += dscores_3 * t29;
    dW3[3]! += dscores_3 * t30;
    dW3[4]! += dscores_3 * t31;
    dW3[5]! += dscores_3 * t32;
    dW3[6]! += dscores_3 * t34;
    dW3[7]! += dscores_3 * t35;
    dW3[8]! += dscores_3 * t36;
    dW3[9]! += dscores_3 * t37;
    dW3[10]! += dscores_3 * t39;
    dW3[11]! += dscores_3 * t40;
    dW3[12]! += dscores_3 * t41;
    dW3[13]! += dscores_3 * t42;
    dW3[14]! += dscores_3 * t44;
    dW3[15]! += dscores_3 * t45;
    dW3[16]! += dscores_4 * t27;
    dW3[17]! += dscores_4 * t28;
    dW3[18]! += dscores_4 * t29;
    dW3[19]! += dscores_4 * t30;
    dW3[20]! += dscores_4 * t31;
    dW3[21]! += dscores_4 * t32;
    dW3[22]! += dscores_4 * t34;
    dW3[23]! += dscores_4 * t35;
    dW3[24]! += dscores_4 * t36;
    dW3[25]! += dscores_4 * t37;
    dW3[26]! += dscores_4 * t39;
    dW3[27]! += dscores_4 * t40;
    dW3[28]! += dscores_4 * t41;
    dW3[29]! += dscores_4 * t42;
    dW3[30]! += dscores_4 * t44;
    dW3[31]! += dscores_4 * t45;
    dW3[32]! += dscores_5 * t27;
    dW3[33]! += dscores_5 * t28;
    dW3[34]! += dscores_5 * t29;
    dW3[35]! += dscores_5 * t30;
    dW3[36]! += dscores_5 * t31;
    dW3[37]! += dscores_5 * t32;
    dW3[38]! += dscores_5 * t34;
    dW3[39]! += dscores_5 * t35;
    dW3[40]! += dscores_5 * t36;
    dW3[41]! += dscores_5 * t37;
    dW3[42]! += dscores_5 * t39;
    dW3[43]! += dscores_5 * t40;
    dW3[44]! += dscores_5 * t41;
    dW3[45]! += dscores_5 * t42;
    dW3[46]! += dscores_5 * t44;
    dW3[47]! += dscores_5 * t45;
    const t66 = dscores_3 * W3_0 + dscores_4 * W3_16 + dscores_5 * W3_32;
    const t67 = t27 > 0 ? t66 : 0;
    const t68 = dscores_3 * W3_1 + dscores_4 * W3_17 + dscores_5 * W3_33;
    const t69 = t28 > 0 ? t68 : 0;
    const t70 = dscores_3 * W3_2 + dscores_4 * W3_18 + dscores_5 * W3_34;
    const t71 = t29 > 0 ? t70 : 0;
    const t72 = dscores_3 * W3_3 + dscores_4 * W3_19 + dscores_5 * W3_35;
    const t73 = t30 > 0 ? t72 : 0;
    const t74 = dscores_3 * W3_4 + dscores_4 * W3_20 + dscores_5 * W3_36;
    const t75 = t31 > 0 ? t74 : 0;
    const t76 = dscores_3 * W3_5 + dscores_4 * W3_21 + dscores_5 * W3_37;
    const t77 = t32 > 0 ? t76 : 0;
    const t78 = dscores_3 * W3_6 + dscores_4 * W3_22 + dscores_5 * W3_38;
    const t79 = t34 > 0 ? t78 : 0;
    const t80 = dscores_3 * W3_7 + dscores_4 * W3_23 + dscores_5 * W3_39;
    const t81 = t35 > 0 ? t80 : 0;
    dproduct_3[0] = t67;
    dproduct_3[1] = t69;
    dproduct_3[2] = t71;
    dproduct_3[3] = t73;
    dproduct_3[4] = t75;
    dproduct_3[5] = t77;
    dproduct_3[6] = t79;
    dproduct_3[7] = t81;
    const t82 = dscores_3 * W3_8 + dscores_4 * W3_24 + dscores_5 * W3_40;
    const t83 = t36 > 0 ? t82 : 0;
    const t84 = dscores_3 * W3_9 + dscores_4 * W3_25 + dscores_5 * W3_41;
    const t85 = t37 > 0 ? t84 : 0;
    const t86 = dscores_3 * W3_10 + dscores_4 * W3_26 + dscores_5 * W3_42;
    const t87 = t39 > 0 ? t86 : 0;
    const t88 = dscores_3 * W3_11 + dscores_4 * W3_27 + dscores_5 * W3_43;
    const t89 = t40 > 0 ? t88 : 0;
    const t90 = dscores_3 * W3_12 + dscores_4 * W3_28 + dscores_5 * W3_44;
    const t91 = t41 > 0 ? t90 : 0;
    const t92 = dscores_3 * W3_13 + dscores_4 * W3_29 + dscores_5 * W3_45;
    const t93 = t42 > 0 ? t92 : 0;
    const t94 = dscores_3 * W3_14 + dscores_4 * W3_30 + dscores_5 * W3_46;
    const t95 = t44 > 0 ? t94 : 0;
    const t96 = dscores_3 * W3_15 + dscores_4 * W3_31 + dscores_5 * W3_47;
    const t97 = t45 > 0 ? t96 : 0;
    dproduct_3[8] = t83;
    dproduct_3[9] = t85;
    dproduct_3[10] = t87;
    dproduct_3[11] = t89;
    dproduct_3[12] = t91;
    dproduct_3[13] = t93;
    dproduct_3[14] = t95;
    dproduct_3[15] = t97;
    db2[0]! += t67;
    db2[1]! += t69;
    db2[2]! += t71;
    db2[3]! += t73;
    db2[4]! += t75;
    db2[5]! += t77;
    db2[6]! += t79;
    db2[7]! += t81;
    db2[8]! += t83;
    db2[9]! += t85;
    db2[10]! += t87;
    db2[11]! += t89;
    db2[12]! += t91;
    db2[13]! += t93;
    db2[14]! += t95;
    db2[15]! += t97;

    // h2 = max(0, h1 * W2' + b2)
    dh1.fill(0, 0, 16);
    for (let j = 0; j < 16; j++) {
      const t98 = dproduct_3[j]!;
      dh1[0]! += t98 * W2[16 * j]!;
      dh1[1]! += t98 * W2[16 * j + 1]!;
      dh1[2]! += t98 * W2[16 * j + 2]!;
      dh1[3]! += t98 * W2[16 * j + 3]!;
      dh1[4]! += t98 * W2[16 * j + 4]!;
      dh1[5]! += t98 * W2[16 * j + 5]!;
      dh1[6]! += t98 * W2[16 * j + 6]!;
      dh1[7]! += t98 * W2[16 * j + 7]!;
      dh1[8]! += t98 * W2[16 * j + 8]!;
      dh1[9]! += t98 * W2[16 * j + 9]!;
      dh1[10]! += t98 * W2[16 * j + 10]!;
      dh1[11]! += t98 * W2[16 * j + 11]!;
      dh1[12]! += t98 * W2[16 * j + 12]!;
      dh1[13]! += t98 * W2[16 * j + 13]!;
      dh1[14]! += t98 * W2[16 * j + 14]!;
      dh1[15]! += t98 * W2[16 * j + 15]!;
      dW2[16 * j]! += t98 * t4;
      dW2[16 * j + 1]! += t98 * t5;
      dW2[16 * j + 2]! += t98 * t6;
      dW2[16 * j + 3]! += t98 * t7;
      dW2[16 * j + 4]! += t98 * t8;
      dW2[16 * j + 5]! += t98 * t9;
      dW2[16 * j + 6]! += t98 * t10;
      dW2[16 * j + 7]! += t98 * t11;
      dW2[16 * j + 8]! += t98 * t12;
      dW2[16 * j + 9]! += t98 * t13;
      dW2[16 * j + 10]! += t98 * t14;
      dW2[16 * j + 11]! += t98 * t15;
      dW2[16 * j + 12]! += t98 * t16;
      dW2[16 * j + 13]! += t98 * t17;
      dW2[16 * j + 14]! += t98 * t18;
      dW2[16 * j + 15]! += t98 * t19;
    }

    // h1 = max(0, X * W1' + b1)
    const t99 = t4 > 0 ? dh1[0]! : 0;
    const t100 = t5 > 0 ? dh1[1]! : 0;
    const t101 = t6 > 0 ? dh1[2]! : 0;
    const t102 = t7 > 0 ? dh1[3]! : 0;
    const t103 = t8 > 0 ? dh1[4]! : 0;
    const t104 = t9 > 0 ? dh1[5]! : 0;
    const t105 = t10 > 0 ? dh1[6]! : 0;
    const t106 = t11 > 0 ? dh1[7]! : 0;
    db1[0]! += t99;
    db1[1]! += t100;
    db1[2]! += t101;
    db1[3]! += t102;
    db1[4]! += t103;
    db1[5]! += t104;
    db1[6]! += t105;
    db1[7]! += t106;
    const t107 = t12 > 0 ? dh1[8]! : 0;
    const t108 = t13 > 0 ? dh1[9]! : 0;
    const t109 = t14 > 0 ? dh1[10]! : 0;
    const t110 = t15 > 0 ? dh1[11]! : 0;
    const t111 = t16 > 0 ? dh1[12]! : 0;
    const t112 = t17 > 0 ? dh1[13]! : 0;
    const t113 = t18 > 0 ? dh1[14]! : 0;
    const t114 = t19 > 0 ? dh1[15]! : 0;
    db1[8]! += t107;
    db1[9]! += t108;
    db1[10]! += t109;
    db1[11]! += t110;
    db1[12]! += t111;
    db1[13]! += t112;
    db1[14]! += t113;
    db1[15]! += t114;
    dW1[0]! += t99 * t1;
    dW1[1]! += t99 * t2;
    dW1[2]! += t100 * t1;
    dW1[3]! += t100 * t2;
    dW1[4]! += t101 * t1;
    dW1[5]! += t101 * t2;
    dW1[6]! += t102 * t1;
    dW1[7]! += t102 * t2;
    dW1[8]! += t103 * t1;
    dW1[9]! += t103 * t2;
    dW1[10]! += t104 * t1;
    dW1[11]! += t104 * t2;
    dW1[12]! += t105 * t1;
    dW1[13]! += t105 * t2;
    dW1[14]! += t106 * t1;
    dW1[15]! += t106 * t2;
    dW1[16]! += t107 * t1;
    dW1[17]! += t107 * t2;
    dW1[18]! += t108 * t1;
    dW1[19]! += t108 * t2;
    dW1[20]! += t109 * t1;
    dW1[21]! += t109 * t2;
    dW1[22]! += t110 * t1;
    dW1[23]! += t110 * t2;
    dW1[24]! += t111 * t1;
    dW1[25]! += t111 * t2;
    dW1[26]! += t112 * t1;
    dW1[27]! += t112 * t2;
    dW1[28]! += t113 * t1;
    dW1[29]! += t113 * t2;
    dW1[30]! += t114 * t1;
    dW1[31]! += t114 * t2;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t115 = (lambda / 2) * (carry_2[3]! + carry_2[1]! + carry_2[4]!);
  carry_2[0] = carry_2[2]! / N + t115;
  carry_2[5] = carry_2[0]!;
}
