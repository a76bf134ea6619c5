// How kernels are compiled for several instruction sets, of which the processor's is chosen at run
// time.
#pragma once

// Before a function that other files call.
#if defined(__x86_64__) && defined(__linux__)
#define RUNTIME_DISPATCH \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RUNTIME_DISPATCH
#endif

// Before a part of such functions: it becomes part of each of their versions.
#define INLINE static inline __attribute__((always_inline))
