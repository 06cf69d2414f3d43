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
// Operations: forward 727 * N + 678, backward 1366 * N + 673, valueAndGradient
// 2103 * N + 1351; workspace 288 * N + 568 bytes.

import {
  allocate,
  checkClasses,
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
  lse_exp: Shape;
  lse_scale: Shape;
  carry: Shape;
  h1_2: Shape;
  h2_2: Shape;
  dscores: Shape;
  dh1: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    h1: [N, 16],
    h2: [N, 16],
    lse_exp: [N, 3],
    lse_scale: [N],
    carry: [20],
    h1_2: [16],
    h2_2: [16],
    dscores: [3],
    dh1: [16],
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
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 36 * N + 71);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // h1 = max(0, X * W1' + b1)
  // h2 = max(0, h1 * W2' + b2)
  // scores = h2 * W3' + b3
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
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
  const W3_0 = W3[0]!;
  const W3_1 = W3[1]!;
  const W3_2 = W3[2]!;
  const W3_3 = W3[3]!;
  const W3_4 = W3[4]!;
  const W3_5 = W3[5]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
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
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    const t3 = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    const t4 = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    const t5 = Math.max(t0 * W1_6 + t1 * W1_7 + b1_3, 0);
    const t6 = Math.max(t0 * W1_8 + t1 * W1_9 + b1_4, 0);
    const t7 = Math.max(t0 * W1_10 + t1 * W1_11 + b1_5, 0);
    const t8 = Math.max(t0 * W1_12 + t1 * W1_13 + b1_6, 0);
    const t9 = Math.max(t0 * W1_14 + t1 * W1_15 + b1_7, 0);
    h1[16 * i] = t2;
    h1[16 * i + 1] = t3;
    h1[16 * i + 2] = t4;
    h1[16 * i + 3] = t5;
    h1[16 * i + 4] = t6;
    h1[16 * i + 5] = t7;
    h1[16 * i + 6] = t8;
    h1[16 * i + 7] = t9;
    const t10 = Math.max(t0 * W1_16 + t1 * W1_17 + b1_8, 0);
    const t11 = Math.max(t0 * W1_18 + t1 * W1_19 + b1_9, 0);
    const t12 = Math.max(t0 * W1_20 + t1 * W1_21 + b1_10, 0);
    const t13 = Math.max(t0 * W1_22 + t1 * W1_23 + b1_11, 0);
    const t14 = Math.max(t0 * W1_24 + t1 * W1_25 + b1_12, 0);
    const t15 = Math.max(t0 * W1_26 + t1 * W1_27 + b1_13, 0);
    const t16 = Math.max(t0 * W1_28 + t1 * W1_29 + b1_14, 0);
    const t17 = Math.max(t0 * W1_30 + t1 * W1_31 + b1_15, 0);
    h1[16 * i + 8] = t10;
    h1[16 * i + 9] = t11;
    h1[16 * i + 10] = t12;
    h1[16 * i + 11] = t13;
    h1[16 * i + 12] = t14;
    h1[16 * i + 13] = t15;
    h1[16 * i + 14] = t16;
    h1[16 * i + 15] = t17;
    const t18 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + t5 * W2_3 + t6 * W2_4;
    const t19 = t18 + t7 * W2_5 + t8 * W2_6 + t9 * W2_7 + t10 * W2_8;
    const t20 = t19 + t11 * W2_9 + t12 * W2_10 + t13 * W2_11 + t14 * W2_12;
    const t21 = t20 + t15 * W2_13 + t16 * W2_14 + t17 * W2_15 + b2_0;
    const t22 = Math.max(t21, 0);
    const t23 = t2 * W2_16 + t3 * W2_17 + t4 * W2_18 + t5 * W2_19;
    const t24 = t23 + t6 * W2_20 + t7 * W2_21 + t8 * W2_22 + t9 * W2_23;
    const t25 = t24 + t10 * W2_24 + t11 * W2_25 + t12 * W2_26 + t13 * W2_27;
    const t26 = t25 + t14 * W2_28 + t15 * W2_29 + t16 * W2_30 + t17 * W2_31;
    const t27 = Math.max(t26 + b2_1, 0);
    const t28 = t2 * W2_32 + t3 * W2_33 + t4 * W2_34 + t5 * W2_35;
    const t29 = t28 + t6 * W2_36 + t7 * W2_37 + t8 * W2_38 + t9 * W2_39;
    const t30 = t29 + t10 * W2_40 + t11 * W2_41 + t12 * W2_42 + t13 * W2_43;
    const t31 = t30 + t14 * W2_44 + t15 * W2_45 + t16 * W2_46 + t17 * W2_47;
    const t32 = Math.max(t31 + b2_2, 0);
    const t33 = t2 * W2_48 + t3 * W2_49 + t4 * W2_50 + t5 * W2_51;
    const t34 = t33 + t6 * W2_52 + t7 * W2_53 + t8 * W2_54 + t9 * W2_55;
    const t35 = t34 + t10 * W2_56 + t11 * W2_57 + t12 * W2_58 + t13 * W2_59;
    const t36 = t35 + t14 * W2_60 + t15 * W2_61 + t16 * W2_62 + t17 * W2_63;
    const t37 = Math.max(t36 + b2_3, 0);
    const t38 = t2 * W2_64 + t3 * W2_65 + t4 * W2_66 + t5 * W2_67;
    const t39 = t38 + t6 * W2_68 + t7 * W2_69 + t8 * W2_70 + t9 * W2_71;
    const t40 = t39 + t10 * W2_72 + t11 * W2_73 + t12 * W2_74 + t13 * W2_75;
    const t41 = t40 + t14 * W2_76 + t15 * W2_77 + t16 * W2_78 + t17 * W2_79;
    const t42 = Math.max(t41 + b2_4, 0);
    const t43 = t2 * W2_80 + t3 * W2_81 + t4 * W2_82 + t5 * W2_83;
    const t44 = t43 + t6 * W2_84 + t7 * W2_85 + t8 * W2_86 + t9 * W2_87;
    const t45 = t44 + t10 * W2_88 + t11 * W2_89 + t12 * W2_90 + t13 * W2_91;
    const t46 = t45 + t14 * W2_92 + t15 * W2_93 + t16 * W2_94 + t17 * W2_95;
    const t47 = Math.max(t46 + b2_5, 0);
    const t48 = t2 * W2_96 + t3 * W2_97 + t4 * W2_98 + t5 * W2_99;
    const t49 = t48 + t6 * W2_100 + t7 * W2_101 + t8 * W2_102 + t9 * W2_103;
    const t50 = t49 + t10 * W2_104 + t11 * W2_105 + t12 * W2_106;
    const t51 = t50 + t13 * W2_107 + t14 * W2_108 + t15 * W2_109;
    const t52 = Math.max(t51 + t16 * W2_110 + t17 * W2_111 + b2_6, 0);
    const t53 = t2 * W2_112 + t3 * W2_113 + t4 * W2_114 + t5 * W2_115;
    const t54 = t53 + t6 * W2_116 + t7 * W2_117 + t8 * W2_118 + t9 * W2_119;
    const t55 = t54 + t10 * W2_120 + t11 * W2_121 + t12 * W2_122;
    const t56 = t55 + t13 * W2_123 + t14 * W2_124 + t15 * W2_125;
    const t57 = Math.max(t56 + t16 * W2_126 + t17 * W2_127 + b2_7, 0);
    h2[16 * i] = t22;
    h2[16 * i + 1] = t27;
    h2[16 * i + 2] = t32;
    h2[16 * i + 3] = t37;
    h2[16 * i + 4] = t42;
    h2[16 * i + 5] = t47;
    h2[16 * i + 6] = t52;
    h2[16 * i + 7] = t57;
    const t58 = t2 * W2_128 + t3 * W2_129 + t4 * W2_130 + t5 * W2_131;
    const t59 = t58 + t6 * W2_132 + t7 * W2_133 + t8 * W2_134 + t9 * W2_135;
    const t60 = t59 + t10 * W2_136 + t11 * W2_137 + t12 * W2_138;
    const t61 = t60 + t13 * W2_139 + t14 * W2_140 + t15 * W2_141;
    const t62 = Math.max(t61 + t16 * W2_142 + t17 * W2_143 + b2_8, 0);
    const t63 = t2 * W2_144 + t3 * W2_145 + t4 * W2_146 + t5 * W2_147;
    const t64 = t63 + t6 * W2_148 + t7 * W2_149 + t8 * W2_150 + t9 * W2_151;
    const t65 = t64 + t10 * W2_152 + t11 * W2_153 + t12 * W2_154;
    const t66 = t65 + t13 * W2_155 + t14 * W2_156 + t15 * W2_157;
    const t67 = Math.max(t66 + t16 * W2_158 + t17 * W2_159 + b2_9, 0);
    const t68 = t2 * W2_160 + t3 * W2_161 + t4 * W2_162 + t5 * W2_163;
    const t69 = t68 + t6 * W2_164 + t7 * W2_165 + t8 * W2_166 + t9 * W2_167;
    const t70 = t69 + t10 * W2_168 + t11 * W2_169 + t12 * W2_170;
    const t71 = t70 + t13 * W2_171 + t14 * W2_172 + t15 * W2_173;
    const t72 = Math.max(t71 + t16 * W2_174 + t17 * W2_175 + b2_10, 0);
    const t73 = t2 * W2_176 + t3 * W2_177 + t4 * W2_178 + t5 * W2_179;
    const t74 = t73 + t6 * W2_180 + t7 * W2_181 + t8 * W2_182 + t9 * W2_183;
    const t75 = t74 + t10 * W2_184 + t11 * W2_185 + t12 * W2_186;
    const t76 = t75 + t13 * W2_187 + t14 * W2_188 + t15 * W2_189;
    const t77 = Math.max(t76 + t16 * W2_190 + t17 * W2_191 + b2_11, 0);
    const t78 = t2 * W2_192 + t3 * W2_193 + t4 * W2_194 + t5 * W2_195;
    const t79 = t78 + t6 * W2_196 + t7 * W2_197 + t8 * W2_198 + t9 * W2_199;
    const t80 = t79 + t10 * W2_200 + t11 * W2_201 + t12 * W2_202;
    const t81 = t80 + t13 * W2_203 + t14 * W2_204 + t15 * W2_205;
    const t82 = Math.max(t81 + t16 * W2_206 + t17 * W2_207 + b2_12, 0);
    const t83 = t2 * W2_208 + t3 * W2_209 + t4 * W2_210 + t5 * W2_211;
    const t84 = t83 + t6 * W2_212 + t7 * W2_213 + t8 * W2_214 + t9 * W2_215;
    const t85 = t84 + t10 * W2_216 + t11 * W2_217 + t12 * W2_218;
    const t86 = t85 + t13 * W2_219 + t14 * W2_220 + t15 * W2_221;
    const t87 = Math.max(t86 + t16 * W2_222 + t17 * W2_223 + b2_13, 0);
    const t88 = t2 * W2_224 + t3 * W2_225 + t4 * W2_226 + t5 * W2_227;
    const t89 = t88 + t6 * W2_228 + t7 * W2_229 + t8 * W2_230 + t9 * W2_231;
    const t90 = t89 + t10 * W2_232 + t11 * W2_233 + t12 * W2_234;
    const t91 = t90 + t13 * W2_235 + t14 * W2_236 + t15 * W2_237;
    const t92 = Math.max(t91 + t16 * W2_238 + t17 * W2_239 + b2_14, 0);
    const t93 = t2 * W2_240 + t3 * W2_241 + t4 * W2_242 + t5 * W2_243;
    const t94 = t93 + t6 * W2_244 + t7 * W2_245 + t8 * W2_246 + t9 * W2_247;
    const t95 = t94 + t10 * W2_248 + t11 * W2_249 + t12 * W2_250;
    const t96 = t95 + t13 * W2_251 + t14 * W2_252 + t15 * W2_253;
    const t97 = Math.max(t96 + t16 * W2_254 + t17 * W2_255 + b2_15, 0);
    h2[16 * i + 8] = t62;
    h2[16 * i + 9] = t67;
    h2[16 * i + 10] = t72;
    h2[16 * i + 11] = t77;
    h2[16 * i + 12] = t82;
    h2[16 * i + 13] = t87;
    h2[16 * i + 14] = t92;
    h2[16 * i + 15] = t97;
    const t98 = t22 * W3_0 + t27 * W3_1 + t32 * W3_2 + t37 * W3_3;
    const t99 = t98 + t42 * W3_4 + t47 * W3_5 + t52 * W3_6 + t57 * W3_7;
    const t100 = t99 + t62 * W3_8 + t67 * W3_9 + t72 * W3_10 + t77 * W3_11;
    const t101 = t100 + t82 * W3_12 + t87 * W3_13 + t92 * W3_14 + t97 * W3_15;
    const t102 = t101 + b3_0;
    const t103 = t22 * W3_16 + t27 * W3_17 + t32 * W3_18 + t37 * W3_19;
    const t104 = t103 + t42 * W3_20 + t47 * W3_21 + t52 * W3_22 + t57 * W3_23;
    const t105 = t104 + t62 * W3_24 + t67 * W3_25 + t72 * W3_26 + t77 * W3_27;
    const t106 = t105 + t82 * W3_28 + t87 * W3_29 + t92 * W3_30 + t97 * W3_31;
    const t107 = t106 + b3_1;
    const t108 = t22 * W3_32 + t27 * W3_33 + t32 * W3_34 + t37 * W3_35;
    const t109 = t108 + t42 * W3_36 + t47 * W3_37 + t52 * W3_38 + t57 * W3_39;
    const t110 = t109 + t62 * W3_40 + t67 * W3_41 + t72 * W3_42 + t77 * W3_43;
    const t111 = t110 + t82 * W3_44 + t87 * W3_45 + t92 * W3_46 + t97 * W3_47;
    const t112 = t111 + b3_2;
    const t113 = Math.max(Math.max(t102, t107), t112);
    const t114 = Math.min(t113, 1.7976931348623157e308);
    const t115 = Math.max(t114, -1.7976931348623157e308);
    const t116 = Math.exp(t102 - t115);
    const t117 = Math.exp(t107 - t115);
    const t118 = Math.exp(t112 - t115);
    lse_exp[3 * i] = t116;
    lse_exp[3 * i + 1] = t117;
    lse_exp[3 * i + 2] = t118;
    const t119 = t116 + t117 + t118;
    lse_scale[i] = t119 === 0 ? 0 : 1 / t119;
    const t120 = t[i]!;
    const t121 = t120 === 0 ? t102 : t120 === 1 ? t107 : t112;
    crossEntropySum += t115 + Math.log(t119) - t121;
  }
  for (let i = 0; i < 16; i++) {
    const t122 = W1[2 * i]!;
    const t123 = W1[2 * i + 1]!;
    sum += t122 * t122 + t123 * t123;
    const t124 = W2[16 * i]!;
    const t125 = W2[16 * i + 1]!;
    const t126 = W2[16 * i + 2]!;
    const t127 = W2[16 * i + 3]!;
    const t128 = W2[16 * i + 4]!;
    const t129 = t124 * t124 + t125 * t125 + t126 * t126 + t127 * t127;
    const t130 = W2[16 * i + 5]!;
    const t131 = W2[16 * i + 6]!;
    const t132 = W2[16 * i + 7]!;
    const t133 = W2[16 * i + 8]!;
    const t134 = t129 + t128 * t128 + t130 * t130 + t131 * t131 + t132 * t132;
    const t135 = W2[16 * i + 9]!;
    const t136 = W2[16 * i + 10]!;
    const t137 = W2[16 * i + 11]!;
    const t138 = W2[16 * i + 12]!;
    const t139 = t134 + t133 * t133 + t135 * t135 + t136 * t136 + t137 * t137;
    const t140 = W2[16 * i + 13]!;
    const t141 = W2[16 * i + 14]!;
    const t142 = W2[16 * i + 15]!;
    sum_2 += t139 + t138 * t138 + t140 * t140 + t141 * t141 + t142 * t142;
    const t143 = W3[i]!;
    const t144 = W3[i + 16]!;
    const t145 = W3[i + 32]!;
    sum_3 += t143 * t143 + t144 * t144 + t145 * t145;
  }
  loss = crossEntropySum / N + (lambda / 2) * (sum + sum_2 + sum_3);
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
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 36 * N + 71);
  checkLength("gradient.flat", gradient.flat, 371);
  const { W1, W2, W3 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 16; j++) {
    dW3[j] = 2 * (t0 * W3[j]!);
    dW3[j + 16] = 2 * (t0 * W3[j + 16]!);
    dW3[j + 32] = 2 * (t0 * W3[j + 32]!);
    dW2[16 * j] = 2 * (t0 * W2[16 * j]!);
    dW2[16 * j + 1] = 2 * (t0 * W2[16 * j + 1]!);
    dW2[16 * j + 2] = 2 * (t0 * W2[16 * j + 2]!);
    dW2[16 * j + 3] = 2 * (t0 * W2[16 * j + 3]!);
    dW2[16 * j + 4] = 2 * (t0 * W2[16 * j + 4]!);
    dW2[16 * j + 5] = 2 * (t0 * W2[16 * j + 5]!);
    dW2[16 * j + 6] = 2 * (t0 * W2[16 * j + 6]!);
    dW2[16 * j + 7] = 2 * (t0 * W2[16 * j + 7]!);
    dW2[16 * j + 8] = 2 * (t0 * W2[16 * j + 8]!);
    dW2[16 * j + 9] = 2 * (t0 * W2[16 * j + 9]!);
    dW2[16 * j + 10] = 2 * (t0 * W2[16 * j + 10]!);
    dW2[16 * j + 11] = 2 * (t0 * W2[16 * j + 11]!);
    dW2[16 * j + 12] = 2 * (t0 * W2[16 * j + 12]!);
    dW2[16 * j + 13] = 2 * (t0 * W2[16 * j + 13]!);
    dW2[16 * j + 14] = 2 * (t0 * W2[16 * j + 14]!);
    dW2[16 * j + 15] = 2 * (t0 * W2[16 * j + 15]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // scores = h2 * W3' + b3
  // h2 = max(0, h1 * W2' + b2)
  // h1 = max(0, X * W1' + b1)
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  db1.fill(0, 0, 16);
  for (let i = 0; i < N; i++) {
    backwardPart1(i, p, N, t, work, gradient);
    backwardPart2(i, p, X, work, gradient);
  }
}

function backwardPart1(
  i: number,
  p: Parameters,
  N: number,
  t: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W2, W3 } = p;
  const { h1, h2, lse_exp, lse_scale, carry } = work;
  const { b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  const t0 = t[i]!;
  const t1 = 1 / N;
  const t2 = -t1;
  const t3 = 3 * i;
  const t4 = lse_scale[i]!;
  const t5 = (t0 === 0 ? t2 : 0) + t1 * (lse_exp[t3]! * t4);
  const t6 = (t0 === 1 ? t2 : 0) + t1 * (lse_exp[t3 + 1]! * t4);
  const t7 = (t0 === 2 ? t2 : 0) + t1 * (lse_exp[t3 + 2]! * t4);
  db3[0]! += t5;
  db3[1]! += t6;
  db3[2]! += t7;
  const t8 = 16 * i;
  const t9 = h2[t8]!;
  const t10 = t8 + 1;
  const t11 = h2[t10]!;
  const t12 = t8 + 2;
  const t13 = h2[t12]!;
  const t14 = t8 + 3;
  const t15 = h2[t14]!;
  const t16 = t8 + 4;
  const t17 = h2[t16]!;
  const t18 = t8 + 5;
  const t19 = h2[t18]!;
  const t20 = t8 + 6;
  const t21 = h2[t20]!;
  const t22 = t8 + 7;
  const t23 = h2[t22]!;
  dW3[0]! += t5 * t9;
  dW3[1]! += t5 * t11;
  dW3[2]! += t5 * t13;
  dW3[3]! += t5 * t15;
  dW3[4]! += t5 * t17;
  dW3[5]! += t5 * t19;
  dW3[6]! += t5 * t21;
  dW3[7]! += t5 * t23;
  const t24 = t8 + 8;
  const t25 = h2[t24]!;
  const t26 = t8 + 9;
  const t27 = h2[t26]!;
  const t28 = t8 + 10;
  const t29 = h2[t28]!;
  const t30 = t8 + 11;
  const t31 = h2[t30]!;
  const t32 = t8 + 12;
  const t33 = h2[t32]!;
  const t34 = t8 + 13;
  const t35 = h2[t34]!;
  const t36 = t8 + 14;
  const t37 = h2[t36]!;
  const t38 = t8 + 15;
  const t39 = h2[t38]!;
  dW3[8]! += t5 * t25;
  dW3[9]! += t5 * t27;
  dW3[10]! += t5 * t29;
  dW3[11]! += t5 * t31;
  dW3[12]! += t5 * t33;
  dW3[13]! += t5 * t35;
  dW3[14]! += t5 * t37;
  dW3[15]! += t5 * t39;
  dW3[16]! += t6 * t9;
  dW3[17]! += t6 * t11;
  dW3[18]! += t6 * t13;
  dW3[19]! += t6 * t15;
  dW3[20]! += t6 * t17;
  dW3[21]! += t6 * t19;
  dW3[22]! += t6 * t21;
  dW3[23]! += t6 * t23;
  dW3[24]! += t6 * t25;
  dW3[25]! += t6 * t27;
  dW3[26]! += t6 * t29;
  dW3[27]! += t6 * t31;
  dW3[28]! += t6 * t33;
  dW3[29]! += t6 * t35;
  dW3[30]! += t6 * t37;
  dW3[31]! += t6 * t39;
  dW3[32]! += t7 * t9;
  dW3[33]! += t7 * t11;
  dW3[34]! += t7 * t13;
  dW3[35]! += t7 * t15;
  dW3[36]! += t7 * t17;
  dW3[37]! += t7 * t19;
  dW3[38]! += t7 * t21;
  dW3[39]! += t7 * t23;
  dW3[40]! += t7 * t25;
  dW3[41]! += t7 * t27;
  dW3[42]! += t7 * t29;
  dW3[43]! += t7 * t31;
  dW3[44]! += t7 * t33;
  dW3[45]! += t7 * t35;
  dW3[46]! += t7 * t37;
  dW3[47]! += t7 * t39;
  const t40 = t9 > 0 ? t5 * W3[0]! + t6 * W3[16]! + t7 * W3[32]! : 0;
  const t41 = t11 > 0 ? t5 * W3[1]! + t6 * W3[17]! + t7 * W3[33]! : 0;
  const t42 = t13 > 0 ? t5 * W3[2]! + t6 * W3[18]! + t7 * W3[34]! : 0;
  const t43 = t15 > 0 ? t5 * W3[3]! + t6 * W3[19]! + t7 * W3[35]! : 0;
  const t44 = t17 > 0 ? t5 * W3[4]! + t6 * W3[20]! + t7 * W3[36]! : 0;
  const t45 = t19 > 0 ? t5 * W3[5]! + t6 * W3[21]! + t7 * W3[37]! : 0;
  const t46 = t21 > 0 ? t5 * W3[6]! + t6 * W3[22]! + t7 * W3[38]! : 0;
  const t47 = t23 > 0 ? t5 * W3[7]! + t6 * W3[23]! + t7 * W3[39]! : 0;
  db2[0]! += t40;
  db2[1]! += t41;
  db2[2]! += t42;
  db2[3]! += t43;
  db2[4]! += t44;
  db2[5]! += t45;
  db2[6]! += t46;
  db2[7]! += t47;
  const t48 = t25 > 0 ? t5 * W3[8]! + t6 * W3[24]! + t7 * W3[40]! : 0;
  const t49 = t27 > 0 ? t5 * W3[9]! + t6 * W3[25]! + t7 * W3[41]! : 0;
  const t50 = t29 > 0 ? t5 * W3[10]! + t6 * W3[26]! + t7 * W3[42]! : 0;
  const t51 = t31 > 0 ? t5 * W3[11]! + t6 * W3[27]! + t7 * W3[43]! : 0;
  const t52 = t33 > 0 ? t5 * W3[12]! + t6 * W3[28]! + t7 * W3[44]! : 0;
  const t53 = t35 > 0 ? t5 * W3[13]! + t6 * W3[29]! + t7 * W3[45]! : 0;
  const t54 = t37 > 0 ? t5 * W3[14]! + t6 * W3[30]! + t7 * W3[46]! : 0;
  const t55 = t39 > 0 ? t5 * W3[15]! + t6 * W3[31]! + t7 * W3[47]! : 0;
  db2[8]! += t48;
  db2[9]! += t49;
  db2[10]! += t50;
  db2[11]! += t51;
  db2[12]! += t52;
  db2[13]! += t53;
  db2[14]! += t54;
  db2[15]! += t55;
  const t56 = h1[t8]!;
  const t57 = h1[t10]!;
  const t58 = h1[t12]!;
  const t59 = h1[t14]!;
  const t60 = h1[t16]!;
  const t61 = h1[t18]!;
  const t62 = h1[t20]!;
  const t63 = h1[t22]!;
  dW2[0]! += t40 * t56;
  dW2[1]! += t40 * t57;
  dW2[2]! += t40 * t58;
  dW2[3]! += t40 * t59;
  dW2[4]! += t40 * t60;
  dW2[5]! += t40 * t61;
  dW2[6]! += t40 * t62;
  dW2[7]! += t40 * t63;
  const t64 = h1[t24]!;
  const t65 = h1[t26]!;
  const t66 = h1[t28]!;
  const t67 = h1[t30]!;
  const t68 = h1[t32]!;
  const t69 = h1[t34]!;
  const t70 = h1[t36]!;
  const t71 = h1[t38]!;
  dW2[8]! += t40 * t64;
  dW2[9]! += t40 * t65;
  dW2[10]! += t40 * t66;
  dW2[11]! += t40 * t67;
  dW2[12]! += t40 * t68;
  dW2[13]! += t40 * t69;
  dW2[14]! += t40 * t70;
  dW2[15]! += t40 * t71;
  dW2[16]! += t41 * t56;
  dW2[17]! += t41 * t57;
  dW2[18]! += t41 * t58;
  dW2[19]! += t41 * t59;
  dW2[20]! += t41 * t60;
  dW2[21]! += t41 * t61;
  dW2[22]! += t41 * t62;
  dW2[23]! += t41 * t63;
  dW2[24]! += t41 * t64;
  dW2[25]! += t41 * t65;
  dW2[26]! += t41 * t66;
  dW2[27]! += t41 * t67;
  dW2[28]! += t41 * t68;
  dW2[29]! += t41 * t69;
  dW2[30]! += t41 * t70;
  dW2[31]! += t41 * t71;
  dW2[32]! += t42 * t56;
  dW2[33]! += t42 * t57;
  dW2[34]! += t42 * t58;
  dW2[35]! += t42 * t59;
  dW2[36]! += t42 * t60;
  dW2[37]! += t42 * t61;
  dW2[38]! += t42 * t62;
  dW2[39]! += t42 * t63;
  dW2[40]! += t42 * t64;
  dW2[41]! += t42 * t65;
  dW2[42]! += t42 * t66;
  dW2[43]! += t42 * t67;
  dW2[44]! += t42 * t68;
  dW2[45]! += t42 * t69;
  dW2[46]! += t42 * t70;
  dW2[47]! += t42 * t71;
  dW2[48]! += t43 * t56;
  dW2[49]! += t43 * t57;
  dW2[50]! += t43 * t58;
  dW2[51]! += t43 * t59;
  dW2[52]! += t43 * t60;
  dW2[53]! += t43 * t61;
  dW2[54]! += t43 * t62;
  dW2[55]! += t43 * t63;
  dW2[56]! += t43 * t64;
  dW2[57]! += t43 * t65;
  dW2[58]! += t43 * t66;
  dW2[59]! += t43 * t67;
  dW2[60]! += t43 * t68;
  dW2[61]! += t43 * t69;
  dW2[62]! += t43 * t70;
  dW2[63]! += t43 * t71;
  dW2[64]! += t44 * t56;
  dW2[65]! += t44 * t57;
  dW2[66]! += t44 * t58;
  dW2[67]! += t44 * t59;
  dW2[68]! += t44 * t60;
  dW2[69]! += t44 * t61;
  dW2[70]! += t44 * t62;
  dW2[71]! += t44 * t63;
  dW2[72]! += t44 * t64;
  dW2[73]! += t44 * t65;
  dW2[74]! += t44 * t66;
  dW2[75]! += t44 * t67;
  dW2[76]! += t44 * t68;
  dW2[77]! += t44 * t69;
  dW2[78]! += t44 * t70;
  dW2[79]! += t44 * t71;
  dW2[80]! += t45 * t56;
  dW2[81]! += t45 * t57;
  dW2[82]! += t45 * t58;
  dW2[83]! += t45 * t59;
  dW2[84]! += t45 * t60;
  dW2[85]! += t45 * t61;
  dW2[86]! += t45 * t62;
  dW2[87]! += t45 * t63;
  dW2[88]! += t45 * t64;
  dW2[89]! += t45 * t65;
  dW2[90]! += t45 * t66;
  dW2[91]! += t45 * t67;
  dW2[92]! += t45 * t68;
  dW2[93]! += t45 * t69;
  dW2[94]! += t45 * t70;
  dW2[95]! += t45 * t71;
  dW2[96]! += t46 * t56;
  dW2[97]! += t46 * t57;
  dW2[98]! += t46 * t58;
  dW2[99]! += t46 * t59;
  dW2[100]! += t46 * t60;
  dW2[101]! += t46 * t61;
  dW2[102]! += t46 * t62;
  dW2[103]! += t46 * t63;
  dW2[104]! += t46 * t64;
  dW2[105]! += t46 * t65;
  dW2[106]! += t46 * t66;
  dW2[107]! += t46 * t67;
  dW2[108]! += t46 * t68;
  dW2[109]! += t46 * t69;
  dW2[110]! += t46 * t70;
  dW2[111]! += t46 * t71;
  dW2[112]! += t47 * t56;
  dW2[113]! += t47 * t57;
  dW2[114]! += t47 * t58;
  dW2[115]! += t47 * t59;
  dW2[116]! += t47 * t60;
  dW2[117]! += t47 * t61;
  dW2[118]! += t47 * t62;
  dW2[119]! += t47 * t63;
  dW2[120]! += t47 * t64;
  dW2[121]! += t47 * t65;
  dW2[122]! += t47 * t66;
  dW2[123]! += t47 * t67;
  dW2[124]! += t47 * t68;
  dW2[125]! += t47 * t69;
  dW2[126]! += t47 * t70;
  dW2[127]! += t47 * t71;
  dW2[128]! += t48 * t56;
  dW2[129]! += t48 * t57;
  dW2[130]! += t48 * t58;
  dW2[131]! += t48 * t59;
  dW2[132]! += t48 * t60;
  dW2[133]! += t48 * t61;
  dW2[134]! += t48 * t62;
  dW2[135]! += t48 * t63;
  dW2[136]! += t48 * t64;
  dW2[137]! += t48 * t65;
  dW2[138]! += t48 * t66;
  dW2[139]! += t48 * t67;
  dW2[140]! += t48 * t68;
  dW2[141]! += t48 * t69;
  dW2[142]! += t48 * t70;
  dW2[143]! += t48 * t71;
  dW2[144]! += t49 * t56;
  dW2[145]! += t49 * t57;
  dW2[146]! += t49 * t58;
  dW2[147]! += t49 * t59;
  dW2[148]! += t49 * t60;
  dW2[149]! += t49 * t61;
  dW2[150]! += t49 * t62;
  dW2[151]! += t49 * t63;
  dW2[152]! += t49 * t64;
  dW2[153]! += t49 * t65;
  dW2[154]! += t49 * t66;
  dW2[155]! += t49 * t67;
  dW2[156]! += t49 * t68;
  dW2[157]! += t49 * t69;
  dW2[158]! += t49 * t70;
  dW2[159]! += t49 * t71;
  dW2[160]! += t50 * t56;
  dW2[161]! += t50 * t57;
  dW2[162]! += t50 * t58;
  dW2[163]! += t50 * t59;
  dW2[164]! += t50 * t60;
  dW2[165]! += t50 * t61;
  dW2[166]! += t50 * t62;
  dW2[167]! += t50 * t63;
  dW2[168]! += t50 * t64;
  dW2[169]! += t50 * t65;
  dW2[170]! += t50 * t66;
  dW2[171]! += t50 * t67;
  dW2[172]! += t50 * t68;
  dW2[173]! += t50 * t69;
  dW2[174]! += t50 * t70;
  dW2[175]! += t50 * t71;
  dW2[176]! += t51 * t56;
  dW2[177]! += t51 * t57;
  dW2[178]! += t51 * t58;
  dW2[179]! += t51 * t59;
  dW2[180]! += t51 * t60;
  dW2[181]! += t51 * t61;
  dW2[182]! += t51 * t62;
  dW2[183]! += t51 * t63;
  dW2[184]! += t51 * t64;
  dW2[185]! += t51 * t65;
  dW2[186]! += t51 * t66;
  dW2[187]! += t51 * t67;
  dW2[188]! += t51 * t68;
  dW2[189]! += t51 * t69;
  dW2[190]! += t51 * t70;
  dW2[191]! += t51 * t71;
  dW2[192]! += t52 * t56;
  dW2[193]! += t52 * t57;
  dW2[194]! += t52 * t58;
  dW2[195]! += t52 * t59;
  dW2[196]! += t52 * t60;
  dW2[197]! += t52 * t61;
  dW2[198]! += t52 * t62;
  dW2[199]! += t52 * t63;
  dW2[200]! += t52 * t64;
  dW2[201]! += t52 * t65;
  dW2[202]! += t52 * t66;
  dW2[203]! += t52 * t67;
  dW2[204]! += t52 * t68;
  dW2[205]! += t52 * t69;
  dW2[206]! += t52 * t70;
  dW2[207]! += t52 * t71;
  dW2[208]! += t53 * t56;
  dW2[209]! += t53 * t57;
  dW2[210]! += t53 * t58;
  dW2[211]! += t53 * t59;
  dW2[212]! += t53 * t60;
  dW2[213]! += t53 * t61;
  dW2[214]! += t53 * t62;
  dW2[215]! += t53 * t63;
  dW2[216]! += t53 * t64;
  dW2[217]! += t53 * t65;
  dW2[218]! += t53 * t66;
  dW2[219]! += t53 * t67;
  dW2[220]! += t53 * t68;
  dW2[221]! += t53 * t69;
  dW2[222]! += t53 * t70;
  dW2[223]! += t53 * t71;
  dW2[224]! += t54 * t56;
  dW2[225]! += t54 * t57;
  dW2[226]! += t54 * t58;
  dW2[227]! += t54 * t59;
  dW2[228]! += t54 * t60;
  dW2[229]! += t54 * t61;
  dW2[230]! += t54 * t62;
  dW2[231]! += t54 * t63;
  dW2[232]! += t54 * t64;
  dW2[233]! += t54 * t65;
  dW2[234]! += t54 * t66;
  dW2[235]! += t54 * t67;
  dW2[236]! += t54 * t68;
  dW2[237]! += t54 * t69;
  dW2[238]! += t54 * t70;
  dW2[239]! += t54 * t71;
  dW2[240]! += t55 * t56;
  dW2[241]! += t55 * t57;
  dW2[242]! += t55 * t58;
  dW2[243]! += t55 * t59;
  dW2[244]! += t55 * t60;
  dW2[245]! += t55 * t61;
  dW2[246]! += t55 * t62;
  dW2[247]! += t55 * t63;
  dW2[248]! += t55 * t64;
  dW2[249]! += t55 * t65;
  dW2[250]! += t55 * t66;
  dW2[251]! += t55 * t67;
  dW2[252]! += t55 * t68;
  dW2[253]! += t55 * t69;
  dW2[254]! += t55 * t70;
  dW2[255]! += t55 * t71;
  const t72 = t40 * W2[0]! + t41 * W2[16]! + t42 * W2[32]! + t43 * W2[48]!;
  const t73 = t72 + t44 * W2[64]! + t45 * W2[80]! + t46 * W2[96]!;
  const t74 = t73 + t47 * W2[112]! + t48 * W2[128]! + t49 * W2[144]!;
  const t75 = t74 + t50 * W2[160]! + t51 * W2[176]! + t52 * W2[192]!;
  const t76 = t75 + t53 * W2[208]! + t54 * W2[224]! + t55 * W2[240]!;
  const t77 = t56 > 0 ? t76 : 0;
  const t78 = t40 * W2[1]! + t41 * W2[17]! + t42 * W2[33]! + t43 * W2[49]!;
  const t79 = t78 + t44 * W2[65]! + t45 * W2[81]! + t46 * W2[97]!;
  const t80 = t79 + t47 * W2[113]! + t48 * W2[129]! + t49 * W2[145]!;
  const t81 = t80 + t50 * W2[161]! + t51 * W2[177]! + t52 * W2[193]!;
  const t82 = t81 + t53 * W2[209]! + t54 * W2[225]! + t55 * W2[241]!;
  const t83 = t57 > 0 ? t82 : 0;
  db1[0]! += t77;
  db1[1]! += t83;
  carry[0] = t40;
  carry[1] = t41;
  carry[2] = t42;
  carry[3] = t43;
  carry[4] = t44;
  carry[5] = t45;
  carry[6] = t46;
  carry[7] = t47;
  carry[8] = t48;
  carry[9] = t49;
  carry[10] = t50;
  carry[11] = t51;
  carry[12] = t52;
  carry[13] = t53;
  carry[14] = t54;
  carry[15] = t55;
  carry[16] = t77;
  carry[17] = t83;
  carry[18] = t58 > 0 ? 1 : 0;
  carry[19] = t40 * W2[2]! + t41 * W2[18]! + t42 * W2[34]!;
}

function backwardPart2(
  i: number,
  p: Parameters,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W2 } = p;
  const { h1, carry } = work;
  const { W1: dW1, b1: db1 } = gradient;

  const c = carry[3]!;
  const c_2 = carry[19]!;
  const c_3 = carry[4]!;
  const c_4 = carry[5]!;
  const c_5 = carry[6]!;
  const c_6 = carry[7]!;
  const c_7 = carry[8]!;
  const c_8 = carry[9]!;
  const c_9 = carry[10]!;
  const c_10 = carry[11]!;
  const c_11 = carry[12]!;
  const c_12 = carry[13]!;
  const c_13 = carry[14]!;
  const c_14 = carry[15]!;
  const c_15 = carry[18]!;
  const c_16 = carry[0]!;
  const c_17 = carry[1]!;
  const c_18 = carry[2]!;
  const c_19 = carry[16]!;
  const c_20 = carry[17]!;
  const t0 = c_2 + c * W2[50]! + c_3 * W2[66]! + c_4 * W2[82]!;
  const t1 = t0 + c_5 * W2[98]! + c_6 * W2[114]! + c_7 * W2[130]!;
  const t2 = t1 + c_8 * W2[146]! + c_9 * W2[162]! + c_10 * W2[178]!;
  const t3 = t2 + c_11 * W2[194]! + c_12 * W2[210]! + c_13 * W2[226]!;
  const t4 = c_15 !== 0 ? t3 + c_14 * W2[242]! : 0;
  const t5 = 16 * i;
  const t6 = c_16 * W2[3]! + c_17 * W2[19]! + c_18 * W2[35]! + c * W2[51]!;
  const t7 = t6 + c_3 * W2[67]! + c_4 * W2[83]! + c_5 * W2[99]!;
  const t8 = t7 + c_6 * W2[115]! + c_7 * W2[131]! + c_8 * W2[147]!;
  const t9 = t8 + c_9 * W2[163]! + c_10 * W2[179]! + c_11 * W2[195]!;
  const t10 = t9 + c_12 * W2[211]! + c_13 * W2[227]! + c_14 * W2[243]!;
  const t11 = h1[t5 + 3]! > 0 ? t10 : 0;
  const t12 = c_16 * W2[4]! + c_17 * W2[20]! + c_18 * W2[36]! + c * W2[52]!;
  const t13 = t12 + c_3 * W2[68]! + c_4 * W2[84]! + c_5 * W2[100]!;
  const t14 = t13 + c_6 * W2[116]! + c_7 * W2[132]! + c_8 * W2[148]!;
  const t15 = t14 + c_9 * W2[164]! + c_10 * W2[180]! + c_11 * W2[196]!;
  const t16 = t15 + c_12 * W2[212]! + c_13 * W2[228]! + c_14 * W2[244]!;
  const t17 = h1[t5 + 4]! > 0 ? t16 : 0;
  const t18 = c_16 * W2[5]! + c_17 * W2[21]! + c_18 * W2[37]! + c * W2[53]!;
  const t19 = t18 + c_3 * W2[69]! + c_4 * W2[85]! + c_5 * W2[101]!;
  const t20 = t19 + c_6 * W2[117]! + c_7 * W2[133]! + c_8 * W2[149]!;
  const t21 = t20 + c_9 * W2[165]! + c_10 * W2[181]! + c_11 * W2[197]!;
  const t22 = t21 + c_12 * W2[213]! + c_13 * W2[229]! + c_14 * W2[245]!;
  const t23 = h1[t5 + 5]! > 0 ? t22 : 0;
  const t24 = c_16 * W2[6]! + c_17 * W2[22]! + c_18 * W2[38]! + c * W2[54]!;
  const t25 = t24 + c_3 * W2[70]! + c_4 * W2[86]! + c_5 * W2[102]!;
  const t26 = t25 + c_6 * W2[118]! + c_7 * W2[134]! + c_8 * W2[150]!;
  const t27 = t26 + c_9 * W2[166]! + c_10 * W2[182]! + c_11 * W2[198]!;
  const t28 = t27 + c_12 * W2[214]! + c_13 * W2[230]! + c_14 * W2[246]!;
  const t29 = h1[t5 + 6]! > 0 ? t28 : 0;
  const t30 = c_16 * W2[7]! + c_17 * W2[23]! + c_18 * W2[39]! + c * W2[55]!;
  const t31 = t30 + c_3 * W2[71]! + c_4 * W2[87]! + c_5 * W2[103]!;
  const t32 = t31 + c_6 * W2[119]! + c_7 * W2[135]! + c_8 * W2[151]!;
  const t33 = t32 + c_9 * W2[167]! + c_10 * W2[183]! + c_11 * W2[199]!;
  const t34 = t33 + c_12 * W2[215]! + c_13 * W2[231]! + c_14 * W2[247]!;
  const t35 = h1[t5 + 7]! > 0 ? t34 : 0;
  const t36 = c_16 * W2[8]! + c_17 * W2[24]! + c_18 * W2[40]! + c * W2[56]!;
  const t37 = t36 + c_3 * W2[72]! + c_4 * W2[88]! + c_5 * W2[104]!;
  const t38 = t37 + c_6 * W2[120]! + c_7 * W2[136]! + c_8 * W2[152]!;
  const t39 = t38 + c_9 * W2[168]! + c_10 * W2[184]! + c_11 * W2[200]!;
  const t40 = t39 + c_12 * W2[216]! + c_13 * W2[232]! + c_14 * W2[248]!;
  const t41 = h1[t5 + 8]! > 0 ? t40 : 0;
  const t42 = c_16 * W2[9]! + c_17 * W2[25]! + c_18 * W2[41]! + c * W2[57]!;
  const t43 = t42 + c_3 * W2[73]! + c_4 * W2[89]! + c_5 * W2[105]!;
  const t44 = t43 + c_6 * W2[121]! + c_7 * W2[137]! + c_8 * W2[153]!;
  const t45 = t44 + c_9 * W2[169]! + c_10 * W2[185]! + c_11 * W2[201]!;
  const t46 = t45 + c_12 * W2[217]! + c_13 * W2[233]! + c_14 * W2[249]!;
  const t47 = h1[t5 + 9]! > 0 ? t46 : 0;
  db1[2]! += t4;
  db1[3]! += t11;
  db1[4]! += t17;
  db1[5]! += t23;
  db1[6]! += t29;
  db1[7]! += t35;
  db1[8]! += t41;
  db1[9]! += t47;
  const t48 = c_16 * W2[10]! + c_17 * W2[26]! + c_18 * W2[42]! + c * W2[58]!;
  const t49 = t48 + c_3 * W2[74]! + c_4 * W2[90]! + c_5 * W2[106]!;
  const t50 = t49 + c_6 * W2[122]! + c_7 * W2[138]! + c_8 * W2[154]!;
  const t51 = t50 + c_9 * W2[170]! + c_10 * W2[186]! + c_11 * W2[202]!;
  const t52 = t51 + c_12 * W2[218]! + c_13 * W2[234]! + c_14 * W2[250]!;
  const t53 = h1[t5 + 10]! > 0 ? t52 : 0;
  const t54 = c_16 * W2[11]! + c_17 * W2[27]! + c_18 * W2[43]! + c * W2[59]!;
  const t55 = t54 + c_3 * W2[75]! + c_4 * W2[91]! + c_5 * W2[107]!;
  const t56 = t55 + c_6 * W2[123]! + c_7 * W2[139]! + c_8 * W2[155]!;
  const t57 = t56 + c_9 * W2[171]! + c_10 * W2[187]! + c_11 * W2[203]!;
  const t58 = t57 + c_12 * W2[219]! + c_13 * W2[235]! + c_14 * W2[251]!;
  const t59 = h1[t5 + 11]! > 0 ? t58 : 0;
  const t60 = c_16 * W2[12]! + c_17 * W2[28]! + c_18 * W2[44]! + c * W2[60]!;
  const t61 = t60 + c_3 * W2[76]! + c_4 * W2[92]! + c_5 * W2[108]!;
  const t62 = t61 + c_6 * W2[124]! + c_7 * W2[140]! + c_8 * W2[156]!;
  const t63 = t62 + c_9 * W2[172]! + c_10 * W2[188]! + c_11 * W2[204]!;
  const t64 = t63 + c_12 * W2[220]! + c_13 * W2[236]! + c_14 * W2[252]!;
  const t65 = h1[t5 + 12]! > 0 ? t64 : 0;
  const t66 = c_16 * W2[13]! + c_17 * W2[29]! + c_18 * W2[45]! + c * W2[61]!;
  const t67 = t66 + c_3 * W2[77]! + c_4 * W2[93]! + c_5 * W2[109]!;
  const t68 = t67 + c_6 * W2[125]! + c_7 * W2[141]! + c_8 * W2[157]!;
  const t69 = t68 + c_9 * W2[173]! + c_10 * W2[189]! + c_11 * W2[205]!;
  const t70 = t69 + c_12 * W2[221]! + c_13 * W2[237]! + c_14 * W2[253]!;
  const t71 = h1[t5 + 13]! > 0 ? t70 : 0;
  const t72 = c_16 * W2[14]! + c_17 * W2[30]! + c_18 * W2[46]! + c * W2[62]!;
  const t73 = t72 + c_3 * W2[78]! + c_4 * W2[94]! + c_5 * W2[110]!;
  const t74 = t73 + c_6 * W2[126]! + c_7 * W2[142]! + c_8 * W2[158]!;
  const t75 = t74 + c_9 * W2[174]! + c_10 * W2[190]! + c_11 * W2[206]!;
  const t76 = t75 + c_12 * W2[222]! + c_13 * W2[238]! + c_14 * W2[254]!;
  const t77 = h1[t5 + 14]! > 0 ? t76 : 0;
  const t78 = c_16 * W2[15]! + c_17 * W2[31]! + c_18 * W2[47]! + c * W2[63]!;
  const t79 = t78 + c_3 * W2[79]! + c_4 * W2[95]! + c_5 * W2[111]!;
  const t80 = t79 + c_6 * W2[127]! + c_7 * W2[143]! + c_8 * W2[159]!;
  const t81 = t80 + c_9 * W2[175]! + c_10 * W2[191]! + c_11 * W2[207]!;
  const t82 = t81 + c_12 * W2[223]! + c_13 * W2[239]! + c_14 * W2[255]!;
  const t83 = h1[t5 + 15]! > 0 ? t82 : 0;
  db1[10]! += t53;
  db1[11]! += t59;
  db1[12]! += t65;
  db1[13]! += t71;
  db1[14]! += t77;
  db1[15]! += t83;
  const t84 = 2 * i;
  const t85 = X[t84]!;
  const t86 = X[t84 + 1]!;
  dW1[0]! += c_19 * t85;
  dW1[1]! += c_19 * t86;
  dW1[2]! += c_20 * t85;
  dW1[3]! += c_20 * t86;
  dW1[4]! += t4 * t85;
  dW1[5]! += t4 * t86;
  dW1[6]! += t11 * t85;
  dW1[7]! += t11 * t86;
  dW1[8]! += t17 * t85;
  dW1[9]! += t17 * t86;
  dW1[10]! += t23 * t85;
  dW1[11]! += t23 * t86;
  dW1[12]! += t29 * t85;
  dW1[13]! += t29 * t86;
  dW1[14]! += t35 * t85;
  dW1[15]! += t35 * t86;
  dW1[16]! += t41 * t85;
  dW1[17]! += t41 * t86;
  dW1[18]! += t47 * t85;
  dW1[19]! += t47 * t86;
  dW1[20]! += t53 * t85;
  dW1[21]! += t53 * t86;
  dW1[22]! += t59 * t85;
  dW1[23]! += t59 * t86;
  dW1[24]! += t65 * t85;
  dW1[25]! += t65 * t86;
  dW1[26]! += t71 * t85;
  dW1[27]! += t71 * t86;
  dW1[28]! += t77 * t85;
  dW1[29]! += t77 * t86;
  dW1[30]! += t83 * t85;
  dW1[31]! += t83 * t86;
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
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 36 * N + 71);
  checkLength("gradient.flat", gradient.flat, 371);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1_2, h2_2, dscores, dh1 } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  let loss = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let i = 0; i < 16; i++) {
    const t1 = W1[2 * i]!;
    const t2 = W1[2 * i + 1]!;
    sum += t1 * t1 + t2 * t2;
    const t3 = W2[16 * i]!;
    const t4 = W2[16 * i + 1]!;
    const t5 = W2[16 * i + 2]!;
    const t6 = W2[16 * i + 3]!;
    const t7 = W2[16 * i + 4]!;
    const t8 = W2[16 * i + 5]!;
    const t9 = W2[16 * i + 6]!;
    const t10 = t3 * t3 + t4 * t4 + t5 * t5 + t6 * t6 + t7 * t7 + t8 * t8;
    const t11 = W2[16 * i + 7]!;
    const t12 = W2[16 * i + 8]!;
    const t13 = W2[16 * i + 9]!;
    const t14 = W2[16 * i + 10]!;
    const t15 = W2[16 * i + 11]!;
    const t16 = t10 + t9 * t9 + t11 * t11 + t12 * t12 + t13 * t13 + t14 * t14;
    const t17 = W2[16 * i + 12]!;
    const t18 = W2[16 * i + 13]!;
    const t19 = W2[16 * i + 14]!;
    const t20 = W2[16 * i + 15]!;
    const t21 = t16 + t15 * t15 + t17 * t17 + t18 * t18 + t19 * t19;
    sum_2 += t21 + t20 * t20;
    const t22 = W3[i]!;
    const t23 = W3[i + 16]!;
    const t24 = W3[i + 32]!;
    sum_3 += t22 * t22 + t23 * t23 + t24 * t24;
    dW3[i] = 2 * (t0 * t22);
    dW3[i + 16] = 2 * (t0 * t23);
    dW3[i + 32] = 2 * (t0 * t24);
    dW2[16 * i] = 2 * (t0 * t3);
    dW2[16 * i + 1] = 2 * (t0 * t4);
    dW2[16 * i + 2] = 2 * (t0 * t5);
    dW2[16 * i + 3] = 2 * (t0 * t6);
    dW2[16 * i + 4] = 2 * (t0 * t7);
    dW2[16 * i + 5] = 2 * (t0 * t8);
    dW2[16 * i + 6] = 2 * (t0 * t9);
    dW2[16 * i + 7] = 2 * (t0 * t11);
    dW2[16 * i + 8] = 2 * (t0 * t12);
    dW2[16 * i + 9] = 2 * (t0 * t13);
    dW2[16 * i + 10] = 2 * (t0 * t14);
    dW2[16 * i + 11] = 2 * (t0 * t15);
    dW2[16 * i + 12] = 2 * (t0 * t17);
    dW2[16 * i + 13] = 2 * (t0 * t18);
    dW2[16 * i + 14] = 2 * (t0 * t19);
    dW2[16 * i + 15] = 2 * (t0 * t20);
    dW1[2 * i] = 2 * (t0 * t1);
    dW1[2 * i + 1] = 2 * (t0 * t2);
  }

  // h1 = max(0, X * W1' + b1)
  // h2 = max(0, h1 * W2' + b2)
  // scores = h2 * W3' + b3
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  db1.fill(0, 0, 16);
  const b3_0 = b3[0]!;
  const b3_1 = b3[1]!;
  const b3_2 = b3[2]!;
  const t25 = 1 / N;
  for (let i = 0; i < N; i++) {
    // h1 = max(0, X * W1' + b1)
    const t26 = X[2 * i]!;
    const t27 = X[2 * i + 1]!;
    for (let j = 0; j < 16; j++) {
      const t28 = t26 * W1[2 * j]! + t27 * W1[2 * j + 1]! + b1[j]!;
      h1_2[j] = Math.max(t28, 0);
    }

    // h2 = max(0, h1 * W2' + b2)
    // scores = h2 * W3' + b3
    let product = 0;
    let product_2 = 0;
    let product_3 = 0;
    const t29 = h1_2[0]!;
    const t30 = h1_2[1]!;
    const t31 = h1_2[2]!;
    const t32 = h1_2[3]!;
    const t33 = h1_2[4]!;
    const t34 = h1_2[5]!;
    const t35 = h1_2[6]!;
    const t36 = h1_2[7]!;
    const t37 = h1_2[8]!;
    const t38 = h1_2[9]!;
    const t39 = h1_2[10]!;
    const t40 = h1_2[11]!;
    const t41 = h1_2[12]!;
    const t42 = h1_2[13]!;
    const t43 = h1_2[14]!;
    const t44 = h1_2[15]!;
    for (let j = 0; j < 16; j++) {
      const t45 = t29 * W2[16 * j]! + t30 * W2[16 * j + 1]!;
      const t46 = t45 + t31 * W2[16 * j + 2]! + t32 * W2[16 * j + 3]!;
      const t47 = t46 + t33 * W2[16 * j + 4]! + t34 * W2[16 * j + 5]!;
      const t48 = t47 + t35 * W2[16 * j + 6]! + t36 * W2[16 * j + 7]!;
      const t49 = t48 + t37 * W2[16 * j + 8]! + t38 * W2[16 * j + 9]!;
      const t50 = t49 + t39 * W2[16 * j + 10]! + t40 * W2[16 * j + 11]!;
      const t51 = t50 + t41 * W2[16 * j + 12]! + t42 * W2[16 * j + 13]!;
      const t52 = t51 + t43 * W2[16 * j + 14]! + t44 * W2[16 * j + 15]!;
      const t53 = Math.max(t52 + b2[j]!, 0);
      h2_2[j] = t53;
      product += t53 * W3[j]!;
      product_2 += t53 * W3[j + 16]!;
      product_3 += t53 * W3[j + 32]!;
    }

    // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^
    // 2) + sum(W3 .^ 2))
    const t54 = product + b3_0;
    const t55 = product_2 + b3_1;
    const t56 = product_3 + b3_2;
    const t57 = Math.max(Math.max(t54, t55), t56);
    const t58 = Math.min(t57, 1.7976931348623157e308);
    const t59 = Math.max(t58, -1.7976931348623157e308);
    const t60 = Math.exp(t54 - t59);
    const t61 = Math.exp(t55 - t59);
    const t62 = Math.exp(t56 - t59);
    const t63 = t60 + t61 + t62;
    const t64 = t[i]!;
    const t65 = t64 === 0 ? t54 : t64 === 1 ? t55 : t56;
    crossEntropySum += t59 + Math.log(t63) - t65;
    const t66 = t63 === 0 ? 0 : 1 / t63;
    dscores[0] = 0;
    dscores[1] = 0;
    dscores[2] = 0;
    dscores[t64]! -= t25;
    dscores[0]! += t25 * (t60 * t66);
    dscores[1]! += t25 * (t61 * t66);
    dscores[2]! += t25 * (t62 * t66);
    const dscores_2 = dscores[0]!;
    const dscores_3 = dscores[1]!;
    const dscores_4 = dscores[2]!;
    db3[0]! += dscores_2;
    db3[1]! += dscores_3;
    db3[2]! += dscores_4;

    // scores = h2 * W3' + b3
    // h2 = max(0, h1 * W2' + b2)
    dh1.fill(0, 0, 16);
    let dh1_2 = dh1[0]!;
    let dh1_3 = dh1[1]!;
    let dh1_4 = dh1[2]!;
    let dh1_5 = dh1[3]!;
    let dh1_6 = dh1[4]!;
    let dh1_7 = dh1[5]!;
    let dh1_8 = dh1[6]!;
    let dh1_9 = dh1[7]!;
    let dh1_10 = dh1[8]!;
    let dh1_11 = dh1[9]!;
    let dh1_12 = dh1[10]!;
    let dh1_13 = dh1[11]!;
    let dh1_14 = dh1[12]!;
    let dh1_15 = dh1[13]!;
    let dh1_16 = dh1[14]!;
    let dh1_17 = dh1[15]!;
    for (let k = 0; k < 16; k++) {
      const t67 = h2_2[k]!;
      dW3[k]! += dscores_2 * t67;
      dW3[k + 16]! += dscores_3 * t67;
      dW3[k + 32]! += dscores_4 * t67;
      const t68 = dscores_2 * W3[k]! + dscores_3 * W3[k + 16]!;
      const t69 = t67 > 0 ? t68 + dscores_4 * W3[k + 32]! : 0;
      db2[k]! += t69;
      dh1_2 += t69 * W2[16 * k]!;
      dh1_3 += t69 * W2[16 * k + 1]!;
      dh1_4 += t69 * W2[16 * k + 2]!;
      dh1_5 += t69 * W2[16 * k + 3]!;
      dh1_6 += t69 * W2[16 * k + 4]!;
      dh1_7 += t69 * W2[16 * k + 5]!;
      dh1_8 += t69 * W2[16 * k + 6]!;
      dh1_9 += t69 * W2[16 * k + 7]!;
      dh1_10 += t69 * W2[16 * k + 8]!;
      dh1_11 += t69 * W2[16 * k + 9]!;
      dh1_12 += t69 * W2[16 * k + 10]!;
      dh1_13 += t69 * W2[16 * k + 11]!;
      dh1_14 += t69 * W2[16 * k + 12]!;
      dh1_15 += t69 * W2[16 * k + 13]!;
      dh1_16 += t69 * W2[16 * k + 14]!;
      dh1_17 += t69 * W2[16 * k + 15]!;
      dW2[16 * k]! += t69 * t29;
      dW2[16 * k + 1]! += t69 * t30;
      dW2[16 * k + 2]! += t69 * t31;
      dW2[16 * k + 3]! += t69 * t32;
      dW2[16 * k + 4]! += t69 * t33;
      dW2[16 * k + 5]! += t69 * t34;
      dW2[16 * k + 6]! += t69 * t35;
      dW2[16 * k + 7]! += t69 * t36;
      dW2[16 * k + 8]! += t69 * t37;
      dW2[16 * k + 9]! += t69 * t38;
      dW2[16 * k + 10]! += t69 * t39;
      dW2[16 * k + 11]! += t69 * t40;
      dW2[16 * k + 12]! += t69 * t41;
      dW2[16 * k + 13]! += t69 * t42;
      dW2[16 * k + 14]! += t69 * t43;
      dW2[16 * k + 15]! += t69 * t44;
    }
    dh1[0] = dh1_2;
    dh1[1] = dh1_3;
    dh1[2] = dh1_4;
    dh1[3] = dh1_5;
    dh1[4] = dh1_6;
    dh1[5] = dh1_7;
    dh1[6] = dh1_8;
    dh1[7] = dh1_9;
    dh1[8] = dh1_10;
    dh1[9] = dh1_11;
    dh1[10] = dh1_12;
    dh1[11] = dh1_13;
    dh1[12] = dh1_14;
    dh1[13] = dh1_15;
    dh1[14] = dh1_16;
    dh1[15] = dh1_17;

    // h1 = max(0, X * W1' + b1)
    for (let j = 0; j < 16; j++) {
      const t70 = h1_2[j]! > 0 ? dh1[j]! : 0;
      db1[j]! += t70;
      dW1[2 * j]! += t70 * t26;
      dW1[2 * j + 1]! += t70 * t27;
    }
  }
  loss = crossEntropySum / N + t0 * (sum + sum_2 + sum_3);
  return loss;
}
