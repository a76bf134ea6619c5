// The hot loops that need run-time instruction-set dispatch; everything else is Swift.
#pragma once
#include "ByteKernels.h"
#include "ByteProducts.h"
#include "CountKernels.h"
#include "PanelProducts.h"
#include "ProcessMemory.h"
#include "ResamplingKernels.h"
#include "SparseKernels.h"
#include "TransformerKernels.h"
