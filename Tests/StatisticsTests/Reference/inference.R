# Reference values of the tests of base R 4.2.2; prints inference-r.csv from inference-samples.csv:
#   Rscript inference.R < inference-samples.csv > inference-r.csv
# A line is `case,field,value`; a case is a test, its samples and its options, parted by colons.
samples <- list()
tables <- list()
for (line in readLines(file("stdin"))) {
  parts <- strsplit(line, ",")[[1]]
  if (parts[1] == "sample") samples[[parts[2]]] <- as.numeric(parts[-(1:2)])
  if (parts[1] == "weyl") {
    p <- as.numeric(parts[-(1:2)])
    samples[[parts[2]]] <- p[3] + p[4] * ((seq_len(p[1]) * p[2]) %% 1)
  }
  if (parts[1] == "table")
    tables[[parts[2]]] <- matrix(as.numeric(parts[-(1:3)]), ncol = as.numeric(parts[3]), byrow = TRUE)
}
put <- function(case, ...) {
  fields <- list(...)
  for (name in names(fields)) {
    value <- as.numeric(fields[[name]])
    if (name == "p" && value < 1e-300) next  # no longer 9 digits
    cat(case, ",", name, ",", sprintf("%.17g", value), "\n", sep = "")
  }
}
sides <- c(twoSided = "two.sided", less = "less", greater = "greater")
interval <- function(t) list(lower = t$conf.int[1], upper = t$conf.int[2])
putAll <- function(case, ..., t) do.call(put, c(list(case), list(...), interval(t)))

# t.test; 1e9 is taken off both samples "shift" first, which is exact: R would round their means.
plain <- function(name) samples[[name]] - if (startsWith(name, "shift")) 1e9 else 0
for (pair in c("small", "pair", "ties", "medium", "large", "shift", "far", "huge"))
  for (side in names(sides)) {
    a <- paste0(pair, ".a"); b <- paste0(pair, ".b")
    t <- t.test(plain(a), plain(b), alternative = sides[[side]], conf.level = 0.9)
    putAll(paste("welch", a, b, side, sep = ":"), statistic = t$statistic, df = t$parameter,
      p = t$p.value, t = t)
  }
t <- t.test(samples[["constant"]], samples[["small.a"]], conf.level = 0.9)
putAll("welch:constant:small.a:twoSided", statistic = t$statistic, df = t$parameter, p = t$p.value, t = t)
for (name in c("small.a", "medium.b", "large.a", "shift.a"))
  for (side in names(sides)) {
    t <- t.test(samples[[name]], mu = 1.5, alternative = sides[[side]], conf.level = 0.9)
    putAll(paste("one", name, "1.5", side, sep = ":"), statistic = t$statistic, df = t$parameter,
      p = t$p.value, value = t$estimate, t = t)
  }
for (pair in list(c("before", "after"), c("first", "second"), c("early", "late"))) {
  t <- t.test(samples[[pair[1]]], samples[[pair[2]]], paired = TRUE, conf.level = 0.9)
  putAll(paste("paired", pair[1], pair[2], "twoSided", sep = ":"), statistic = t$statistic,
    df = t$parameter, p = t$p.value, value = t$estimate, t = t)
}

# wilcox.test; the estimate by its definition. The ends of its interval are differences of values of
# at most 6 decimals (or means of two), which rounding restores from the search; 1e9 is taken off
# both samples "shift" here too, since the search would leave its rounding in the ties.
ends <- function(t) list(conf.int = round(t$conf.int, 9))
for (pair in c("small", "pair", "ties", "medium", "large", "skew", "shift", "far"))
  for (side in names(sides))
    for (mode in c("automatic", "normal", "uncorrected")) {
      a <- paste0(pair, ".a"); b <- paste0(pair, ".b")
      if (mode != "automatic" && pair == "pair") next
      exact <- if (mode == "automatic") NULL else FALSE
      t <- suppressWarnings(wilcox.test(plain(a), plain(b), alternative = sides[[side]],
        exact = exact, correct = mode != "uncorrected", conf.int = TRUE, conf.level = 0.9,
        tol.root = 1e-14))
      putAll(paste("mannwhitney", a, b, side, mode, sep = ":"), statistic = t$statistic,
        p = t$p.value, value = median(outer(samples[[a]], samples[[b]], "-")), t = ends(t))
    }
