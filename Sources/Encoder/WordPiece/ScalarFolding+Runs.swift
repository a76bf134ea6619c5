extension ScalarFolding {
  /// Every scalar that is not a plain letter, as runs.
  ///
  /// A run is its class and the distance from the start of the run before; then, where they differ
  /// from 1, 1, itself and 0: `*` length, `%` step, `>` image of the first (in a sequence, its
  /// number), `+` step of the image. Numbers are hexadecimal.
  ///
  /// Written by `Tests/EncoderTests/Reference/wordpiece_scalars.py` from the answers of
  /// `tokenizers` 0.23.3 for every scalar.
  static let runs = """
    r0*9 s9*2 r2*2 s2 r1*12 s12 p1*f p19*7 l7*1a>61+1 p1a*6 p20*4 r4*21 s21 p1 p6 p4 r2 p9*2 p5 p4
    l1*6>61 l6>e6 l1*2>63+2 l2*3>65 l3*4>69 l4>f0 l1*2>6e+1 l2*4>6f l5>f8 l1*4>75 l4>79 l1>fe
    l2*6>61 l7*2>63+2 l2*3>65 l3*4>69 l5*2>6e+1 l2*4>6f l6*4>75 l4*2%2>79 l3*6>61 l6*8>63 l8*2>64
    l2>111 l2*a>65 la*8>67 l8*2>68 l2>127 l2*9>69 la>133 l2*2>6a l2*2>6b l3*6>6c l6*2%2>140+2
    l4*6>6e l7>14b l2*6>6f l6>153 l2*6>72 l6*8>73 l8*4>74 l4>167 l2*c>75 lc*2>77 l2*3>79 l3*6>7a
    l8>253 l1*2%2>183+2 l4>254 l1>188 l2*2>256+1 l2>18c l3>1dd l1*2>259+2 l2>192 l2>260 l1>263
    l2>269 l1>268 l1>199 l4>26f l1>272 l2>275 l1*2>6f l2*2%2>1a3+2 l4>280 l1>1a8 l2>283 l3>1ad
    l2>288 l1*2>75 l2*2>28a+1 l2*2%2>1b4+2 l4>292 l1>1b9 l4>1bd l8*2>1c6 l3*2>1c9 l3*2>1cc l3*2>61
    l2*2>69 l2*2>6f l2*a>75 lb*4>61 l4*2>e6 l2>1e5 l2*2>67 l2*2>6b l2*4>6f l4*2>292 l2>6a l1*2>1f3
    l3*2>67 l2>195 l1>1bf l1*2>6e l2*2>61 l2*2>e6 l2*2>f8 l2*4>61 l4*4>65 l4*4>69 l4*4>6f l4*4>72
    l4*4>75 l4*2>73 l2*2>74 l2>21d l2*2>68 l2>19e l2*2%2>223+2 l4*2>61 l2*2>65 l2*8>6f l8*2>79
    l8>2c65 l1>23c l2>19a l1>2c66 l3>242 l2>180 l1>289 l1>28c l1*5%2>247+2 mba*4f d4f m1*20
    l20*2%2>371+2 l4>2b9 l2>377 p8>3b l1>3f3 l6>a8 l1>3b1 p1>b7 l1*3>3b5+2 l4>3bf l2>3c5 l1>3c9
    l1>3b9 l1*11>3b1+1 l12*7>3c3+1 l7>3b9 l1>3c5 l1>3b1 l1*3>3b5+2 l3>3c5 l1a>3b9 l1*2%2>3c5
    l1>3bf l2>3c9 l1>3d7 l4*2>3d2 l5*c%2>3d9+2 l1c>3b8 l3>3f8 l2>3f2 l1>3fb l3*3>37b+1 l3*2>435
    l2*5%2>452+2 l1>433 l2*2%2>455+1 l4*2%2>459+2 l3>43a l1>438 l1>443 l1>45f l1*10%2>430+2
    l1*4%2>431+2 l8>438 l2*b%2>43b+2 l1e>438 l17*2>435 l3>433 l4>456 l5>43a l1>438 l1>443
    l2*b%2>461+2 l16*2>475 l2*5%2>479+2 mb*5 l7*1b%2>48b+2 l36>4cf l1*2>436 l2*6%2>4c4+2 ld*4>430
    l4>4d5 l2*2>435 l2*2%2>4d9 l3>4d9 l1*2>436 l2*2>437 l2>4e1 l2*4>438 l4*2>43e l2*2%2>4e9 l3>4e9
    l1*2>44d l2*6>443 l6*2>447 l2>4f7 l2*2>44b l2*1b%2>4fb+2 l37*26>561+1 p29*6 p2f*2 m8*2d p2d m1
    p1 m1*2 p2 m1*2 p2 m1 p2c*2 rd*6 p9*2 p3*2 m4*b pb r1 p2*2 l4*2>627 l2*2%2>648+2 l1>627 m26*15
    p1f*4 m6 l50>6d5 l2>6c1 l11>6d2 p1 m2*7 r7 m2*6 m8*2 m3*4 p16*e rf m2 m1f*1b d76*b m45*9 pc*3
    m1f*4 m5*9 ma*3 m4*5 p7*f m29*3 p5 k76*e mf*1d d1d*3 l29>928 l8>930 l3>933 d6 m2 d5*8 mc m4*4
    d4*3 l3*3>915+1 l3>91c l1*2>921+1 l2>92b l1>92f d3*2 p2*2 pc d11 m3b d5*4 qa>0 q1>1 m1
    lf*2>9a1+1 l3>9af d3*2 d1f*2 l32>a32 l3>a38 m6 d5*2 d6*2 d4*2 m2 d4 l8*2>a16+1 l2>a1c l3>a2b
    d12*2 d5 dc*2 m3b d5*5 d6*2 m6 d15*2 pe d11 m3b d3 d2*4 l7>b47 q3>2 q1>3 m1 d9 l6*2>b21+1 d6*2
    d20 q12>4 d2c qa>5 q1>6 q1>7 m1 d33 d3e*3 d8*3 d4*3 m3 m8*2 dd*2 d1f m3b d3 l1>cd5 d6
    l1*2>cd5+1 l3>cc2 q1>8 d1 m1 d15*2 d1f d40*4 q9>9 q1>a q1>b m1 d15*2 m68 d8*3 d4 l4>dd9 q2>c
    q1>d q1>e p16 d3d d3*4 m4*3 df m1*4 d4*3 p3 pb*2 d57 d3*4 m4*2 d3*2 md*4 d4*2 p38*f p10 m4*2
    m1d m2 m2 p1*4 l9>f42 la>f4c l5>f51 l5>f56 l5>f5b ld>f40 m8*5 d5*4 m4*4 d4 m2*5 p5 m1*2 d7*b
    dc*24 m2d pa*5 p9*2 l4d>1025 d7*4 d5*5 m5 m2*2 d4*2 pd*6 de*2 d6*3 d13*4 d11 d3*2 m8 d10
    l3*26>2d00+1 l27>2d27 l6>2d2d p2e m262*3 p3*9 l40*50>ab70+1 l50*6>13f8+1 p10 p26d*2 s13 p1b*2
    p50*3 d27*2 m2 d1e*2 m2 p1*2 d1d*2 d20*2 d42*2 d3*7 df d3*9 m9 d1 p1*3 p4*3 m5 p23*b db*3 r3
    m9b d77*3 d7*2 db m7*3 pb*2 md3*2 d4 p3*2 d38 d2*7 m8 d2 d3*8 de*2 m2*8 ma p21*7 p8*6 m8*e
    d50*4 q6>f q2>10 q2>11 q2>12 q2>13 q4>14 m22 d2*5 l5*2%2>1b35 d1 q4>15 q1>16 d1 l1>1b35 k1
    p16*7 m11*9 d15*2 d22*4 d6*2 k2 m1 d1*2 m3a d2*2 d5 d2*3 k3*2 pa*4 d30*8 da m1 p4*5 p43*2
    lb>1c8a l7*2b>10d0+1 l2d*3>10fd+1 p3*8 m10*3 p3 m1*d me*7 mb m7 m4*2 mc8*36 k3b m1*4 l4*2>61
    l2*6>62 l6*2>63 l2*a>64 la*a>65 la*3%2>66+1 l1*3%2>66+1 l5*8>68 l8*4>69 l4*6>6b l6*8>6c
    l8*6>6d l6*8>6e l8*8>6f l8*4>70 l4*8>72 l8*a>73 la*8>74 l8*a>75 la*4>76 l4*a>77 la*4>78
    l4*2>79 l2*6>7a l6>68 l1>74 l1*2>77+2 l3>17f l3>df l2*18>61 l18*10>65 l10*4>69 l4*18>6f
    l18*e>75 le*8>79 l8*3%2>1efb+2 l6*10>3b1 l10*6>3b5 l8*6>3b5 l8*10>3b7 l10*10>3b9 l10*6>3bf
    l8*6>3bf l8*8>3c5 l9*4%2>3c5 l7*10>3c9 l10*2>3b1 l2*3%2>3b5+2 l1*3%2>3b5+2 l5*2>3bf l2*2>3c5
    l2*2>3c9 l4*10>3b1 l10*10>3b7 l10*10>3c9 l10*7%2>3b1 l1*2%2>3b1 l6*3%2>3b1 l7>3b9 l3>a8
    l1*3>3b7 l4*2>3b7 l2*2>3b5 l2*3>3b7 l3*3>1fbf l3*4>3b9 l6*6>3b9 l7*3>1ffe l3*4>3c5 l4*2>3c1
    l2*6>3c5 l6>3c1 l1*2>a8 p2>60 l3*3>3c9 l4*2>3c9 l2*2>3bf l2*3>3c9 l3>b4 s3*b rb*5 p5*18 s18*2
    r2*5 s5 p1*14 p15*d pe*c sc r1*5 r6*a p17*2 p10*2 m43*d m11 m4*c l41>3c9 l4>6b l1>61 l7>214e
    l2e*10>2170+1 l23>2184 l17*2>2190+2 l14>2194 l1f*2%2>21d0+2 l1>21d4 l36>2203 l5>2208 l3>220b
    l18*2%2>2223+2 l1d>223c l3>2243 l3>2245 l2>2248 p17>3d l2>2261 lb>224d p1*2>3c+2 l2*2>2264+1
    l4*2>2272+1 l4*2>2276+1 l8*2>227a+1 l4*2>2282+1 l4*2>2286+1 l24>22a2 l1*2>22a8+1 l2>22ab
    l31*2>227c+1 l2*2>2291+1 l8*4>22b2+1 p1e*4 p21*2>3008+1 l18d*1a>24d0+1 p2b2*e p5d*2 p21*a
    p19d*16 p55*4 p24*2 le0>2add l124*30>2c30+1 l60>2c61 l2>26b l1>1d7d l1>27d l3*3%2>2c68+2
    l6>251 l1>271 l1*2>250+2 l3>2c73 l3>2c76 l9*2>23f+1 l2*32%2>2c81+2 l6b*2%2>2cec+2 m4*3 l3>2cf3
    p7*4 p5*2 p72 mf m61*20 p20*2f p30*13 s1d0 p1*3 p7*a pc*c m16*4 k4*2 p2 pd lf*c%2>304b+2
    l19*3%2>3064+2 lb*2>306f l3*2>3072 l3*2>3075 l3*2>3078 l3*2>307b l18>3046 m5*2 l5>309d p2
    lc*c%2>30ab+2 l19*3%2>30c4+2 lb*2>30cf l3*2>30d2 l3*2>30d5 l3*2>30d8 l3*2>30db l18>30a6
    l3*4>30ef+1 p4 l3>30fd i302*19c0 i1a00*5200 p56fe*2 p10f*3 l33*17%2>a641+2 m2f p4 m1*a pa
    l2*e%2>a681+2 m1e*2 m52*2 p2*6 l30*7%2>a723+2 l10*1f%2>a733+2 l47*2%2>a77a+2 l4>1d79
    l1*5%2>a77f+2 ld>a78c l2>265 l3*2%2>a791+2 l6*a%2>a797+2 l14>266 l1>25c l1>261 l1>26c l1>26a
    l2>29e l1>287 l1>29d l1>ab53 l1*8%2>a7b5+2 l10>a794 l1>282 l1>1d8e l1*2%2>a7c8+2 l4>264
    l1*8%2>a7cd+2 l10>19b l19>a7f6 dd m4 d5 d1a*2 p4f*4 m50 pa*2 m12*12 p18*3 p4 d2a*5 m5*3 p3*2
    d19*b kc pc d21*3 m33 d3*4 d6 k4 p1*d p1d*2 d7 d44*6 d8*2 d4*2 de d9 p10*4 d20 m34 m2*3 m5*2
    m7*2 m3 p1d*2 de*2 p4*2 m6 def d3 p3 m2 h13*2ba4 r3400*1900 i1900>8c48 i1>66f4 i1>8eca i1>8cc8
    i1>6ed1 i1>4e32 i1>53e5 i1*2>9f9c i2>5951 i1>91d1 i1>5587 i1>5948 i1>61f6 i1>7669 i1>7f85
    i1>863f i1>87ba i1>88f8 i1>908f i1>6a02 i1>6d1b i1>70d9 i1>73de i1>843d i1>916a i1>99f1
    i1>4e82 i1>5375 i1>6b04 i1>721b i1>862d i1>9e1e i1>5d50 i1>6feb i1>85cd i1>8964 i1>62c9
    i1>81d8 i1>881f i1>5eca i1>6717 i1>6d6a i1>72fc i1>90ce i1>4f86 i1>51b7 i1>52de i1>64c4
    i1>6ad3 i1>7210 i1>76e7 i1>8001 i1>8606 i1>865c i1>8def i1>9732 i1>9b6f i1>9dfa i1>788c
    i1>797f i1>7da0 i1>83c9 i1>9304 i1>9e7f i1>8ad6 i1>58df i1>5f04 i1>7c60 i1>807e i1>7262
    i1>78ca i1>8cc2 i1>96f7 i1>58d8 i1>5c62 i1>6a13 i1>6dda i1>6f0f i1>7d2f i1>7e37 i1>964b
    i1>52d2 i1>808b i1>51dc i1>51cc i1>7a1c i1>7dbe i1>83f1 i1>9675 i1>8b80 i1>62cf i1>6a02
    i1>8afe i1>4e39 i1>5be7 i1>6012 i1>7387 i1>7570 i1>5317 i1>78fb i1>4fbf i1>5fa9 i1>4e0d
    i1>6ccc i1>6578 i1>7d22 i1>53c3 i1>585e i1>7701 i1>8449 i1>8aaa i1>6bba i1>8fb0 i1>6c88
    i1>62fe i1>82e5 i1>63a0 i1>7565 i1>4eae i1>5169 i1>51c9 i1>6881 i1>7ce7 i1>826f i1>8ad2
    i1>91cf i1>52f5 i1>5442 i1>5973 i1>5eec i1>65c5 i1>6ffe i1>792a i1>95ad i1>9a6a i1>9e97
    i1>9ece i1>529b i1>66c6 i1>6b77 i1>8f62 i1>5e74 i1>6190 i1>6200 i1>649a i1>6f23 i1>7149
    i1>7489 i1>79ca i1>7df4 i1>806f i1>8f26 i1>84ee i1>9023 i1>934a i1>5217 i1>52a3 i1>54bd
    i1>70c8 i1>88c2 i1>8aaa i1>5ec9 i1>5ff5 i1>637b i1>6bae i1>7c3e i1>7375 i1>4ee4 i1>56f9
    i1>5be7 i1>5dba i1>601c i1>73b2 i1>7469 i1>7f9a i1>8046 i1>9234 i1>96f6 i1>9748 i1>9818
    i1>4f8b i1>79ae i1>91b4 i1>96b8 i1>60e1 i1>4e86 i1>50da i1>5bee i1>5c3f i1>6599 i1>6a02
    i1>71ce i1>7642 i1>84fc i1>907c i1>9f8d i1>6688 i1>962e i1>5289 i1>677b i1>67f3 i1>6d41
    i1>6e9c i1>7409 i1>7559 i1>786b i1>7d10 i1>985e i1>516d i1>622e i1>9678 i1>502b i1>5d19
    i1>6dea i1>8f2a i1>5f8b i1>6144 i1>6817 i1>7387 i1>9686 i1>5229 i1>540f i1>5c65 i1>6613
    i1>674e i1>68a8 i1>6ce5 i1>7406 i1>75e2 i1>7f79 i1>88cf i1>88e1 i1>91cc i1>96e2 i1>533f
    i1>6eba i1>541d i1>71d0 i1>7498 i1>85fa i1>96a3 i1>9c57 i1>9e9f i1>6797 i1>6dcb i1>81e8
    i1>7acb i1>7b20 i1>7c92 i1>72c0 i1>7099 i1>8b58 i1>4ec0 i1>8336 i1>523a i1>5207 i1>5ea6
    i1>62d3 i1>7cd6 i1>5b85 i1>6d1e i1>66b4 i1>8f3b i1>884c i1>964d i1>898b i1>5ed3 i1>5140
    i1>55c0 i1*2 i2>585a i1 i1>6674 i1*2 i2>51de i1>732a i1>76ca i1>793c i1>795e i1>7965 i1>798f
    i1>9756 i1>7cbe i1>7fbd i1 i1>8612 i1 i1>8af8 i1*2 i2>9038 i1>90fd i1*3 i3>98ef i1>98fc
    i1>9928 i1>9db4 i1>90de i1>96b7 i1>4fae i1>50e7 i1>514d i1>52c9 i1>52e4 i1>5351 i1>559d
    i1>5606 i1>5668 i1>5840 i1>58a8 i1>5c64 i1>5c6e i1>6094 i1>6168 i1>618e i1>61f2 i1>654f
    i1>65e2 i1>6691 i1>6885 i1>6d77 i1>6e1a i1>6f22 i1>716e i1>722b i1>7422 i1>7891 i1>793e
    i1>7949 i1>7948 i1>7950 i1>7956 i1>795d i1*2>798d+1 i2>7a40 i1>7a81 i1>7bc0 i1>7df4 i1>7e09
    i1>7e41 i1>7f72 i1>8005 i1>81ed i1*2>8279 i2>8457 i1>8910 i1>8996 i1>8b01 i1>8b39 i1>8cd3
    i1>8d08 i1>8fb6 i1>9038 i1>96e3 i1>97ff i1>983b i1>6075 i1>242ee i1>8218 i1*2 i2>4e26 i1>51b5
    i1>5168 i1>4f80 i1>5145 i1>5180 i1>52c7 i1>52fa i1>559d i1>5555 i1>5599 i1>55e2 i1>585a
    i1>58b3 i1>5944 i1>5954 i1>5a62 i1>5b28 i1>5ed2 i1>5ed9 i1>5f69 i1>5fad i1>60d8 i1>614e
    i1>6108 i1>618e i1>6160 i1>61f2 i1>6234 i1>63c4 i1>641c i1>6452 i1>6556 i1>6674 i1>6717
    i1>671b i1>6756 i1>6b79 i1>6bba i1>6d41 i1>6edb i1>6ecb i1>6f22 i1>701e i1>716e i1>77a7
    i1>7235 i1>72af i1>732a i1>7471 i1>7506 i1>753b i1*2>761d+2 i2>76ca i1>76db i1>76f4 i1>774a
    i1>7740 i1>78cc i1>7ab1 i1>7bc0 i1>7c7b i1>7d5b i1>7df4 i1>7f3e i1>8005 i1>8352 i1>83ef
    i1>8779 i1>8941 i1>8986 i1>8996 i1>8abf i1>8af8 i1>8acb i1>8b01 i1>8afe i1>8aed i1>8b39
    i1>8b8a i1>8d08 i1>8f38 i1>9072 i1>9199 i1>9276 i1>967c i1>96e3 i1>9756 i1>97db i1>97ff
    i1>980b i1>983b i1>9b12 i1>9f9c i1>2284a i1>22844 i1>233d5 i1>3b9d i1>4018 i1>4039 i1>25249
    i1>25cd0 i1>27ed3 i1>9f43 i1>9f8e i1*26 l43>5d9 m1 l1>5f2 lb*4>5e9 l4*3>5d0 l3*6>5d1+1
    l7*5>5d8+1 l6*2%2>5de+2 l3*2%2>5e1+2 l3*4%2>5e4+2 l3*2%2>5e7+2 l4>5d5 l1>5d1 l1>5db l1>5e4
    p1f0*2 dc2*10 p10*a m10*10 p10*23 p24*e pf p5 p2*2 r95 p2*3 p4*6 p7*4 pe*2 p5*2 l2*1a>ff41+1
    p1a*3 p4 p1c p2 p2*7 r9a*3 r4 p103*3 mfd me3 m96*5 p29 p31 l30*28>10428+1 lb0*24>104d8+1 pbf
    l1*13%2>10597+2 l1*5%2>10598+2 lc*7%2>105a4+2 l10*3%2>105b4+2 l8>105bc p2c2 pc8 p20 dc2*3 d4*2
    d7 m1 d1 m1 m29*3 m7 p11*9 p2f m66*2 pb*7 p49*7 p60*4 le7*33>10cc0+1 ld0*16>10d70+1 d2b1 d37*e
    me p1*7 m38 d1*2 l1a*2%2>11099+2 l11>110a5 d8*4 m6*2 p2*2 r2 p1*4 m42*3 d27*5 d6*6 m6*2 pd*4
    m33 p1*2 dc*2 d36*9 ka p5*5 m5 d1*2 p2 pe p2*3 d52*3 d5 k1 m1 d1 p1*6 p71 d36 d4*6 m6*2 d17*2
    m3c d4 qb>17 q1>18 k1 m19*7 ma*5 kd2 k4 d6d*6 d7 l1>114b9 q1>19 q2>1a d1*2 m3*2 p4 dec*4 q8>1b
    q1>1c d1*2 m3*2 p2*17 d1b*2 d57*8 da m2 d1 p1*3 d6a d2 d3*6 k6 m1 d66*3 d5*4 d5*4 m4 p11*3
    l164*20>118c0+1 k39f p831*5 p45fe*2 m82*5 p5 m3b*7 p7*5 pd l2fc*20>16e60+1 l60*19>16ebb+1
    def*4 d4d0e m1 p1 r1*4 q14be>1d q1>1e q1>1f q1>20 q1>21 q1>22 q1>23 k1*2 m2*3 k6*6 r6*8 m8*8
    ma*7 m25*4 q11>24 q1>25 q1>26 q1>27 q1>28 q1>29 m82*3 d7be*37 d3b*32 d3a df p3*5 d14*5 d6*f
    k55f*7 k8*11 k13*7 k8*2 k3*5 m8aa*7 l30*22>1e922+1 k44*7 i16bc*a6e0 ia700*1120 i1220*1590
    i3ee0>4e3d i1>4e38 i1>4e41 i1>20122 i1>4f60 i1>4fae i1>4fbb i1>5002 i1>507a i1>5099 i1>50e7
    i1>50cf i1>349e i1>2063a i1>514d i1>5154 i1>5164 i1>5177 i1>2051c i1>34b9 i1>5167 i1>518d
    i1>2054b i1>5197 i1>51a4 i1>4ecc i1>51ac i1>51b5 i1>291df i1>51f5 i1>5203 i1>34df i1>523b
    i1>5246 i1>5272 i1>5277 i1>3515 i1*2>52c7+2 i2>52e4 i1>52fa i1*2>5305+1 i2>5317 i1>5349
    i1>5351 i1>535a i1>5373 i1*2>537d+2 i2*2>537f i2>20a2c i1>7070 i1>53ca i1>53df i1>20b63
    i1>53eb i1>53f1 i1>5406 i1>549e i1>5438 i1>5448 i1>5468 i1>54a2 i1>54f6 i1>5510 i1>5553
    i1>5563 i1*2>5584 i2>5599 i1>55ab i1>55b3 i1>55c2 i1*2%2>5716+1 i1>5606 i2>5651 i1>5674
    i1>5207 i1>58ee i1>57ce i1>57f4 i1>580d i1>578b i1>5832 i1>5831 i1>58ac i1>214e4 i1>58f2
    i1>58f7 i1>5906 i1>591a i1>5922 i1>5962 i1>216a8 i1>216ea i1>59ec i1>5a1b i1>5a27 i1>59d8
    i1>5a66 i1>36ee i1>36fc i1>5b08 i1*2>5b3e i2>219c8 i1>5bc3 i1>5bd8 i1>5be7 i1>5bf3 i1>21b18
    i1>5bff i1>5c06 i1>5f53 i1>5c22 i1>3781 i1>5c60 i1>5c6e i1>5cc0 i1>5c8d i1*2%2>21de4+2 i1>5d43
    i2>5d6e i1>5d6b i1>5d7c i1*2>5de1+1 i2>382f i1>5dfd i1>5e28 i1>5e3d i1>5e69 i1>3862 i1>22183
    i1>387c i1>5eb0 i1>5eb3 i1>5eb6 i1>5eca i1>2a392 i1>5efe i1*2>22331 i2>8201 i1*2>5f22 i2>38c7
    i1>232b8 i1>261da i1>5f62 i1>5f6b i1>38e3 i1>5f9a i1>5fcd i1>5fd7 i1>5ff9 i1>6081 i1>393a
    i1>391c i1>6094 i1>226d4 i1>60c7 i1>6148 i1*2>614c+2 i2>614c i1>617a i1>618e i1>61b2 i1>61a4
    i1>61af i1>61de i1>61f2 i1>61f6 i1>6210 i1>621b i1>625d i1>62b1 i1>62d4 i1>6350 i1>22b0c
    i1>633d i1>62fc i1>6368 i1>6383 i1>63e4 i1>22bf1 i1>6422 i1>63c5 i1>63a9 i1>3a2e i1>6469
    i1>647e i1>649d i1>6477 i1>3a6c i1>654f i1>656c i1>2300a i1>65e3 i1>66f8 i1>6649 i1>3b19
    i1>6691 i1>3b08 i1>3ae4 i1>5192 i1>5195 i1>6700 i1>669c i1>80ad i1>43d9 i1>6717 i1>671b
    i1>6721 i1>675e i1>6753 i1>233c3 i1>3b49 i1>67fa i1>6785 i1>6852 i1>6885 i1>2346d i1>688e
    i1>681f i1>6914 i1>3b9d i1>6942 i1>69a3 i1>69ea i1>6aa8 i1>236a3 i1>6adb i1>3c18 i1>6b21
    i1>238a7 i1>6b54 i1>3c4e i1>6b72 i1>6b9f i1*2>6bba+1 i2>23a8d i1>21d0b i1>23afa i1>6c4e
    i1>23cbc i1>6cbf i1>6ccd i1>6c67 i1>6d16 i1>6d3e i1>6d77 i1>6d41 i1>6d69 i1>6d78 i1>6d85
    i1>23d1e i1>6d34 i1>6e2f i1>6e6e i1>3d33 i1>6ecb i1>6ec7 i1>23ed1 i1>6df9 i1>6f6e i1>23f5e
    i1>23f8e i1>6fc6 i1>7039 i1>701e i1>701b i1>3d96 i1>704a i1>707d i1>7077 i1>70ad i1>20525
    i1>7145 i1>24263 i1>719c i1>243ab i1>7228 i1>7235 i1>7250 i1>24608 i1>7280 i1>7295 i1>24735
    i1>24814 i1>737a i1>738b i1>3eac i1>73a5 i1*2>3eb8 i2>7447 i1>745c i1>7471 i1>7485 i1>74ca
    i1>3f1b i1>7524 i1>24c36 i1>753e i1>24c92 i1>7570 i1>2219f i1>7610 i1>24fa1 i1>24fb8 i1>25044
    i1>3ffc i1>4008 i1>76f4 i1>250f3 i1>250f2 i1>25119 i1>25133 i1*2>771e+1 i2>771f i1>774a
    i1>4039 i1>778b i1>4046 i1>4096 i1>2541d i1>784e i1>788c i1>78cc i1>40e3 i1>25626 i1>7956
    i1>2569a i1>256c5 i1>798f i1>79eb i1>412f i1>7a40 i1>7a4a i1>7a4f i1>2597c i1*2>25aa7 i2>7aee
    i1>4202 i1>25bab i1>7bc6 i1>7bc9 i1>4227 i1>25c80 i1>7cd2 i1>42a0 i1>7ce8 i1>7ce3 i1>7d00
    i1>25f86 i1>7d63 i1>4301 i1>7dc7 i1>7e02 i1>7e45 i1>4334 i1>26228 i1>26247 i1>4359 i1>262d9
    i1>7f7a i1>2633e i1>7f95 i1>7ffa i1>8005 i1>264da i1>26523 i1>8060 i1>265a8 i1>8070 i1>2335f
    i1>43d5 i1>80b2 i1>8103 i1>440b i1>813e i1>5ab5 i1>267a7 i1>267b5 i1>23393 i1>2339c i1>8201
    i1>8204 i1>8f9e i1>446b i1>8291 i1>828b i1>829d i1>52b3 i1*2>82b1+2 i2>82bd i1>82e6 i1>26b3c
    i1>82e5 i1>831d i1>8363 i1>83ad i1>8323 i1>83bd i1>83e7 i1>8457 i1>8353 i1*2>83ca+2 i2>83dc
    i1>26c36 i1>26d6b i1>26cd5 i1>452b i1*2>84f1+2 i2>8516 i1>273ca i1>8564 i1>26f2c i1>455d
    i1>4561 i1>26fb1 i1>270d2 i1>456b i1>8650 i1>865c i1*2>8667+2 i2>86a9 i1>8688 i1>870e i1>86e2
    i1>8779 i1>8728 i1>876b i1>8786 i1>45d7 i1>87e1 i1>8801 i1>45f9 i1>8860 i1>8863 i1>27667
    i1>88d7 i1>88de i1>4635 i1>88fa i1>34bb i1>278ae i1>27966 i1>46be i1>46c7 i1>8aa0 i1>8aed
    i1>8b8a i1>8c55 i1>27ca8 i1>8cab i1>8cc1 i1>8d1b i1>8d77 i1>27f2f i1>20804 i1>8dcb i1>8dbc
    i1>8df0 i1>208de i1>8ed4 i1>8f38 i1>285d2 i1>285ed i1>9094 i1>90f1 i1>9111 i1>2872e i1>911b
    i1>9238 i1*2>92d7+1 i2>927c i1>93f9 i1>9415 i1>28bfa i1>958b i1>4995 i1>95b7 i1>28d77 i1>49e6
    i1>96c3 i1>5db2 i1>9723 i1>29145 i1>2921a i1>4a6e i1>4a76 i1>97e0 i1>2940a i1>4ab2 i1>29496
    i1*2>980b i2>9829 i1>295b6 i1>98e2 i1>4b33 i1>9929 i1>99a7 i1>99c2 i1>99fe i1>4bce i1>29b30
    i1>9b12 i1>9c40 i1>9cfd i1>4cce i1>4ced i1>9d67 i1>2a0ce i1>4cf8 i1>2a105 i1>2a20e i1>2a291
    i1>9ebb i1>4d56 i1>9ef9 i1>9efe i1>9f05 i1>9f0f i1>9f16 i1>9f3b i1>2a600 i1*2 rb05e3 r1f*60
    de0*f0 rff00*fffe r10000*fffe
    """

  /// The images that are several scalars, in the order of their numbers.
  static let sequences = """
    9c7+9be 9c7+9d7 b47+b3e b47+b57 b92+bd7 bc6+bbe bc7+bbe bc6+bd7 cc2+cd5 d46+d3e d47+d3e
    d46+d57 dd9+dcf dd9+dcf dd9+ddf 1b05+1b35 1b07+1b35 1b09+1b35 1b0b+1b35 1b0d+1b35 1b11+1b35
    1b3e+1b35 1b3f+1b35 11347+1133e 11347+11357 114b9+114b0 114b9+114bd 115b8+115af 115b9+115af
    1d157+1d165 1d158+1d165 1d158+1d165+1d16e 1d158+1d165+1d16f 1d158+1d165+1d170
    1d158+1d165+1d171 1d158+1d165+1d172 1d1b9+1d165 1d1ba+1d165 1d1b9+1d165+1d16e
    1d1ba+1d165+1d16e 1d1b9+1d165+1d16f 1d1ba+1d165+1d16f
    """
}
