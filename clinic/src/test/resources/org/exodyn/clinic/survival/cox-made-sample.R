# Makes cox-made-sample.tsv: Rscript cox-made-sample.R > cox-made-sample.tsv
suppressMessages(library(survival))
i <- 1:60
made <- data.frame(time = 1 + (i * 37) %% 11, event = as.integer((i * 7) %% 5 != 0), x1 = sin(i), x2 = (i * 13) %% 11,
                   stratum = i %% 3, cluster = i %/% 4)
made$x3 <- (made$time < 6) * 0.5 + cos(i)
cat("# ", R.version.string, ", survival ", as.character(packageVersion("survival")), "; made by cox-made-sample.R\n", sep = "")
cat("case\twhat\tvalues\n")
say <- function(case, what, values) cat(case, what, paste(formatC(unlist(values), digits = 16), collapse = " "), sep = "\t", fill = FALSE)
put <- function(case, what, values) { say(case, what, values); cat("\n") }
for (ties in c("breslow", "efron")) for (strata in c(FALSE, TRUE)) {
  case <- paste0(ties, if (strata) " strata" else "")
  model <- if (strata) Surv(time, event) ~ x1 + x2 + x3 + strata(stratum) else Surv(time, event) ~ x1 + x2 + x3
  exact <- coxph.control(eps = 1e-14, iter.max = 50)
  fit <- coxph(model, made, ties = ties, control = exact)
  summary <- summary(fit)
  put(case, "coefficient", summary$coefficients[, 1])
  put(case, "standard error", summary$coefficients[, 3])
  put(case, "log likelihood", fit$loglik)
  put(case, "tests", c(summary$logtest[1], summary$sctest[1], fit$wald.test))
  put(case, "concordance", fit$concordance[c("concordant", "discordant", "tied.x", "concordance", "std")])
  for (scale in c("km", "rank", "identity", "log"))
    put(case, paste("zph", scale), cox.zph(fit, transform = scale, terms = FALSE)$table[, 1])
  clustered <- coxph(update(model, . ~ . + cluster(cluster)), made, ties = ties, control = exact)
  put(case, "robust standard error", sqrt(diag(clustered$var)))
  put(case, "martingale", residuals(fit, "martingale"))
  put(case, "schoenfeld", residuals(fit, "schoenfeld"))
  put(case, "score", residuals(fit, "score"))
  base <- basehaz(fit, centered = FALSE)
  put(case, "baseline", base$hazard)
}
factor <- coxph(Surv(time, event) ~ x1 + factor(stratum), made, control = exact)
put("efron factor", "zph terms", cox.zph(factor)$table[, 1])
