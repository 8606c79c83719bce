package org.exodyn.atlas.find;

import java.util.List;
import java.util.Map;

/// One spelling for words that British and American English write differently: `tumour` and `tumor`, `haematopoietic` and
/// `hematopoietic`, `oesophageal` and `esophageal`. Only word parts of medicine and biology are known, so that no symbol of a
/// molecule becomes another's.
final class AmericanSpelling {
    private static final List<Map.Entry<String, String>> PARTS = List.of(Map.entry("tumour", "tumor"),
            Map.entry("haemat", "hemat"), Map.entry("haemo", "hemo"), Map.entry("haemi", "hemi"),
            Map.entry("aemia", "emia"), Map.entry("aemic", "emic"), Map.entry("oestr", "estr"),
            Map.entry("oesoph", "esoph"), Map.entry("oedema", "edema"), Map.entry("foetal", "fetal"),
            Map.entry("foetus", "fetus"), Map.entry("paediatr", "pediatr"), Map.entry("gynaec", "gynec"),
            Map.entry("anaesth", "anesth"), Map.entry("aetiolog", "etiolog"), Map.entry("homoeo", "homeo"),
            Map.entry("diarrhoea", "diarrhea"), Map.entry("sulph", "sulf"), Map.entry("signalling", "signaling"),
            Map.entry("labelling", "labeling"), Map.entry("labelled", "labeled"), Map.entry("modelling", "modeling"),
            Map.entry("behaviour", "behavior"), Map.entry("colour", "color"), Map.entry("neighbour", "neighbor"),
            Map.entry("fibre", "fiber"), Map.entry("centre", "center"), Map.entry("isation", "ization"),
            Map.entry("olaris", "olariz"), Map.entry("localis", "localiz"), Map.entry("characteris", "characteriz"),
            Map.entry("analys", "analyz"));

    private AmericanSpelling() {}

    /// @param lower a name or word in lower case
    static String of(String lower) {
        String text = lower;
        for (Map.Entry<String, String> part : PARTS) {
            text = text.replace(part.getKey(), part.getValue());
        }
        return text;
    }
}
