# What `exodyn profile` does with a table of counts, written in R as plainly and as fast as edgeR and limma allow: base graphics, no
# knitr, no ggplot2. Left out, in R's favour: checksums, checks of the input, names of vesicle markers.
#
#     Rscript equivalent.R TABLE SHEET COLUMN GROUP REFERENCE OUT
a <- commandArgs(TRUE)
suppressMessages(library(edgeR))
out <- a[6]
dir.create(file.path(out, "figures"), recursive = TRUE)
tsv <- function(x, name) write.table(x, file.path(out, paste0(name, ".tsv")), sep = "\t", quote = FALSE, row.names = FALSE)

# ---------------------------------------------------------------- table and sheet
whole <- as.matrix(read.delim(a[1], row.names = 1, check.names = FALSE))
s <- read.delim(a[2], row.names = 1, check.names = FALSE)
s <- s[rownames(s) %in% colnames(whole) & s[[a[3]]] %in% a[4:5], , drop = FALSE]
y <- whole[, rownames(s)]
group <- relevel(factor(s[[a[3]]]), a[5])
design <- model.matrix(~ group)

# ---------------------------------------------------------------- two tests
d <- DGEList(y)
keep <- filterByExpr(d, design)
d <- calcNormFactors(d[keep, ])
d <- estimateDisp(d, design)
fit <- glmQLFit(d, design)
test <- glmQLFTest(fit)
ql <- topTags(test, n = Inf, sort.by = "none")$table
v <- voom(d, design)
limma <- topTable(eBayes(lmFit(v, design)), coef = 2, number = Inf, confint = TRUE)
# The interval of the quasi-likelihood test, whose standard error follows from effect and statistic.
half <- abs(ql$logFC) / sqrt(ql$F) * qt(0.975, test$df.total)
ql <- data.frame(feature = rownames(ql), ql, low_95 = ql$logFC - half, high_95 = ql$logFC + half)
first <- order(ql$PValue)
logs <- cpm(d, log = TRUE)

# ---------------------------------------------------------------- samples judged
off <- function(x) (x - median(x)) / mad(x)
share <- t(t(y) / colSums(y))
red <- c("hsa-miR-451a", "hsa-miR-23a-3p")
haemolysis <- if (all(red %in% rownames(y))) log2((y[red[1], ] + 0.5) / (y[red[2], ] + 0.5)) else rep(NA_real_, ncol(y))
likeness <- sapply(seq_len(ncol(logs)), function(i) cor(logs[, i], rowMeans(logs[, -i]), method = "spearman"))
samples <- data.frame(sample = colnames(y), group, depth = colSums(y), features_seen = colSums(y > 0),
    largest_share = apply(share, 2, max), largest_feature = rownames(y)[apply(share, 2, which.max)], haemolysis, likeness,
    normalisation_factor = d$samples$norm.factors)
odd <- sapply(samples[c("depth", "features_seen", "largest_share", "likeness")], off)
samples$advice <- ifelse(rowSums(abs(odd) > 3) > 0, "look", "keep")
pca <- prcomp(t(logs))
samples <- cbind(samples, pca$x[, 1:5])
measures <- c("depth", "features_seen", "largest_share", "haemolysis")
technical <- do.call(rbind, lapply(measures[colSums(is.finite(as.matrix(samples[measures]))) > 0], function(m) {
    w <- suppressWarnings(wilcox.test(samples[[m]] ~ group, exact = FALSE))
    data.frame(measure = m, area = 1 - w$statistic / prod(table(group)), p = w$p.value)
}))
balance <- do.call(rbind, lapply(setdiff(names(s), a[3]), function(m) {
    x <- s[[m]]
    if (length(unique(x[!is.na(x)])) < 2) return(NULL)
    p <- if (is.numeric(x)) suppressWarnings(wilcox.test(x ~ group, exact = FALSE)$p.value) else suppressWarnings(chisq.test(table(x, group))$p.value)
    data.frame(column = m, p, known = sum(!is.na(x)))
}))

