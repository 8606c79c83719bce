# Made-up paired counts in which many patients have nothing of a feature, and small batches: edgeR's quasi-likelihood, limma's voom with
# correlated samples (twice around, as its guide has it) and its weights of samples with gaps. R 4.2.2, edgeR 3.40.2, limma 3.54.1.
suppressMessages(library(edgeR))
set.seed(11)
n <- 150
patients <- 8
patient <- factor(rep(sprintf("p%02d", 1:patients), 2))
group <- rep(c(0, 1), each = patients)
level <- exp(rnorm(n, 1, 1.2))
depth <- exp(rnorm(2 * patients, 0, 0.3))
own <- matrix(exp(rnorm(n * patients, 0, 0.8)), n)
counts <- sapply(seq_along(group), function(s)
  rnbinom(n, mu = level * depth[s] * own[, as.integer(patient)[s]] * ifelse(group[s] == 1 & seq_len(n) <= 30, 4, 1), size = 4))
for (f in 1:100) counts[f, as.integer(patient) == f %% patients + 1] <- 0L
counts <- counts[rowSums(counts) > 0, ]
batch <- factor(ceiling(as.integer(patient) / 2))
for (f in seq(1, nrow(counts), 3)) counts[f, batch == f %% 4 + 1] <- 0L
age <- round(rnorm(2 * patients, 60, 10))
counts <- counts[rowSums(counts) > 15, ]
test <- function(design) {
  y <- estimateDisp(calcNormFactors(DGEList(counts)), design)
  t <- glmQLFTest(glmQLFit(y, design), coef = "group")
  data.frame(trend = y$trended.dispersion, effect = t$table$logFC, p = t$table$PValue)
}
paired <- test(model.matrix(~ patient + group))
batched <- test(model.matrix(~ batch + age + group))
blocked <- local({
  d <- calcNormFactors(DGEList(counts))
  design <- model.matrix(~ batch + group)
  v <- voom(d, design)
  rho <- duplicateCorrelation(v, design, block = patient)$consensus.correlation
  v <- voom(d, design, block = patient, correlation = rho)
  rho <- duplicateCorrelation(v, design, block = patient)$consensus.correlation
  fit <- eBayes(lmFit(v, design, block = patient, correlation = rho))
  data.frame(effect = fit$coefficients[, "group"], t = fit$t[, "group"], p = fit$p.value[, "group"])
})
gaps <- local({
  y <- log2(counts + 0.5)
  y[counts == 0] <- NA
  y <- y[rowSums(!is.na(y)) >= 11, ]
  arrayWeights(y, model.matrix(~ batch + group))
})
digits <- function(x) sprintf("%.12g", x)
out <- data.frame(feature = rownames(counts) <- paste0("f", seq_len(nrow(counts))), counts, check.names = FALSE)
names(out) <- c("feature", paste0("s", seq_along(group)))
for (name in names(paired)) out[[paste0("paired.", name)]] <- digits(paired[[name]])
for (name in names(blocked)) out[[paste0("blocked.", name)]] <- digits(blocked[[name]])
for (name in names(batched)) out[[paste0("batched.", name)]] <- digits(batched[[name]])
samples <- rbind(c("patient", as.integer(patient)), c("batch", as.integer(batch)), c("age", age), c("group", group), c("weight", sprintf("%.16g", gaps)))
file <- "paired-counts.tsv"
write.table(out, file, sep = "\t", quote = FALSE, row.names = FALSE)
write.table(cbind(samples, matrix("NA", 5, 9)), file, sep = "\t", quote = FALSE, row.names = FALSE, col.names = FALSE, append = TRUE)
