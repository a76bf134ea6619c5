#include "SparseKernels.h"