# ---------------------------------------------------------------- tables
untested <- setdiff(rownames(whole), ql$feature)
status <- function(x) rbind(cbind(x, status = "tested"), replace(cbind(x, status = "")[rep(NA, length(untested)), ], "feature", untested))
tsv(status(ql[first, ]), "features")
tsv(status(data.frame(feature = rownames(limma), limma)), "features-voom")
tsv(samples, "samples")
tsv(data.frame(feature = rownames(logs), logs, check.names = FALSE), "normalised")
tsv(data.frame(sample = rownames(s), design, check.names = FALSE), "design")
tsv(technical, "technical")
tsv(balance, "balance")

# ---------------------------------------------------------------- figures, each as SVG and as PDF
colour <- c("#0072b2", "#d55e00")
figure <- function(name, draw, width = 9, height = 6) {
    svg(file.path(out, "figures", paste0(name, ".svg")), width, height)
    draw()
    dev.off()
    pdf(file.path(out, "figures", paste0(name, ".pdf")), width, height)
    draw()
    dev.off()
    invisible()
}
figure("depth", function() {
    plot(samples$depth, samples$features_seen, col = colour[group], pch = 19, log = "x", xlab = "counts in the sample", ylab = "features seen")
    legend("topleft", levels(group), col = colour, pch = 19)
})
figure("components", function() {
    share <- round(100 * pca$sdev^2 / sum(pca$sdev^2))
    plot(pca$x, col = colour[group], pch = 19, xlab = paste0("component 1 (", share[1], " %)"), ylab = paste0("component 2 (", share[2], " %)"))
})
figure("volcano", function() {
    hit <- ql$FDR < 0.05
    plot(ql$logFC, -log10(ql$PValue), col = ifelse(hit, colour[1 + (ql$logFC > 0)], "grey"), pch = 20)
    named <- first[1:20]
    text(ql$logFC[named], -log10(ql$PValue)[named], ql$feature[named], cex = 0.6, pos = 4)
})
figure("heatmap", function() {
    z <- t(scale(t(logs[first[1:50], order(group)])))
    heatmap(z, Colv = NA, scale = "none", col = hcl.colors(64, "RdBu"), ColSideColors = colour[sort(group)], cexRow = 0.6)
}, 9, 10)
figure("forest", function() {
    f <- ql[first[20:1], ]
    par(mar = c(5, 12, 1, 1))
    plot(f$logFC, 1:20, xlim = range(f$low_95, f$high_95), yaxt = "n", ylab = "", pch = 15)
    segments(f$low_95, 1:20, f$high_95)
    axis(2, 1:20, f$feature, las = 1, cex.axis = 0.7)
    abline(v = 0)
})

# ---------------------------------------------------------------- the page
cells <- function(x) paste0("<tr>", do.call(paste0, lapply(x, function(v) paste0("<td>", if (is.numeric(v)) signif(v, 3) else v, "</td>"))), "</tr>")
html <- function(x) c("<table><tr>", paste0("<th>", names(x), "</th>"), "</tr>", cells(x), "</table>")
drawn <- function(name) readLines(file.path(out, "figures", paste0(name, ".svg")))[-1]
hits <- sum(ql$FDR < 0.05)
writeLines(c("<!DOCTYPE html><meta charset='utf-8'><title>Profile</title>",
    sprintf("<p>%d of %d tested features differ between %s and %s.</p>", hits, nrow(ql), a[4], a[5]),
    html(samples), drawn("depth"), html(technical), html(balance), drawn("components"), drawn("volcano"), html(ql[first[1:50], ]),
    drawn("heatmap"), drawn("forest"), "<pre>", capture.output(sessionInfo()), "</pre>"), file.path(out, "report.html"))
cat(hits, "by quasi-likelihood,", sum(limma$adj.P.Val < 0.05), "by voom\n")
