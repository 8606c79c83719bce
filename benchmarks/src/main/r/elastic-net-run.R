# The twin of ElasticNetRun: Rscript elastic-net-run.R table.tsv repeats threshold
suppressMessages({library(survival); library(glmnet)})
arguments <- commandArgs(TRUE)
table <- read.delim(arguments[1], check.names = FALSE)
x <- as.matrix(table[, -(1:4)])
for (count in seq_len(as.integer(arguments[2]))) for (family in c("gaussian", "binomial", "cox")) {
  y <- switch(family, gaussian = table$number, binomial = table$class, cox = Surv(table$time, table$event))
  start <- proc.time()[["elapsed"]]
  fit <- glmnet(x, y, family = family, alpha = 0.5, thresh = as.numeric(arguments[3]))
  seconds <- proc.time()[["elapsed"]] - start
  last <- length(fit$lambda)
  cat(family, last, fit$df[last], fit$dev.ratio[last], seconds, sep = "\t")
  cat("\n")
}
