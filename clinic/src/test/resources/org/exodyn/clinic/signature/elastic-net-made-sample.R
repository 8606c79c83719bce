# Makes elastic-net-made-sample.tsv: Rscript elastic-net-made-sample.R > elastic-net-made-sample.tsv
suppressMessages({library(survival); library(glmnet)})
n <- 50; p <- 12
i <- 1:n
x <- sapply(1:p, function(j) sin(i * j * 0.7) * j + cos(i * i * 0.11 * j) + j / 3)
colnames(x) <- paste0("x", 1:p)
number <- 3 + 2 * x[, 1] - 0.3 * x[, 3] + (i * 7) %% 5
class <- as.integer(x[, 1] - 0.2 * x[, 4] + ((i * 11) %% 7 - 3) / 2 > 0)
time <- 1 + (i * 37) %% 23 + (x[, 2] < 1) * 5
event <- as.integer((i * 7) %% 5 != 0)
weights <- 1 + i %% 3
offset <- cos(i) / 2
factors <- rep(c(1, 0.5, 2, 0), length.out = p)
cat("# ", R.version.string, ", glmnet ", as.character(packageVersion("glmnet")), "; made by elastic-net-made-sample.R\n", sep = "")
cat("case\tindex\tlambda\tratio\tintercept\tvalues\n")
fold <- 1 + (i * 3) %% 5
digits <- function(values) paste(formatC(as.numeric(values), digits = 16), collapse = " ")
line <- function(...) cat(paste(..., sep = "\t"), "\n", sep = "")
put <- function(case, family, y, ...) {
  fit <- glmnet(x, y, family = family, thresh = 1e-15, maxit = 1e8, ...)
  for (k in unique(round(seq(1, length(fit$lambda), length.out = 6))))
    line(case, k, digits(fit$lambda[k]), digits(fit$dev.ratio[k]), if (family == "cox") 0 else digits(fit$a0[k]),
         digits(fit$beta[, k]))
  line(case, 0, length(fit$lambda), digits(fit$nulldev), 0, 0)
}
cv <- function(case, family, y, ...) {
  fit <- cv.glmnet(x, y, family = family, foldid = fold, thresh = 1e-15, maxit = 1e8, ...)
  line(case, "lambda", 0, 0, 0, digits(fit$lambda))
  line(case, "mean", 0, 0, 0, digits(fit$cvm))
  line(case, "deviation", 0, 0, 0, digits(fit$cvsd))
  line(case, "choice", 0, 0, 0, digits(c(fit$lambda.min, fit$lambda.1se)))
}
for (family in c("gaussian", "binomial", "cox")) {
  y <- switch(family, gaussian = number, binomial = class, cox = Surv(time, event))
  for (alpha in c(0, 0.4, 1)) put(paste(family, alpha), family, y, alpha = alpha)
  put(paste(family, "weights"), family, y, weights = weights)
  put(paste(family, "offset"), family, y, offset = offset)
  put(paste(family, "factors"), family, y, penalty.factor = factors, alpha = 0.5)
  put(paste(family, "raw"), family, y, standardize = FALSE)
  if (family != "cox") put(paste(family, "origin"), family, y, intercept = FALSE)
  put(paste(family, "weights offset"), family, y, weights = weights, offset = offset, alpha = 0.7)
  for (w in 0:1) cv(paste(family, if (w) "cv weights" else "cv"), family, y, alpha = 0.5, weights = if (w) weights else rep(1, n))
}