t <- wilcox.test(samples[["huge.a"]], samples[["huge.b"]])
put("mannwhitney:huge.a:huge.b:twoSided:automatic", statistic = t$statistic, p = t$p.value)
walsh <- function(x) { w <- outer(x, x, "+") / 2; median(w[!lower.tri(w)]) }
for (pair in list(c("before", "after"), c("first", "second"), c("early", "late")))
  for (side in names(sides))
    for (mode in c("automatic", "normal", "uncorrected")) {
      d <- samples[[pair[1]]] - samples[[pair[2]]]
      exact <- if (mode == "automatic") NULL else FALSE
      t <- suppressWarnings(wilcox.test(d, alternative = sides[[side]], exact = exact,
        correct = mode != "uncorrected", conf.int = TRUE, conf.level = 0.9, tol.root = 1e-14))
      putAll(paste("signedrank", pair[1], pair[2], side, mode, sep = ":"), statistic = t$statistic,
        p = t$p.value, value = walsh(d[d != 0]), t = ends(t))
    }

# kruskal.test
for (groups in list(c("small.a", "small.b", "pair.a"), c("ties.a", "ties.b", "before", "after"),
    c("large.a", "large.b", "early", "late"), c("medium.a", "medium.b"), c("far.a", "far.b"),
    c("huge.a", "huge.b"))) {
  t <- kruskal.test(samples[groups])
  put(paste(c("kruskal", groups), collapse = ":"), statistic = t$statistic, df = t$parameter,
    p = t$p.value)
}

# chisq.test, fisher.test
for (name in names(tables)) {
  t <- suppressWarnings(chisq.test(tables[[name]], correct = FALSE))
  put(paste("chisquared", name, "plain", sep = ":"), statistic = t$statistic, df = t$parameter,
    p = t$p.value)
  if (ncol(tables[[name]]) == 2) {
    t <- suppressWarnings(chisq.test(tables[[name]], correct = TRUE))
    put(paste("chisquared", name, "yates", sep = ":"), statistic = t$statistic, p = t$p.value)
    if (max(tables[[name]]) < 5000)
      for (side in names(sides)) {
        t <- fisher.test(tables[[name]], alternative = sides[[side]])
        put(paste("fisher", name, side, sep = ":"), p = t$p.value)
      }
  }
}
for (name in c("degrees", "sparse", "wide"))
  put(paste("montecarlo", name, sep = ":"), p = fisher.test(tables[[name]], workspace = 2e7)$p.value)
counts <- tables[["wide"]][1, ]
t <- chisq.test(counts)
put("fit:wide:uniform", statistic = t$statistic, df = t$parameter, p = t$p.value)
t <- suppressWarnings(chisq.test(counts, p = c(3, 2, 1, 3, 1), rescale.p = TRUE))
put("fit:wide:weighted", statistic = t$statistic, df = t$parameter, p = t$p.value)

# p.adjust
for (name in c("pvalues", "pvalues.random"))
  for (method in c("bonferroni", "holm", "BH", "BY")) {
    adjusted <- p.adjust(samples[[name]], method)
    for (i in seq_along(adjusted))
      put(paste("adjust", name, method, i, sep = ":"), value = adjusted[i])
  }

# prop.test without correction is Wilson's interval; binom.test is Clopper and Pearson's
for (counts in list(c(0, 10), c(1, 10), c(7, 20), c(20, 20), c(81, 263), c(15, 148), c(3, 100000),
    c(49900, 50000)))
  for (level in c(0.9, 0.95, 0.99)) {
    x <- counts[1]; n <- counts[2]
    t <- suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level))
    name <- paste(format(x, scientific = FALSE), format(n, scientific = FALSE), level, sep = ":")
    putAll(paste("wilson", name, sep = ":"), t = t)
    putAll(paste("clopper", name, sep = ":"), t = binom.test(x, n, conf.level = level))
  }
