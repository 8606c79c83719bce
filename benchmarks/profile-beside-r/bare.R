# The least an R user would write: table and sheet in, two tests, two tables out. No quality control, no figure, no report.
#
#     Rscript bare.R TABLE SHEET COLUMN GROUP REFERENCE OUT
a <- commandArgs(TRUE)
suppressMessages(library(edgeR))
y <- as.matrix(read.delim(a[1], row.names = 1, check.names = FALSE))
s <- read.delim(a[2], row.names = 1, check.names = FALSE)
s <- s[rownames(s) %in% colnames(y) & s[[a[3]]] %in% a[4:5], , drop = FALSE]
y <- y[, rownames(s)]
design <- model.matrix(~ relevel(factor(s[[a[3]]]), a[5]))
d <- calcNormFactors(DGEList(y[filterByExpr(y, design), ]))
d <- estimateDisp(d, design)
ql <- topTags(glmQLFTest(glmQLFit(d, design)), n = Inf)$table
voom <- topTable(eBayes(lmFit(voom(d, design), design)), coef = 2, number = Inf)
dir.create(a[6])
write.table(ql, file.path(a[6], "features.tsv"), sep = "\t", quote = FALSE)
write.table(voom, file.path(a[6], "features-voom.tsv"), sep = "\t", quote = FALSE)
cat(sum(ql$FDR < 0.05), "by quasi-likelihood,", sum(voom$adj.P.Val < 0.05), "by voom\n")
