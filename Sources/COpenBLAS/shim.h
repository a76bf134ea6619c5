// OpenBLAS exports CBLAS and Fortran LAPACK from one library. lapacke.h is read for the LAPACK
// prototypes only: linking liblapacke would load a second, slower BLAS beside OpenBLAS.
#include <cblas.h>
#include <lapacke.h>
