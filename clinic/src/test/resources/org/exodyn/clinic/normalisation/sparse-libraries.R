# Sparse made-up libraries and edgeR's factors by TMM with singleton pairing. R 4.2.2, edgeR 3.40.2.
suppressMessages(library(edgeR))
set.seed(5)
n <- 250
level <- exp(rnorm(n))
depth <- c(1, 2, 3, 5, 8, 2)
counts <- sapply(depth, function(d) rnbinom(n, mu = d * level * exp(rnorm(n, sd = 0.4)), size = 1))
colnames(counts) <- paste0("s", 1:6)
factors <- calcNormFactors(counts, method = "TMMwsp")
out <- rbind(data.frame(feature = "factor", t(sprintf("%.16g", factors))), data.frame(feature = paste0("f", seq_len(n)), counts) |>
    setNames(c("feature", paste0("X", 1:6))))
names(out) <- c("feature", colnames(counts))
write.table(out, "sparse-libraries.tsv", sep = "\t", quote = FALSE, row.names = FALSE)
