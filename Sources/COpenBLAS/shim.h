// OpenBLAS exports CBLAS and Fortran LAPACK from one library. The few LAPACK routines in use are
// declared here, so that no other LAPACK header or library is needed: linking liblapacke would load
// a second, slower BLAS beside OpenBLAS. Fortran passes everything by address, matrices column by
// column, and the length of each character argument, hidden, at the end.
#pragma once
#include <cblas.h>
#include <stddef.h>

// Eigenvalues and eigenvectors of a symmetric matrix, by divide and conquer.
void dsyevd_(
    const char *jobz, const char *uplo, const blasint *n, double *a, const blasint *lda, double *w,
    double *work, const blasint *lwork, blasint *iwork, const blasint *liwork, blasint *info,
    size_t jobz_length, size_t uplo_length);

// Singular value decomposition, by divide and conquer.
void dgesdd_(
    const char *jobz, const blasint *m, const blasint *n, double *a, const blasint *lda, double *s,
    double *u, const blasint *ldu, double *vt, const blasint *ldvt, double *work,
    const blasint *lwork, blasint *iwork, blasint *info, size_t jobz_length);

// Cholesky factor of a symmetric positive definite matrix.
void dpotrf_(
    const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info,
    size_t uplo_length);
