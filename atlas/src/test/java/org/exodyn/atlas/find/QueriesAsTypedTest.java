package org.exodyn.atlas.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.Facet;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries as people type them. What a name stands for is taken from the registries, what a claim is about from its fields, and
/// what it says from its texts, none of it from the search.
class QueriesAsTypedTest {
    private final Atlas atlas = Atlas.loadEmbedded();

    private record Answer(Set<Claim> claims, List<String> notes, List<Problem> problems) {}

    private Answer ask(ClaimQuery query) {
        Problems problems = new Problems();
        ClaimHits hits = atlas.search().find(query, problems);
        return new Answer(Set.copyOf(hits.claims()), hits.notes(), problems.list());
    }

    private Answer ask(String text) {
        return ask(ClaimQuery.ALL.withText(text));
    }

    /// Ids that a claim is about.
    private static Stream<String> named(Claim claim) {
        Stream<CellState> cells = Stream.of(claim.donor(), claim.recipient()).filter(cell -> cell != null);
        return Stream.of(claim.cargo().stream().map(item -> item.entity()),
                claim.edges().stream().flatMap(edge -> Stream.of(edge.source(), edge.target())),
                claim.processes().stream().flatMap(effect -> Stream.of(effect.process(), effect.by())),
                claim.drugs().stream(), Stream.ofNullable(claim.cancer()), cells.map(CellState::cell))
                .flatMap(ids -> ids);
    }

    private boolean means(String id, String asked) {
        return atlas.entities().isBelow(id, asked) || atlas.entity(id).stream().flatMap(one -> one.parts().stream())
                .anyMatch(part -> atlas.entities().isBelow(part, asked));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace("α", "alpha")
                .replace("β", "beta").replace("γ", "gamma").replace("tumour", "tumor").replaceAll("[^a-z0-9]", "");
    }

