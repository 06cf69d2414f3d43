// Generated from examples/attention.grad by gradsmith. Do not edit.
//
//     # Scaled dot-product attention (A. Vaswani et al., 2017) of one head: each of
//     # T tokens asks every token, and mixes the values by how well their keys fit.
//     X = input(T, 16)
//     Wq = parameter(16, 8)
//     Wk = parameter(16, 8)
//     Wv = parameter(16, 8)
//
//     Q = X * Wq
//     K = X * Wk
//     V = X * Wv
//     out = softmax(Q * K' / sqrt(8)) * V
//
// Shapes: X [T, 16], Wq [16, 8], Wk [16, 8], Wv [16, 8], out [T, 8].
// Operations: forward 751 * T + 39 * (T * T), backward 768 * T + 70 * (T * T);
// workspace 328 * T + 32 * (T * T) bytes.

import {
  allocate,
  checkLength,
  checkSize,
  contract,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { Wq: [16, 8], Wk: [16, 8], Wv: [16, 8] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  Q: Shape;
  K: Shape;
  V: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
  part: Shape;
  product: Shape;
  out: Shape;
  logits: Shape;
  dpart: Shape;
  dV: Shape;
  dproduct: Shape;
  dQ: Shape;
  dK: Shape;
  dlogits: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (T: number): Workspace =>
  allocate(
    {
      Q: [T, 8],
      K: [T, 8],
      V: [T, 8],
      lse_exp: [T, T],
      lse_scale: [T],
      part: [T, T],
      product: [T, T],
      out: [T, 8],
      logits: [T],
      dpart: [T, T],
      dV: [T, 8],
      dproduct: [T, T],
      dQ: [T, 8],
      dK: [T, 8],
      dlogits: [T],
    },
    { logits: "dK", dpart: "product", dV: "out", dQ: "out", dlogits: "dK" },
  );

/**
 * Returns out.
 *
 * @param p - the parameters
 * @param X - input
 * @param work - overwritten
 * @param out - overwritten with out
 */
export function forward(
  p: Parameters,
  T: number,
  X: Float64Array,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 384);
  checkSize("T", T);
  checkLength("X", X, 16 * T);
  checkLength("work.flat", work.flat, 41 * T + 4 * (T * T));
  checkLength("out", out, 8 * T);
  const { Wq, Wk, Wv } = p;
  const {
    Q,
    K,
    V,
    lse_exp,
    lse_scale,
    part,
    product,
    out: out_2,
    logits,
  } = work;

  // Q = X * Wq
  // K = X * Wk
  // V = X * Wv
  const Wq_0 = Wq[0]!;
  const Wq_8 = Wq[8]!;
  const Wq_16 = Wq[16]!;
  const Wq_24 = Wq[24]!;
  const Wq_32 = Wq[32]!;
  const Wq_40 = Wq[40]!;
  const Wq_48 = Wq[48]!;
  const Wq_56 = Wq[56]!;
  const Wq_64 = Wq[64]!;
  const Wq_72 = Wq[72]!;
  const Wq_80 = Wq[80]!;
  const Wq_88 = Wq[88]!;
  const Wq_96 = Wq[96]!;
  const Wq_104 = Wq[104]!;
  const Wq_112 = Wq[112]!;
  const Wq_120 = Wq[120]!;
  const Wq_1 = Wq[1]!;
  const Wq_9 = Wq[9]!;
  const Wq_17 = Wq[17]!;
  const Wq_25 = Wq[25]!;
  const Wq_33 = Wq[33]!;
  const Wq_41 = Wq[41]!;
  const Wq_49 = Wq[49]!;
  const Wq_57 = Wq[57]!;
  const Wq_65 = Wq[65]!;
  const Wq_73 = Wq[73]!;
  const Wq_81 = Wq[81]!;
  const Wq_89 = Wq[89]!;
  const Wq_97 = Wq[97]!;
  const Wq_105 = Wq[105]!;
  const Wq_113 = Wq[113]!;
  const Wq_121 = Wq[121]!;
  const Wq_2 = Wq[2]!;
  const Wq_10 = Wq[10]!;
  const Wq_18 = Wq[18]!;
  const Wq_26 = Wq[26]!;
  const Wq_34 = Wq[34]!;
  const Wq_42 = Wq[42]!;
  const Wq_50 = Wq[50]!;
  const Wq_58 = Wq[58]!;
  const Wq_66 = Wq[66]!;
  const Wq_74 = Wq[74]!;
  const Wq_82 = Wq[82]!;
  const Wq_90 = Wq[90]!;
  const Wq_98 = Wq[98]!;
  const Wq_106 = Wq[106]!;
  const Wq_114 = Wq[114]!;
  const Wq_122 = Wq[122]!;
  const Wq_3 = Wq[3]!;
  const Wq_11 = Wq[11]!;
  const Wq_19 = Wq[19]!;
  const Wq_27 = Wq[27]!;
  const Wq_35 = Wq[35]!;
  const Wq_43 = Wq[43]!;
  const Wq_51 = Wq[51]!;
  const Wq_59 = Wq[59]!;
  const Wq_67 = Wq[67]!;
  const Wq_75 = Wq[75]!;
  const Wq_83 = Wq[83]!;
  const Wq_91 = Wq[91]!;
  const Wq_99 = Wq[99]!;
  const Wq_107 = Wq[107]!;
  const Wq_115 = Wq[115]!;
  const Wq_123 = Wq[123]!;
  const Wq_4 = Wq[4]!;
  const Wq_12 = Wq[12]!;
  const Wq_20 = Wq[20]!;
  const Wq_28 = Wq[28]!;
  const Wq_36 = Wq[36]!;
  const Wq_44 = Wq[44]!;
  const Wq_52 = Wq[52]!;
  const Wq_60 = Wq[60]!;
  const Wq_68 = Wq[68]!;
  const Wq_76 = Wq[76]!;
  const Wq_84 = Wq[84]!;
  const Wq_92 = Wq[92]!;
  const Wq_100 = Wq[100]!;
  const Wq_108 = Wq[108]!;
  const Wq_116 = Wq[116]!;
  const Wq_124 = Wq[124]!;
  const Wq_5 = Wq[5]!;
  const Wq_13 = Wq[13]!;
  const Wq_21 = Wq[21]!;
  const Wq_29 = Wq[29]!;
  const Wq_37 = Wq[37]!;
  const Wq_45 = Wq[45]!;
  const Wq_53 = Wq[53]!;
  const Wq_61 = Wq[61]!;
  const Wq_69 = Wq[69]!;
  const Wq_77 = Wq[77]!;
  const Wq_85 = Wq[85]!;
  const Wq_93 = Wq[93]!;
  const Wq_101 = Wq[101]!;
  const Wq_109 = Wq[109]!;
  const Wq_117 = Wq[117]!;
  const Wq_125 = Wq[125]!;
  const Wq_6 = Wq[6]!;
  const Wq_14 = Wq[14]!;
  const Wq_22 = Wq[22]!;
  const Wq_30 = Wq[30]!;
  const Wq_38 = Wq[38]!;
  const Wq_46 = Wq[46]!;
  const Wq_54 = Wq[54]!;
  const Wq_62 = Wq[62]!;
  const Wq_70 = Wq[70]!;
  const Wq_78 = Wq[78]!;
  const Wq_86 = Wq[86]!;
  const Wq_94 = Wq[94]!;
  const Wq_102 = Wq[102]!;
  const Wq_110 = Wq[110]!;
  const Wq_118 = Wq[118]!;
  const Wq_126 = Wq[126]!;
  const Wq_7 = Wq[7]!;
  const Wq_15 = Wq[15]!;
  const Wq_23 = Wq[23]!;
  const Wq_31 = Wq[31]!;
  const Wq_39 = Wq[39]!;
  const Wq_47 = Wq[47]!;
  const Wq_55 = Wq[55]!;
  const Wq_63 = Wq[63]!;
  const Wq_71 = Wq[71]!;
  const Wq_79 = Wq[79]!;
  const Wq_87 = Wq[87]!;
  const Wq_95 = Wq[95]!;
  const Wq_103 = Wq[103]!;
  const Wq_111 = Wq[111]!;
  const Wq_119 = Wq[119]!;
  const Wq_127 = Wq[127]!;
  const Wk_0 = Wk[0]!;
  const Wk_8 = Wk[8]!;
  const Wk_16 = Wk[16]!;
  const Wk_24 = Wk[24]!;
  const Wk_32 = Wk[32]!;
  const Wk_40 = Wk[40]!;
  const Wk_48 = Wk[48]!;
  const Wk_56 = Wk[56]!;
  const Wk_64 = Wk[64]!;
  const Wk_72 = Wk[72]!;
  const Wk_80 = Wk[80]!;
  const Wk_88 = Wk[88]!;
  const Wk_96 = Wk[96]!;
  const Wk_104 = Wk[104]!;
  const Wk_112 = Wk[112]!;
  const Wk_120 = Wk[120]!;
  const Wk_1 = Wk[1]!;
  const Wk_9 = Wk[9]!;
  const Wk_17 = Wk[17]!;
  const Wk_25 = Wk[25]!;
  const Wk_33 = Wk[33]!;
  const Wk_41 = Wk[41]!;
  const Wk_49 = Wk[49]!;
  const Wk_57 = Wk[57]!;
  const Wk_65 = Wk[65]!;
  const Wk_73 = Wk[73]!;
  const Wk_81 = Wk[81]!;
  const Wk_89 = Wk[89]!;
  const Wk_97 = Wk[97]!;
  const Wk_105 = Wk[105]!;
  const Wk_113 = Wk[113]!;
  const Wk_121 = Wk[121]!;
  const Wk_2 = Wk[2]!;
  const Wk_10 = Wk[10]!;
  const Wk_18 = Wk[18]!;
  const Wk_26 = Wk[26]!;
  const Wk_34 = Wk[34]!;
  const Wk_42 = Wk[42]!;
  const Wk_50 = Wk[50]!;
  const Wk_58 = Wk[58]!;
  const Wk_66 = Wk[66]!;
  const Wk_74 = Wk[74]!;
  const Wk_82 = Wk[82]!;
  const Wk_90 = Wk[90]!;
  const Wk_98 = Wk[98]!;
  const Wk_106 = Wk[106]!;
  const Wk_114 = Wk[114]!;
  const Wk_122 = Wk[122]!;
  const Wk_3 = Wk[3]!;
  const Wk_11 = Wk[11]!;
  const Wk_19 = Wk[19]!;
  const Wk_27 = Wk[27]!;
  const Wk_35 = Wk[35]!;
  const Wk_43 = Wk[43]!;
  const Wk_51 = Wk[51]!;
  const Wk_59 = Wk[59]!;
  const Wk_67 = Wk[67]!;
  const Wk_75 = Wk[75]!;
  const Wk_83 = Wk[83]!;
  const Wk_91 = Wk[91]!;
  const Wk_99 = Wk[99]!;
  const Wk_107 = Wk[107]!;
  const Wk_115 = Wk[115]!;
  const Wk_123 = Wk[123]!;
  const Wk_4 = Wk[4]!;
  const Wk_12 = Wk[12]!;
  const Wk_20 = Wk[20]!;
  const Wk_28 = Wk[28]!;
  const Wk_36 = Wk[36]!;
  const Wk_44 = Wk[44]!;
  const Wk_52 = Wk[52]!;
  const Wk_60 = Wk[60]!;
  const Wk_68 = Wk[68]!;
  const Wk_76 = Wk[76]!;
  const Wk_84 = Wk[84]!;
  const Wk_92 = Wk[92]!;
  const Wk_100 = Wk[100]!;
  const Wk_108 = Wk[108]!;
  const Wk_116 = Wk[116]!;
  const Wk_124 = Wk[124]!;
  const Wk_5 = Wk[5]!;
  const Wk_13 = Wk[13]!;
  const Wk_21 = Wk[21]!;
  const Wk_29 = Wk[29]!;
  const Wk_37 = Wk[37]!;
  const Wk_45 = Wk[45]!;
  const Wk_53 = Wk[53]!;
  const Wk_61 = Wk[61]!;
  const Wk_69 = Wk[69]!;
  const Wk_77 = Wk[77]!;
  const Wk_85 = Wk[85]!;
  const Wk_93 = Wk[93]!;
  const Wk_101 = Wk[101]!;
  const Wk_109 = Wk[109]!;
  const Wk_117 = Wk[117]!;
  const Wk_125 = Wk[125]!;
  const Wk_6 = Wk[6]!;
  const Wk_14 = Wk[14]!;
  const Wk_22 = Wk[22]!;
  const Wk_30 = Wk[30]!;
  const Wk_38 = Wk[38]!;
  const Wk_46 = Wk[46]!;
  const Wk_54 = Wk[54]!;
  const Wk_62 = Wk[62]!;
  const Wk_70 = Wk[70]!;
  const Wk_78 = Wk[78]!;
  const Wk_86 = Wk[86]!;
  const Wk_94 = Wk[94]!;
  const Wk_102 = Wk[102]!;
  const Wk_110 = Wk[110]!;
  const Wk_118 = Wk[118]!;
  const Wk_126 = Wk[126]!;
  const Wk_7 = Wk[7]!;
  const Wk_15 = Wk[15]!;
  const Wk_23 = Wk[23]!;
  const Wk_31 = Wk[31]!;
  const Wk_39 = Wk[39]!;
  const Wk_47 = Wk[47]!;
  const Wk_55 = Wk[55]!;
  const Wk_63 = Wk[63]!;
  const Wk_71 = Wk[71]!;
  const Wk_79 = Wk[79]!;
  const Wk_87 = Wk[87]!;
  const Wk_95 = Wk[95]!;
  const Wk_103 = Wk[103]!;
  const Wk_111 = Wk[111]!;
  const Wk_119 = Wk[119]!;
  const Wk_127 = Wk[127]!;
  const Wv_0 = Wv[0]!;
  const Wv_8 = Wv[8]!;
  const Wv_16 = Wv[16]!;
  const Wv_24 = Wv[24]!;
  const Wv_32 = Wv[32]!;
  const Wv_40 = Wv[40]!;
  const Wv_48 = Wv[48]!;
  const Wv_56 = Wv[56]!;
  const Wv_64 = Wv[64]!;
  const Wv_72 = Wv[72]!;
  const Wv_80 = Wv[80]!;
  const Wv_88 = Wv[88]!;
  const Wv_96 = Wv[96]!;
  const Wv_104 = Wv[104]!;
  const Wv_112 = Wv[112]!;
  const Wv_120 = Wv[120]!;
  const Wv_1 = Wv[1]!;
  const Wv_9 = Wv[9]!;
  const Wv_17 = Wv[17]!;
  const Wv_25 = Wv[25]!;
  const Wv_33 = Wv[33]!;
  const Wv_41 = Wv[41]!;
  const Wv_49 = Wv[49]!;
  const Wv_57 = Wv[57]!;
  const Wv_65 = Wv[65]!;
  const Wv_73 = Wv[73]!;
  const Wv_81 = Wv[81]!;
  const Wv_89 = Wv[89]!;
  const Wv_97 = Wv[97]!;
  const Wv_105 = Wv[105]!;
  const Wv_113 = Wv[113]!;
  const Wv_121 = Wv[121]!;
  const Wv_2 = Wv[2]!;
  const Wv_10 = Wv[10]!;
  const Wv_18 = Wv[18]!;
  const Wv_26 = Wv[26]!;
  const Wv_34 = Wv[34]!;
  const Wv_42 = Wv[42]!;
  const Wv_50 = Wv[50]!;
  const Wv_58 = Wv[58]!;
  const Wv_66 = Wv[66]!;
  const Wv_74 = Wv[74]!;
  const Wv_82 = Wv[82]!;
  const Wv_90 = Wv[90]!;
  const Wv_98 = Wv[98]!;
  const Wv_106 = Wv[106]!;
  const Wv_114 = Wv[114]!;
  const Wv_122 = Wv[122]!;
  const Wv_3 = Wv[3]!;
  const Wv_11 = Wv[11]!;
  const Wv_19 = Wv[19]!;
  const Wv_27 = Wv[27]!;
  const Wv_35 = Wv[35]!;
  const Wv_43 = Wv[43]!;
  const Wv_51 = Wv[51]!;
  const Wv_59 = Wv[59]!;
  const Wv_67 = Wv[67]!;
  const Wv_75 = Wv[75]!;
  const Wv_83 = Wv[83]!;
  const Wv_91 = Wv[91]!;
  const Wv_99 = Wv[99]!;
  const Wv_107 = Wv[107]!;
  const Wv_115 = Wv[115]!;
  const Wv_123 = Wv[123]!;
  const Wv_4 = Wv[4]!;
  const Wv_12 = Wv[12]!;
  const Wv_20 = Wv[20]!;
  const Wv_28 = Wv[28]!;
  const Wv_36 = Wv[36]!;
  const Wv_44 = Wv[44]!;
  const Wv_52 = Wv[52]!;
  const Wv_60 = Wv[60]!;
  const Wv_68 = Wv[68]!;
  const Wv_76 = Wv[76]!;
  const Wv_84 = Wv[84]!;
  const Wv_92 = Wv[92]!;
  const Wv_100 = Wv[100]!;
  const Wv_108 = Wv[108]!;
  const Wv_116 = Wv[116]!;
  const Wv_124 = Wv[124]!;
  const Wv_5 = Wv[5]!;
  const Wv_13 = Wv[13]!;
  const Wv_21 = Wv[21]!;
  const Wv_29 = Wv[29]!;
  const Wv_37 = Wv[37]!;
  const Wv_45 = Wv[45]!;
  const Wv_53 = Wv[53]!;
  const Wv_61 = Wv[61]!;
  const Wv_69 = Wv[69]!;
  const Wv_77 = Wv[77]!;
  const Wv_85 = Wv[85]!;
  const Wv_93 = Wv[93]!;
  const Wv_101 = Wv[101]!;
  const Wv_109 = Wv[109]!;
  const Wv_117 = Wv[117]!;
  const Wv_125 = Wv[125]!;
  const Wv_6 = Wv[6]!;
  const Wv_14 = Wv[14]!;
  const Wv_22 = Wv[22]!;
  const Wv_30 = Wv[30]!;
  const Wv_38 = Wv[38]!;
  const Wv_46 = Wv[46]!;
  const Wv_54 = Wv[54]!;
  const Wv_62 = Wv[62]!;
  const Wv_70 = Wv[70]!;
  const Wv_78 = Wv[78]!;
  const Wv_86 = Wv[86]!;
  const Wv_94 = Wv[94]!;
  const Wv_102 = Wv[102]!;
  const Wv_110 = Wv[110]!;
  const Wv_118 = Wv[118]!;
  const Wv_126 = Wv[126]!;
  const Wv_7 = Wv[7]!;
  const Wv_15 = Wv[15]!;
  const Wv_23 = Wv[23]!;
  const Wv_31 = Wv[31]!;
  const Wv_39 = Wv[39]!;
  const Wv_47 = Wv[47]!;
  const Wv_55 = Wv[55]!;
  const Wv_63 = Wv[63]!;
  const Wv_71 = Wv[71]!;
  const Wv_79 = Wv[79]!;
  const Wv_87 = Wv[87]!;
  const Wv_95 = Wv[95]!;
  const Wv_103 = Wv[103]!;
  const Wv_111 = Wv[111]!;
  const Wv_119 = Wv[119]!;
  const Wv_127 = Wv[127]!;
  for (let i = 0; i < T; i++) {
    const t0 = X[16 * i]!;
    const t1 = X[16 * i + 1]!;
    const t2 = X[16 * i + 2]!;
    const t3 = X[16 * i + 3]!;
    const t4 = X[16 * i + 4]!;
    const t5 = X[16 * i + 5]!;
    const t6 = t0 * Wq_0 + t1 * Wq_8 + t2 * Wq_16 + t3 * Wq_24 + t4 * Wq_32;
    const t7 = X[16 * i + 6]!;
    const t8 = X[16 * i + 7]!;
    const t9 = X[16 * i + 8]!;
    const t10 = X[16 * i + 9]!;
    const t11 = t6 + t5 * Wq_40 + t7 * Wq_48 + t8 * Wq_56 + t9 * Wq_64;
    const t12 = X[16 * i + 10]!;
    const t13 = X[16 * i + 11]!;
    const t14 = X[16 * i + 12]!;
    const t15 = X[16 * i + 13]!;
    const t16 = t11 + t10 * Wq_72 + t12 * Wq_80 + t13 * Wq_88 + t14 * Wq_96;
    const t17 = X[16 * i + 14]!;
    const t18 = X[16 * i + 15]!;
    const t19 = t0 * Wq_1 + t1 * Wq_9 + t2 * Wq_17 + t3 * Wq_25 + t4 * Wq_33;
    const t20 = t19 + t5 * Wq_41 + t7 * Wq_49 + t8 * Wq_57 + t9 * Wq_65;
    const t21 = t20 + t10 * Wq_73 + t12 * Wq_81 + t13 * Wq_89 + t14 * Wq_97;
    const t22 = t0 * Wq_2 + t1 * Wq_10 + t2 * Wq_18 + t3 * Wq_26 + t4 * Wq_34;
    const t23 = t22 + t5 * Wq_42 + t7 * Wq_50 + t8 * Wq_58 + t9 * Wq_66;
    const t24 = t23 + t10 * Wq_74 + t12 * Wq_82 + t13 * Wq_90 + t14 * Wq_98;
    const t25 = t0 * Wq_3 + t1 * Wq_11 + t2 * Wq_19 + t3 * Wq_27 + t4 * Wq_35;
    const t26 = t25 + t5 * Wq_43 + t7 * Wq_51 + t8 * Wq_59 + t9 * Wq_67;
    const t27 = t26 + t10 * Wq_75 + t12 * Wq_83 + t13 * Wq_91 + t14 * Wq_99;
    const t28 = t0 * Wq_4 + t1 * Wq_12 + t2 * Wq_20 + t3 * Wq_28 + t4 * Wq_36;
    const t29 = t28 + t5 * Wq_44 + t7 * Wq_52 + t8 * Wq_60 + t9 * Wq_68;
    const t30 = t29 + t10 * Wq_76 + t12 * Wq_84 + t13 * Wq_92 + t14 * Wq_100;
    const t31 = t0 * Wq_5 + t1 * Wq_13 + t2 * Wq_21 + t3 * Wq_29 + t4 * Wq_37;
    const t32 = t31 + t5 * Wq_45 + t7 * Wq_53 + t8 * Wq_61 + t9 * Wq_69;
    const t33 = t32 + t10 * Wq_77 + t12 * Wq_85 + t13 * Wq_93 + t14 * Wq_101;
    const t34 = t0 * Wq_6 + t1 * Wq_14 + t2 * Wq_22 + t3 * Wq_30 + t4 * Wq_38;
    const t35 = t34 + t5 * Wq_46 + t7 * Wq_54 + t8 * Wq_62 + t9 * Wq_70;
    const t36 = t35 + t10 * Wq_78 + t12 * Wq_86 + t13 * Wq_94 + t14 * Wq_102;
    const t37 = t0 * Wq_7 + t1 * Wq_15 + t2 * Wq_23 + t3 * Wq_31 + t4 * Wq_39;
    const t38 = t37 + t5 * Wq_47 + t7 * Wq_55 + t8 * Wq_63 + t9 * Wq_71;
    const t39 = t38 + t10 * Wq_79 + t12 * Wq_87 + t13 * Wq_95 + t14 * Wq_103;
    Q[8 * i] = t16 + t15 * Wq_104 + t17 * Wq_112 + t18 * Wq_120;
    Q[8 * i + 1] = t21 + t15 * Wq_105 + t17 * Wq_113 + t18 * Wq_121;
    Q[8 * i + 2] = t24 + t15 * Wq_106 + t17 * Wq_114 + t18 * Wq_122;
    Q[8 * i + 3] = t27 + t15 * Wq_107 + t17 * Wq_115 + t18 * Wq_123;
    Q[8 * i + 4] = t30 + t15 * Wq_108 + t17 * Wq_116 + t18 * Wq_124;
    Q[8 * i + 5] = t33 + t15 * Wq_109 + t17 * Wq_117 + t18 * Wq_125;
    Q[8 * i + 6] = t36 + t15 * Wq_110 + t17 * Wq_118 + t18 * Wq_126;
    Q[8 * i + 7] = t39 + t15 * Wq_111 + t17 * Wq_119 + t18 * Wq_127;
    const t40 = t0 * Wk_0 + t1 * Wk_8 + t2 * Wk_16 + t3 * Wk_24 + t4 * Wk_32;
    const t41 = t40 + t5 * Wk_40 + t7 * Wk_48 + t8 * Wk_56 + t9 * Wk_64;
    const t42 = t41 + t10 * Wk_72 + t12 * Wk_80 + t13 * Wk_88 + t14 * Wk_96;
    const t43 = t0 * Wk_1 + t1 * Wk_9 + t2 * Wk_17 + t3 * Wk_25 + t4 * Wk_33;
    const t44 = t43 + t5 * Wk_41 + t7 * Wk_49 + t8 * Wk_57 + t9 * Wk_65;
    const t45 = t44 + t10 * Wk_73 + t12 * Wk_81 + t13 * Wk_89 + t14 * Wk_97;
    const t46 = t0 * Wk_2 + t1 * Wk_10 + t2 * Wk_18 + t3 * Wk_26 + t4 * Wk_34;
    const t47 = t46 + t5 * Wk_42 + t7 * Wk_50 + t8 * Wk_58 + t9 * Wk_66;
    const t48 = t47 + t10 * Wk_74 + t12 * Wk_82 + t13 * Wk_90 + t14 * Wk_98;
    const t49 = t0 * Wk_3 + t1 * Wk_11 + t2 * Wk_19 + t3 * Wk_27 + t4 * Wk_35;
    const t50 = t49 + t5 * Wk_43 + t7 * Wk_51 + t8 * Wk_59 + t9 * Wk_67;
    const t51 = t50 + t10 * Wk_75 + t12 * Wk_83 + t13 * Wk_91 + t14 * Wk_99;
    const t52 = t0 * Wk_4 + t1 * Wk_12 + t2 * Wk_20 + t3 * Wk_28 + t4 * Wk_36;
    const t53 = t52 + t5 * Wk_44 + t7 * Wk_52 + t8 * Wk_60 + t9 * Wk_68;
    const t54 = t53 + t10 * Wk_76 + t12 * Wk_84 + t13 * Wk_92 + t14 * Wk_100;
    const t55 = t0 * Wk_5 + t1 * Wk_13 + t2 * Wk_21 + t3 * Wk_29 + t4 * Wk_37;
    const t56 = t55 + t5 * Wk_45 + t7 * Wk_53 + t8 * Wk_61 + t9 * Wk_69;
    const t57 = t56 + t10 * Wk_77 + t12 * Wk_85 + t13 * Wk_93 + t14 * Wk_101;
    const t58 = t0 * Wk_6 + t1 * Wk_14 + t2 * Wk_22 + t3 * Wk_30 + t4 * Wk_38;
    const t59 = t58 + t5 * Wk_46 + t7 * Wk_54 + t8 * Wk_62 + t9 * Wk_70;
    const t60 = t59 + t10 * Wk_78 + t12 * Wk_86 + t13 * Wk_94 + t14 * Wk_102;
    const t61 = t0 * Wk_7 + t1 * Wk_15 + t2 * Wk_23 + t3 * Wk_31 + t4 * Wk_39;
    const t62 = t61 + t5 * Wk_47 + t7 * Wk_55 + t8 * Wk_63 + t9 * Wk_71;
    const t63 = t62 + t10 * Wk_79 + t12 * Wk_87 + t13 * Wk_95 + t14 * Wk_103;
    K[8 * i] = t42 + t15 * Wk_104 + t17 * Wk_112 + t18 * Wk_120;
    K[8 * i + 1] = t45 + t15 * Wk_105 + t17 * Wk_113 + t18 * Wk_121;
    K[8 * i + 2] = t48 + t15 * Wk_106 + t17 * Wk_114 + t18 * Wk_122;
    K[8 * i + 3] = t51 + t15 * Wk_107 + t17 * Wk_115 + t18 * Wk_123;
    K[8 * i + 4] = t54 + t15 * Wk_108 + t17 * Wk_116 + t18 * Wk_124;
    K[8 * i + 5] = t57 + t15 * Wk_109 + t17 * Wk_117 + t18 * Wk_125;
    K[8 * i + 6] = t60 + t15 * Wk_110 + t17 * Wk_118 + t18 * Wk_126;
    K[8 * i + 7] = t63 + t15 * Wk_111 + t17 * Wk_119 + t18 * Wk_127;
    const t64 = t0 * Wv_0 + t1 * Wv_8 + t2 * Wv_16 + t3 * Wv_24 + t4 * Wv_32;
    const t65 = t64 + t5 * Wv_40 + t7 * Wv_48 + t8 * Wv_56 + t9 * Wv_64;
    const t66 = t65 + t10 * Wv_72 + t12 * Wv_80 + t13 * Wv_88 + t14 * Wv_96;
    const t67 = t0 * Wv_1 + t1 * Wv_9 + t2 * Wv_17 + t3 * Wv_25 + t4 * Wv_33;
    const t68 = t67 + t5 * Wv_41 + t7 * Wv_49 + t8 * Wv_57 + t9 * Wv_65;
    const t69 = t68 + t10 * Wv_73 + t12 * Wv_81 + t13 * Wv_89 + t14 * Wv_97;
    const t70 = t0 * Wv_2 + t1 * Wv_10 + t2 * Wv_18 + t3 * Wv_26 + t4 * Wv_34;
    const t71 = t70 + t5 * Wv_42 + t7 * Wv_50 + t8 * Wv_58 + t9 * Wv_66;
    const t72 = t71 + t10 * Wv_74 + t12 * Wv_82 + t13 * Wv_90 + t14 * Wv_98;
    const t73 = t0 * Wv_3 + t1 * Wv_11 + t2 * Wv_19 + t3 * Wv_27 + t4 * Wv_35;
    const t74 = t73 + t5 * Wv_43 + t7 * Wv_51 + t8 * Wv_59 + t9 * Wv_67;
    const t75 = t74 + t10 * Wv_75 + t12 * Wv_83 + t13 * Wv_91 + t14 * Wv_99;
    const t76 = t0 * Wv_4 + t1 * Wv_12 + t2 * Wv_20 + t3 * Wv_28 + t4 * Wv_36;
    const t77 = t76 + t5 * Wv_44 + t7 * Wv_52 + t8 * Wv_60 + t9 * Wv_68;
    const t78 = t77 + t10 * Wv_76 + t12 * Wv_84 + t13 * Wv_92 + t14 * Wv_100;
    const t79 = t0 * Wv_5 + t1 * Wv_13 + t2 * Wv_21 + t3 * Wv_29 + t4 * Wv_37;
    const t80 = t79 + t5 * Wv_45 + t7 * Wv_53 + t8 * Wv_61 + t9 * Wv_69;
    const t81 = t80 + t10 * Wv_77 + t12 * Wv_85 + t13 * Wv_93 + t14 * Wv_101;
    const t82 = t0 * Wv_6 + t1 * Wv_14 + t2 * Wv_22 + t3 * Wv_30 + t4 * Wv_38;
    const t83 = t82 + t5 * Wv_46 + t7 * Wv_54 + t8 * Wv_62 + t9 * Wv_70;
    const t84 = t83 + t10 * Wv_78 + t12 * Wv_86 + t13 * Wv_94 + t14 * Wv_102;
    const t85 = t0 * Wv_7 + t1 * Wv_15 + t2 * Wv_23 + t3 * Wv_31 + t4 * Wv_39;
    const t86 = t85 + t5 * Wv_47 + t7 * Wv_55 + t8 * Wv_63 + t9 * Wv_71;
    const t87 = t86 + t10 * Wv_79 + t12 * Wv_87 + t13 * Wv_95 + t14 * Wv_103;
    V[8 * i] = t66 + t15 * Wv_104 + t17 * Wv_112 + t18 * Wv_120;
    V[8 * i + 1] = t69 + t15 * Wv_105 + t17 * Wv_113 + t18 * Wv_121;
    V[8 * i + 2] = t72 + t15 * Wv_106 + t17 * Wv_114 + t18 * Wv_122;
    V[8 * i + 3] = t75 + t15 * Wv_107 + t17 * Wv_115 + t18 * Wv_123;
    V[8 * i + 4] = t78 + t15 * Wv_108 + t17 * Wv_116 + t18 * Wv_124;
    V[8 * i + 5] = t81 + t15 * Wv_109 + t17 * Wv_117 + t18 * Wv_125;
    V[8 * i + 6] = t84 + t15 * Wv_110 + t17 * Wv_118 + t18 * Wv_126;
    V[8 * i + 7] = t87 + t15 * Wv_111 + t17 * Wv_119 + t18 * Wv_127;
  }

  // out = softmax(Q * K' / sqrt(8)) * V
  contract(T, T, 8, Q, 0, 8, 1, K, 0, 1, 8, product, 0, T, 1, false);
  for (let i = 0; i < T; i++) {
    let lse_max = -Infinity;
    let lse_sum = 0;

    // out = softmax(Q * K' / sqrt(8)) * V
    const t88 = T * i;
    for (let j = 0; j < T; j++) {
      const t89 = product[t88 + j]! / 2.8284271247461903;
      logits[j] = t89;
      lse_max = Math.max(lse_max, t89);
    }
    const t90 = Math.min(lse_max, 1.7976931348623157e308);
    const lse_shift = Math.max(t90, -1.7976931348623157e308);
    for (let j = 0; j < T; j++) {
      const t91 = Math.exp(logits[j]! - lse_shift);
      lse_exp[t88 + j] = t91;
      lse_sum += t91;
    }
    lse_scale[i] = lse_sum === 0 ? 0 : 1 / lse_sum;
    const lse = lse_shift + Math.log(lse_sum);
    for (let j = 0; j < T; j++) {
      part[t88 + j] = Math.exp(logits[j]! - lse);
    }
  }
  contract(T, 8, T, part, 0, T, 1, V, 0, 8, 1, out_2, 0, 8, 1, false);
  for (let i = 0; i < T; i++) {
    out[8 * i] = out_2[8 * i]!;
    out[8 * i + 1] = out_2[8 * i + 1]!;
    out[8 * i + 2] = out_2[8 * i + 2]!;
    out[8 * i + 3] = out_2[8 * i + 3]!;
    out[8 * i + 4] = out_2[8 * i + 4]!;
    out[8 * i + 5] = out_2[8 * i + 5]!;
    out[8 * i + 6] = out_2[8 * i + 6]!;
    out[8 * i + 7] = out_2[8 * i + 7]!;
  }
}

/**
 * Writes [dWq, dWk, dWv] to `gradient`. Call `forward` with the same arguments
 * first.
 *
 * @param p - the parameters
 * @param X - input
 * @param cotangent - the cotangent of out
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  T: number,
  X: Float64Array,
  cotangent: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 384);
  checkSize("T", T);
  checkLength("X", X, 16 * T);
  checkLength("cotangent", cotangent, 8 * T);
  checkLength("work.flat", work.flat, 41 * T + 4 * (T * T));
  checkLength("gradient.flat", gradient.flat, 384);
  const {
    Q,
    K,
    V,
    lse_exp,
    lse_scale,
    part,
    dpart,
    dV,
    dproduct,
    dQ,
    dK,
    dlogits,
  } = work;
  const { Wq: dWq, Wk: dWk, Wv: dWv } = gradient;

  // out = softmax(Q * K' / sqrt(8)) * V
  contract(T, T, 8, cotangent, 0, 8, 1, V, 0, 1, 8, dpart, 0, T, 1, false);
  contract(8, T, T, cotangent, 0, 1, 8, part, 0, T, 1, dV, 0, 1, 8, false);

  // V = X * Wv
  dWv.fill(0, 0, 128);
  for (let i = 0; i < T; i++) {
    let dlse = 0;

    // out = softmax(Q * K' / sqrt(8)) * V
    const t0 = T * i;
    for (let j = 0; j < T; j++) {
      const t1 = t0 + j;
      const t2 = dpart[t1]! * part[t1]!;
      dlogits[j] = t2;
      dlse -= t2;
    }
    const t3 = lse_scale[i]!;
    for (let j = 0; j < T; j++) {
      const t4 = t0 + j;
      dlogits[j]! += dlse * (lse_exp[t4]! * t3);
      const dlogits_2 = dlogits[j]!;
      dproduct[t4] = 0.35355339059327373 * dlogits_2;
    }

    // V = X * Wv
    const t5 = X[16 * i]!;
    const t6 = X[16 * i + 1]!;
    const t7 = X[16 * i + 2]!;
    const t8 = X[16 * i + 3]!;
    const t9 = X[16 * i + 4]!;
    const t10 = X[16 * i + 5]!;
    const t11 = X[16 * i + 6]!;
    const t12 = X[16 * i + 7]!;
    const t13 = X[16 * i + 8]!;
    const t14 = X[16 * i + 9]!;
    const t15 = X[16 * i + 10]!;
    const t16 = X[16 * i + 11]!;
    const t17 = X[16 * i + 12]!;
    const t18 = X[16 * i + 13]!;
    const t19 = X[16 * i + 14]!;
    const t20 = X[16 * i + 15]!;
    for (let j = 0; j < 8; j++) {
      const t21 = dV[8 * i + j]!;
      dWv[j]! += t21 * t5;
      dWv[j + 8]! += t21 * t6;
      dWv[j + 16]! += t21 * t7;
      dWv[j + 24]! += t21 * t8;
      dWv[j + 32]! += t21 * t9;
      dWv[j + 40]! += t21 * t10;
      dWv[j + 48]! += t21 * t11;
      dWv[j + 56]! += t21 * t12;
      dWv[j + 64]! += t21 * t13;
      dWv[j + 72]! += t21 * t14;
      dWv[j + 80]! += t21 * t15;
      dWv[j + 88]! += t21 * t16;
      dWv[j + 96]! += t21 * t17;
      dWv[j + 104]! += t21 * t18;
      dWv[j + 112]! += t21 * t19;
      dWv[j + 120]! += t21 * t20;
    }
  }

  // out = softmax(Q * K' / sqrt(8)) * V
  contract(T, 8, T, dproduct, 0, T, 1, K, 0, 8, 1, dQ, 0, 8, 1, false);
  contract(T, 8, T, dproduct, 0, 1, T, Q, 0, 8, 1, dK, 0, 8, 1, false);

  // K = X * Wk
  // Q = X * Wq
  dWk.fill(0, 0, 128);
  dWq.fill(0, 0, 128);
  for (let i = 0; i < T; i++) {
    const t22 = dK[8 * i]!;
    const t23 = X[16 * i]!;
    const t24 = dK[8 * i + 1]!;
    const t25 = dK[8 * i + 2]!;
    const t26 = dK[8 * i + 3]!;
    const t27 = dK[8 * i + 4]!;
    const t28 = dK[8 * i + 5]!;
    const t29 = dK[8 * i + 6]!;
    const t30 = dK[8 * i + 7]!;
    dWk[0]! += t22 * t23;
    dWk[1]! += t24 * t23;
    dWk[2]! += t25 * t23;
    dWk[3]! += t26 * t23;
    dWk[4]! += t27 * t23;
    dWk[5]! += t28 * t23;
    dWk[6]! += t29 * t23;
    dWk[7]! += t30 * t23;
    const t31 = X[16 * i + 1]!;
    dWk[8]! += t22 * t31;
    dWk[9]! += t24 * t31;
    dWk[10]! += t25 * t31;
    dWk[11]! += t26 * t31;
    dWk[12]! += t27 * t31;
    dWk[13]! += t28 * t31;
    dWk[14]! += t29 * t31;
    dWk[15]! += t30 * t31;
    const t32 = X[16 * i + 2]!;
    dWk[16]! += t22 * t32;
    dWk[17]! += t24 * t32;
    dWk[18]! += t25 * t32;
    dWk[19]! += t26 * t32;
    dWk[20]! += t27 * t32;
    dWk[21]! += t28 * t32;
    dWk[22]! += t29 * t32;
    dWk[23]! += t30 * t32;
    const t33 = X[16 * i + 3]!;
    dWk[24]! += t22 * t33;
    dWk[25]! += t24 * t33;
    dWk[26]! += t25 * t33;
    dWk[27]! += t26 * t33;
    dWk[28]! += t27 * t33;
    dWk[29]! += t28 * t33;
    dWk[30]! += t29 * t33;
    dWk[31]! += t30 * t33;
    const t34 = X[16 * i + 4]!;
    dWk[32]! += t22 * t34;
    dWk[33]! += t24 * t34;
    dWk[34]! += t25 * t34;
    dWk[35]! += t26 * t34;
    dWk[36]! += t27 * t34;
    dWk[37]! += t28 * t34;
    dWk[38]! += t29 * t34;
    dWk[39]! += t30 * t34;
    const t35 = X[16 * i + 5]!;
    dWk[40]! += t22 * t35;
    dWk[41]! += t24 * t35;
    dWk[42]! += t25 * t35;
    dWk[43]! += t26 * t35;
    dWk[44]! += t27 * t35;
    dWk[45]! += t28 * t35;
    dWk[46]! += t29 * t35;
    dWk[47]! += t30 * t35;
    const t36 = X[16 * i + 6]!;
    dWk[48]! += t22 * t36;
    dWk[49]! += t24 * t36;
    dWk[50]! += t25 * t36;
    dWk[51]! += t26 * t36;
    dWk[52]! += t27 * t36;
    dWk[53]! += t28 * t36;
    dWk[54]! += t29 * t36;
    dWk[55]! += t30 * t36;
    const t37 = X[16 * i + 7]!;
    dWk[56]! += t22 * t37;
    dWk[57]! += t24 * t37;
    dWk[58]! += t25 * t37;
    dWk[59]! += t26 * t37;
    dWk[60]! += t27 * t37;
    dWk[61]! += t28 * t37;
    dWk[62]! += t29 * t37;
    dWk[63]! += t30 * t37;
    const t38 = X[16 * i + 8]!;
    dWk[64]! += t22 * t38;
    dWk[65]! += t24 * t38;
    dWk[66]! += t25 * t38;
    dWk[67]! += t26 * t38;
    dWk[68]! += t27 * t38;
    dWk[69]! += t28 * t38;
    dWk[70]! += t29 * t38;
    dWk[71]! += t30 * t38;
    const t39 = X[16 * i + 9]!;
    dWk[72]! += t22 * t39;
    dWk[73]! += t24 * t39;
    dWk[74]! += t25 * t39;
    dWk[75]! += t26 * t39;
    dWk[76]! += t27 * t39;
    dWk[77]! += t28 * t39;
    dWk[78]! += t29 * t39;
    dWk[79]! += t30 * t39;
    const t40 = X[16 * i + 10]!;
    dWk[80]! += t22 * t40;
    dWk[81]! += t24 * t40;
    dWk[82]! += t25 * t40;
    dWk[83]! += t26 * t40;
    dWk[84]! += t27 * t40;
    dWk[85]! += t28 * t40;
    dWk[86]! += t29 * t40;
    dWk[87]! += t30 * t40;
    const t41 = X[16 * i + 11]!;
    dWk[88]! += t22 * t41;
    dWk[89]! += t24 * t41;
    dWk[90]! += t25 * t41;
    dWk[91]! += t26 * t41;
    dWk[92]! += t27 * t41;
    dWk[93]! += t28 * t41;
    dWk[94]! += t29 * t41;
    dWk[95]! += t30 * t41;
    const t42 = X[16 * i + 12]!;
    dWk[96]! += t22 * t42;
    dWk[97]! += t24 * t42;
    dWk[98]! += t25 * t42;
    dWk[99]! += t26 * t42;
    dWk[100]! += t27 * t42;
    dWk[101]! += t28 * t42;
    dWk[102]! += t29 * t42;
    dWk[103]! += t30 * t42;
    const t43 = X[16 * i + 13]!;
    dWk[104]! += t22 * t43;
    dWk[105]! += t24 * t43;
    dWk[106]! += t25 * t43;
    dWk[107]! += t26 * t43;
    dWk[108]! += t27 * t43;
    dWk[109]! += t28 * t43;
    dWk[110]! += t29 * t43;
    dWk[111]! += t30 * t43;
    const t44 = X[16 * i + 14]!;
    dWk[112]! += t22 * t44;
    dWk[113]! += t24 * t44;
    dWk[114]! += t25 * t44;
    dWk[115]! += t26 * t44;
    dWk[116]! += t27 * t44;
    dWk[117]! += t28 * t44;
    dWk[118]! += t29 * t44;
    dWk[119]! += t30 * t44;
    const t45 = X[16 * i + 15]!;
    dWk[120]! += t22 * t45;
    dWk[121]! += t24 * t45;
    dWk[122]! += t25 * t45;
    dWk[123]! += t26 * t45;
    dWk[124]! += t27 * t45;
    dWk[125]! += t28 * t45;
    dWk[126]! += t29 * t45;
    dWk[127]! += t30 * t45;
    const t46 = dQ[8 * i]!;
    const t47 = dQ[8 * i + 1]!;
    const t48 = dQ[8 * i + 2]!;
    const t49 = dQ[8 * i + 3]!;
    const t50 = dQ[8 * i + 4]!;
    const t51 = dQ[8 * i + 5]!;
    const t52 = dQ[8 * i + 6]!;
    const t53 = dQ[8 * i + 7]!;
    dWq[0]! += t46 * t23;
    dWq[1]! += t47 * t23;
    dWq[2]! += t48 * t23;
    dWq[3]! += t49 * t23;
    dWq[4]! += t50 * t23;
    dWq[5]! += t51 * t23;
    dWq[6]! += t52 * t23;
    dWq[7]! += t53 * t23;
    dWq[8]! += t46 * t31;
    dWq[9]! += t47 * t31;
    dWq[10]! += t48 * t31;
    dWq[11]! += t49 * t31;
    dWq[12]! += t50 * t31;
    dWq[13]! += t51 * t31;
    dWq[14]! += t52 * t31;
    dWq[15]! += t53 * t31;
    dWq[16]! += t46 * t32;
    dWq[17]! += t47 * t32;
    dWq[18]! += t48 * t32;
    dWq[19]! += t49 * t32;
    dWq[20]! += t50 * t32;
    dWq[21]! += t51 * t32;
    dWq[22]! += t52 * t32;
    dWq[23]! += t53 * t32;
    dWq[24]! += t46 * t33;
    dWq[25]! += t47 * t33;
    dWq[26]! += t48 * t33;
    dWq[27]! += t49 * t33;
    dWq[28]! += t50 * t33;
    dWq[29]! += t51 * t33;
    dWq[30]! += t52 * t33;
    dWq[31]! += t53 * t33;
    dWq[32]! += t46 * t34;
    dWq[33]! += t47 * t34;
    dWq[34]! += t48 * t34;
    dWq[35]! += t49 * t34;
    dWq[36]! += t50 * t34;
    dWq[37]! += t51 * t34;
    dWq[38]! += t52 * t34;
    dWq[39]! += t53 * t34;
    dWq[40]! += t46 * t35;
    dWq[41]! += t47 * t35;
    dWq[42]! += t48 * t35;
    dWq[43]! += t49 * t35;
    dWq[44]! += t50 * t35;
    dWq[45]! += t51 * t35;
    dWq[46]! += t52 * t35;
    dWq[47]! += t53 * t35;
    dWq[48]! += t46 * t36;
    dWq[49]! += t47 * t36;
    dWq[50]! += t48 * t36;
    dWq[51]! += t49 * t36;
    dWq[52]! += t50 * t36;
    dWq[53]! += t51 * t36;
    dWq[54]! += t52 * t36;
    dWq[55]! += t53 * t36;
    dWq[56]! += t46 * t37;
    dWq[57]! += t47 * t37;
    dWq[58]! += t48 * t37;
    dWq[59]! += t49 * t37;
    dWq[60]! += t50 * t37;
    dWq[61]! += t51 * t37;
    dWq[62]! += t52 * t37;
    dWq[63]! += t53 * t37;
    dWq[64]! += t46 * t38;
    dWq[65]! += t47 * t38;
    dWq[66]! += t48 * t38;
    dWq[67]! += t49 * t38;
    dWq[68]! += t50 * t38;
    dWq[69]! += t51 * t38;
    dWq[70]! += t52 * t38;
    dWq[71]! += t53 * t38;
    dWq[72]! += t46 * t39;
    dWq[73]! += t47 * t39;
    dWq[74]! += t48 * t39;
    dWq[75]! += t49 * t39;
    dWq[76]! += t50 * t39;
    dWq[77]! += t51 * t39;
    dWq[78]! += t52 * t39;
    dWq[79]! += t53 * t39;
    dWq[80]! += t46 * t40;
    dWq[81]! += t47 * t40;
    dWq[82]! += t48 * t40;
    dWq[83]! += t49 * t40;
    dWq[84]! += t50 * t40;
    dWq[85]! += t51 * t40;
    dWq[86]! += t52 * t40;
    dWq[87]! += t53 * t40;
    dWq[88]! += t46 * t41;
    dWq[89]! += t47 * t41;
    dWq[90]! += t48 * t41;
    dWq[91]! += t49 * t41;
    dWq[92]! += t50 * t41;
    dWq[93]! += t51 * t41;
    dWq[94]! += t52 * t41;
    dWq[95]! += t53 * t41;
    dWq[96]! += t46 * t42;
    dWq[97]! += t47 * t42;
    dWq[98]! += t48 * t42;
    dWq[99]! += t49 * t42;
    dWq[100]! += t50 * t42;
    dWq[101]! += t51 * t42;
    dWq[102]! += t52 * t42;
    dWq[103]! += t53 * t42;
    dWq[104]! += t46 * t43;
    dWq[105]! += t47 * t43;
    dWq[106]! += t48 * t43;
    dWq[107]! += t49 * t43;
    dWq[108]! += t50 * t43;
    dWq[109]! += t51 * t43;
    dWq[110]! += t52 * t43;
    dWq[111]! += t53 * t43;
    dWq[112]! += t46 * t44;
    dWq[113]! += t47 * t44;
    dWq[114]! += t48 * t44;
    dWq[115]! += t49 * t44;
    dWq[116]! += t50 * t44;
    dWq[117]! += t51 * t44;
    dWq[118]! += t52 * t44;
    dWq[119]! += t53 * t44;
    dWq[120]! += t46 * t45;
    dWq[121]! += t47 * t45;
    dWq[122]! += t48 * t45;
    dWq[123]! += t49 * t45;
    dWq[124]! += t50 * t45;
    dWq[125]! += t51 * t45;
    dWq[126]! += t52 * t45;
    dWq[127]! += t53 * t45;
  }
}
