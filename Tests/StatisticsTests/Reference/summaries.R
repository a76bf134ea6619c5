# Prints the reference values of R 4.2.2 for summaries, correlation, regression and analysis of
# variance as rows of Swift arrays.
show <- function(...) cat("    (", paste(sprintf("%.17g", c(...)), collapse = ", "), "),\n", sep = "")
samples <- list(
  c(3.1, 4.7, 4.7, 2.2, 8.9, 7.3, 4.7, 1.05, 9.6, 2.2, 5.5), c(2.5, -1), c(7),
  c(0.3, 12.1, -4.4), c(15.2, 3.3, 8.1, 8.1, 0.4, 22.7, 9.9, 1.6, 8.1, 5.05))
cat("quantiles: sample, p, types 1 to 9\n")
for (s in seq_along(samples)) for (p in c(0, 0.07, 0.25, 0.5, 0.62, 0.9, 1))
  cat("    (", s - 1, ", ", p, ", [", paste(sprintf("%.17g",
    sapply(1:9, function(t) quantile(samples[[s]], p, type = t, names = FALSE))), collapse = ", "), "]),\n", sep = "")
cat("robust: median, mad, mad(constant = 1), IQR, IQR(type = 6), mean(trim = 0.1), mean(trim = 0.25)\n")
for (x in samples) show(median(x), mad(x), mad(x, constant = 1), IQR(x), IQR(x, type = 6),
  mean(x, trim = 0.1), mean(x, trim = 0.25))
cat("t.test interval 0.95 and 0.99; acf lags 1 to 3\n")
for (x in samples[c(1, 5)]) {
  show(t.test(x)$conf.int, t.test(x, conf.level = 0.99)$conf.int)
  show(acf(x, plot = FALSE)$acf[2:4])
}
i <- 1:60
pairs <- list(
  list(c(1.2, 3.4, 2.2, 5.9, 4.1, 7.7, 6.3, 9.8, 8.0, 11.5, 10.1, 0.7), c(2.3, 2.9, 3.8, 4.4, 7.1, 6.0, 5.2, 9.9, 11.2, 8.5, 10.7, 3.0)),
  list(c(1, 2, 2, 3, 4, 4, 4, 5, 6, 7, 7, 8), c(8, 6, 7, 7, 5, 6, 3, 4, 3, 3, 1, 2)),
  list(c(4.2, 1.1, 3.3, 9.7, 5.8, 6.4, 2.9), c(0.9, 3.5, 2.2, 1.6, 4.8, 5.3, 3.1)),
  list((i * 37) %% 101, (i * 53) %% 97 + (i * 37) %% 101),
  list((i * 7) %% 13, (i * 11) %% 17 - (i * 7) %% 13))
cat("Pearson r, interval, t, p two-sided, less, greater;",
    "Spearman rho, interval, three p; Kendall tau, interval, three p\n")
kinds <- c("two.sided", "less", "greater")
band <- function(r, v) tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt(v))
for (pair in pairs) {
  x <- pair[[1]]; y <- pair[[2]]; n <- length(x)
  ties <- anyDuplicated(x) > 0 || anyDuplicated(y) > 0
  p <- function(m, e) sapply(kinds, function(k) cor.test(x, y, method = m, alternative = k, exact = e)$p.value)
  r <- cor.test(x, y)
  show(r$estimate, r$conf.int, r$statistic, p("pearson", NULL))
  rho <- cor(x, y, method = "spearman")
  show(rho, band(rho, (1 + rho^2 / 2) / (n - 3)), p("spearman", n <= 9 && !ties))
  tau <- cor(x, y, method = "kendall")
  show(tau, band(tau, 0.437 / (n - 4)), p("kendall", n < 50 && !ties))
}
cat("lm\n")
a <- pairs[[1]][[1]]; b <- pairs[[2]][[2]]; y <- pairs[[1]][[2]]
for (f in c(y ~ a + b, y ~ 0 + a + b, y ~ a)) {
  fit <- lm(f); s <- summary(fit)
  for (k in seq_along(coef(fit))) show(s$coefficients[k, c(1, 2, 4)], confint(fit)[k, ])
  show(s$sigma, s$r.squared, s$adj.r.squared, s$fstatistic[1],
    pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE))
}
cat("aov: SS between, SS within, F, p\n")
sets <- list(samples[c(1, 4, 5)], samples[c(1, 5)], list(c(1, 2, 3), c(11, 12, 13.5), c(21.25, 22, 23), c(5, 6)))
for (g in sets) {
  d <- data.frame(v = unlist(g), g = factor(rep(seq_along(g), lengths(g))))
  s <- summary(aov(v ~ g, d))[[1]]
  show(s[["Sum Sq"]], s[["F value"]][1], s[["Pr(>F)"]][1])
}