    /// Names with the id that the registry in the third column gives them; where that is a text, the note of the entity has its
    /// address.
    @ParameterizedTest
    @CsvSource({"PD-L1,HGNC:17635,HGNC alias", "pdl1,HGNC:17635,HGNC alias", "B7-H1,HGNC:17635,HGNC alias",
        "CD274,HGNC:17635,HGNC symbol", "survivin,HGNC:593,HGNC alias name", "BIRC5,HGNC:593,HGNC symbol",
        "ENT2,HGNC:11004,HGNC alias", "SLC29A2,HGNC:11004,HGNC symbol", "TGFB1,HGNC:11766,HGNC symbol",
        "TGF-β1,HGNC:11766,HGNC", "TGFβ1,HGNC:11766,HGNC", "TGF-ß1,HGNC:11766,HGNC", "TGF-beta1,HGNC:11766,HGNC",
        "IFNγ,HGNC:5438,HGNC", "IFN-γ,HGNC:5438,HGNC", "IFNG,HGNC:5438,HGNC symbol", "TNFα,HGNC:11892,HGNC",
        "miR-155,MIMAT0000646,miRBase to v17", "hsa-miR-155-5p,MIMAT0000646,miRBase",
        "microRNA-155,MIMAT0000646,miRBase", "miR-21,MIMAT0000076,miRBase to v17",
        "miR-222,MIMAT0000279,miRBase to v17", "miR-222*,MIMAT0004569,miRBase to v17",
        "miR-34b*,MIMAT0000685,miRBase to v17", "miR-524*,MIMAT0002849,miRBase to v9.2",
        "miR-524∗,MIMAT0002849,miRBase to v9.2", "Taxol,DB01229,GDSC", "PTX,DB01229,text",
        "paclitaxel,DB01229,DrugBank",
        "nab-paclitaxel,DB01229,DrugBank", "Herceptin,DB00072,text", "trastuzumab,DB00072,DrugBank",
        "Velcade,DB00188,GDSC", "BTZ,DB00188,DrugBank", "Keytruda,DB09037,text", "Opdivo,DB09035,text",
        "DOX,DB00997,DrugBank MTC-DOX", "ADM,DB00997,text", "ADR,DB00997,text", "adriamycin,DB00997,GDSC",
        "Doxil,DB00997,GDSC", "5-FU,DB00544,DrugBank", "5FU,DB00544,DrugBank", "fluorouracil,DB00544,DrugBank",
        "L-OHP,DB00526,DrugBank", "oxaliplatin,DB00526,DrugBank", "Eloxatin,DB00526,text", "CDDP,DB00515,DrugBank",
        "cisplatinum,DB00515,DrugBank", "Platinol,DB00515,GDSC", "Gemzar,DB00441,GDSC", "GEM,DB00441,text",
        "Temodar,DB00853,GDSC", "Nexavar,DB00398,GDSC", "Nolvadex,DB00675,GDSC", "Xtandi,DB08899,text",
        "NSCLC,DOID:3908,DO synonym", "ESCC,DOID:3748,DO synonym", "leukaemia,DOID:1240,DO", "leukemia,DOID:1240,DO",
        "oesophageal cancer,DOID:5041,DO", "esophageal cancer,DOID:5041,DO", "macrophages,CL:0000235,Cell Ontology",
        "MSCs,CL:0000134,Cell Ontology", "ferroptosis,GO:0097707,Gene Ontology"})
    void namesFindWhatIsAboutThemOrSaysThem(String typed, String id, String registry) {
        Answer answer = ask(typed);
        assertEquals(List.of(), answer.problems());
        Entity entity = atlas.entity(id).orElseThrow();
        if (registry.equals("text")) {
            assertTrue(Pattern.compile(Pattern.quote(typed) + ".* in https?://\\S+").matcher(entity.note()).find(),
                    entity.note());
        }
        Set<Claim> about = atlas.claims().stream().filter(claim -> named(claim).anyMatch(one -> means(one, id)))
                .collect(Collectors.toSet());
        Set<Claim> missed = new HashSet<>(about);
        missed.removeAll(answer.claims());
        assertEquals(Set.of(), ids(missed));
        Set<Claim> more = new HashSet<>(answer.claims());
        more.removeAll(about);
        List<String> names = Stream.concat(entity.names().stream(), Stream.of(typed))
                .map(QueriesAsTypedTest::letters).toList();
        Set<Claim> noise = more.stream().filter(claim -> names.stream().noneMatch(letters(claim.toString())::contains))
                .filter(claim -> entity.xrefs().get("go-near") == null && !nearest(claim, id))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), ids(noise));
    }

    /// Processes of ours that a term of the Gene Ontology is nearest to are meant with it.
    private boolean nearest(Claim claim, String term) {
        return named(claim).flatMap(id -> atlas.entity(id).stream())
                .anyMatch(one -> term.equals(one.xrefs().get("go-near")));
    }

    private static Set<String> ids(Set<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toSet());
    }

    /// Spellings and names of one thing find the same claims, and some.
    @ParameterizedTest
    @ValueSource(
            strings = {"PD-L1|pdl1|PD L1|CD274|B7-H1", "survivin|BIRC5|Survivin", "Taxol|PTX|paclitaxel|nab-paclitaxel",
                "Herceptin|trastuzumab", "Velcade|BTZ|bortezomib", "DOX|ADM|ADR|adriamycin|doxorubicin|Doxil",
                "5-FU|5FU|5 FU|fluorouracil|5-fluorouracil", "tumor|tumour|tumors|tumours|TUMOUR",
                "tumor microenvironment|tumour microenvironment", "signaling|signalling",
                "CAF|CAFs|cafs|cancer-associated fibroblasts",
                "exosome|exosomes|Exosomes", "miRNA|miRNAs|microRNA|microRNAs", "circRNA|circRNAs", "TKI|TKIs",
                "TGF-β1|TGFβ1|TGFB1|TGF-ß1|TGF-beta1", "IFNγ|IFN-γ|IFNG|interferon gamma",
                "miR-21|miR-21-5p|hsa-miR-21|mir21",
                "stomach cancer|gastric cancer", "immune checkpoint blockade|ICI", "macrophage|macrophages"})
    void oneThingHasOneAnswer(String spellings) {
        List<String> all = List.of(spellings.split("\\|"));
        Set<Claim> first = ask(all.getFirst()).claims();
        assertFalse(first.isEmpty());
        for (String other : all) {
            assertEquals(ids(first), ids(ask(other).claims()), other);
        }
    }

    /// The text of a query reaches as far as the option.
    @ParameterizedTest
    @ValueSource(
            strings = {"5-FU", "oxaliplatin", "cisplatin", "gemcitabine", "leucovorin", "chemotherapy",
                "tyrosine kinase inhibitor"})
    void wordsReachAsFarAsTheOption(String drug) {
        assertTrue(ask(drug).claims().containsAll(ask(ClaimQuery.ALL.with(Facet.DRUG, drug)).claims()));
    }

    @Test
    void wordsReachUpwardsIfWanted() {
        Set<Claim> broad = ask(ClaimQuery.ALL.withText("PANC-1").broad()).claims();
        assertTrue(broad.stream().anyMatch(claim -> claim.id().equals("pan-2024.mir-106b-tp53inp1")));
        assertFalse(ask("PANC-1").claims().stream().anyMatch(claim -> claim.id().equals("pan-2024.mir-106b-tp53inp1")));
    }

    /// Until miRBase v17 a star named the strand opposite to the one of the plain name: these are MIMAT0004494, MIMAT0004658,
    /// MIMAT0004495 and MIMAT0004672, of which the atlas has nothing.
    @ParameterizedTest
    @CsvSource({"miR-21*,hsa-miR-21-5p", "miR-155*,hsa-miR-155-5p", "hsa-miR-22*,hsa-miR-22-3p",
        "miR-106b*,hsa-miR-106b-5p", "miR-21-3p,hsa-miR-21-5p", "miR-21∗,hsa-miR-21-5p"})
    void anotherStrandIsAnotherMolecule(String typed, String opposite) {
        for (ClaimQuery query : List.of(ClaimQuery.ALL.withText(typed), ClaimQuery.ALL.with(Facet.CARGO, typed))) {
            Answer answer = ask(query);
            assertEquals(Set.of(), ids(answer.claims()));
            assertEquals(1, answer.problems().size());
            Problem problem = answer.problems().getFirst();
            assertTrue(problem.because().contains(opposite) && problem.because().contains("another molecule"),
                    problem.toString());
            assertTrue(problem.toString().contains(opposite), problem.toString());
        }
    }

    /// Words that are forms of one that the claims have, and no slips.
    @ParameterizedTest
    @CsvSource({"survival,surviv(?!in)", "surviving,surviv(?!in)", "hypoxic,hypoxi", "metastatic,metasta"})
    void wordsAreNoSlips(String typed, String said) {
        Answer answer = ask(typed);
        assertEquals(List.of(), answer.notes());
        Set<Claim> saying = answer.claims().stream().filter(claim -> !Pattern.compile(said)
                .matcher((claim + namesOf(claim)).toLowerCase(Locale.ROOT)).find()).collect(Collectors.toSet());
        assertFalse(answer.claims().isEmpty());
        assertEquals(Set.of(), ids(saying));
    }

    private String namesOf(Claim claim) {
        return named(claim).flatMap(id -> atlas.entity(id).stream()).flatMap(one -> one.names().stream())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"gemcitabin,gemcitabine", "pacitaxel,paclitaxel", "survivn,survivin", "hypoxai,hypoxia",
        "ferroptossis,ferroptosis", "macrofage,macrophage", "resistence,resistance", "exosme,exosome",
        "tamoxifene,tamoxifen"})
    void slipsAreReadAndTold(String typed, String meant) {
        Answer answer = ask(typed);
        assertTrue(answer.notes().stream().anyMatch(note -> note.contains("'" + typed + "' was read as '" + meant)),
                answer.notes().toString());
        assertEquals(ids(ask(meant).claims()), ids(answer.claims()));
    }

    /// What nobody can find is told as in an option, not answered with everything or nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {" ", "(", "%", "the", "of the", "*", "xyzzynonsense", "miR-999", "CAF xyzzynonsense", "T細胞",
                "'; DROP TABLE"})
    void meaninglessQueriesAreRefused(String typed) {
        Answer answer = ask(typed);
        assertFalse(answer.problems().isEmpty());
        assertTrue(answer.problems().stream().allMatch(problem -> problem.code() == AtlasCode.QUERY));
    }

    @Test
    void emptyPartsOfAQueryAreTold() {
        Answer answer = ask("gemcitabine (");
        assertEquals(ids(ask("gemcitabine").claims()), ids(answer.claims()));
        assertTrue(answer.notes().stream().anyMatch(note -> note.contains("Left out") && note.contains("'('")));
    }

    @ParameterizedTest
    @CsvSource({"CHECKLIST,106", "CHECKLIST,0", "CHECKLIST,''", "CHECKLIST,'3,200'", "SOURCE,''", "SOURCE,(", "DRUG,''",
        "CANCER,%", "CARGO,*"})
    void sidesThatAreNothingAreRefused(Facet facet, String value) {
        Answer answer = ask(ClaimQuery.ALL.with(facet, value));
        assertEquals(1, answer.problems().size(), answer.problems().toString());
        assertEquals(AtlasCode.QUERY, answer.problems().getFirst().code());
    }

    /// Every disease here is a cancer in the Disease Ontology.
    @Test
    void cancerIsEveryCancer() {
        Set<Claim> all = atlas.claims().stream().filter(claim -> claim.cancer() != null).collect(Collectors.toSet());
        assertEquals(ids(all), ids(ask(ClaimQuery.ALL.with(Facet.CANCER, "cancer")).claims()));
    }

    /// Names as the DrugBank vocabulary and HGNC have them; ABCB1 is no entity of the atlas.
    @Test
    void registriesAreAskedForNamesThatTheAtlasLacks() {
        Map<String, List<String>> registry = Map.of("Peyrone's salt", List.of("DB00515"), "IAP", List.of("HGNC:1682"),
                "ABCB1", List.of("HGNC:40"), "gemcitabine", List.of("DB00515"));
        ClaimSearch search = atlas.search().with(name -> registry.getOrDefault(name, List.of()));
        Problems none = new Problems();
        ClaimHits salt = search.find(ClaimQuery.ALL.withText("Peyrone's salt miR-21"), none);
        assertEquals(ids(ask("cisplatin miR-21").claims()), ids(Set.copyOf(salt.claims())));
        assertTrue(salt.notes().getFirst().contains("cisplatin (DB00515), says a registry"), salt.notes().toString());
        assertTrue(search.find(ClaimQuery.ALL.withText("IAP"), none).notes().getFirst().contains("CD47"));
        assertEquals(ids(ask("gemcitabine").claims()),
                ids(Set.copyOf(search.find(ClaimQuery.ALL.withText("gemcitabine"), none).claims())),
                "a name of the atlas is not looked up");
        assertEquals(List.of(), none.list());
        Problems told = new Problems();
        search.find(ClaimQuery.ALL.withText("ABCB1"), told);
        assertTrue(told.list().getFirst().because().contains("HGNC:40"), told.list().toString());
    }

    /// A name that HGNC gives to two genes, of which the atlas has one: which is meant is not for us to say.
    @Test
    void aNameOfTwoGenesIsNotDecidedByWhatTheAtlasHas() {
        ClaimSearch search = atlas.search()
                .with(name -> name.equals("MRP-X") ? List.of("HGNC:51", "HGNC:1709") : List.of());
        Problems told = new Problems();
        assertEquals(List.of(), search.find(ClaimQuery.ALL.withText("MRP-X"), told).claims());
        String because = told.list().getFirst().because();
        assertTrue(because.contains("HGNC:51, HGNC:1709") && because.contains("only CD9 (HGNC:1709)"), because);
    }
}
