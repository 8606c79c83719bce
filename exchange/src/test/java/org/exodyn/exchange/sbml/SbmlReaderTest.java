package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Species;
import org.junit.jupiter.api.Test;

/// What is told of files that cannot be used, and what becomes of names.
class SbmlReaderTest {

    @Test
    void allProblemsAreToldAtOnce() {
        String said = Models.refusal(Models
                .level3("""
                        <listOfCompartments>
                          <compartment id="c" size="1" constant="true"/>
                        </listOfCompartments>
                        <listOfSpecies>
                          <species id="S1" compartment="c" initialAmout="10"
                                   hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
                          <species id="S2" compartment="cc" initialAmount="1e"
                                   hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
                        </listOfSpecies>
                        <listOfReactions>
                          <reaction id="r" reversible="false">
                            <listOfReactants><speciesReference species="S3" stoichiometry="1" constant="true"/></listOfReactants>
                            <kineticlaw/>
                          </reaction>
                        </listOfReactions>
                        <listOfRules>
                          <rateRule variable="S1">
                            <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>S11</ci><ci>S2</ci></apply></math>
                          </rateRule>
                        </listOfRules>"""));
        assertEquals("""
                SBML-0004 error   model.xml:8:3   species[S1]
                  <species> has no attribute 'initialAmout'.
                  Because: What is not known could change the numbers.
                  Maybe initialAmount.

                SBML-0006 error   model.xml:10:3   species[S2]
                  The initialAmount ('1e') of <species> is no number.

                SBML-0008 error   model.xml:10:3   species[S2]
                  Species S2 names the compartment 'cc', which is not there.
                  Maybe c.

                SBML-0008 error   model.xml:15:22   reaction[r].reactant[S3]
                  Reaction r names the species 'S3', which is not there.
                  Maybe S1.
                  Maybe S2.

                SBML-0003 error   model.xml:16:5   reaction[r]
                  The element <kineticlaw> cannot stand here.
                  Because: SBML Level 3 Version 2 has no such element inside <reaction>.
                  Maybe <kineticLaw>.

                SBML-0008 error   model.xml:21:69   rateRule[S1]
                  There is nothing named 'S11'.
                  Because: A formula can name compartments, species, parameters, reactions and species references.
                  Maybe S1.

                6 errors
                """, said);
    }

    @Test
    void otherLevelsAreRefusedByName() {
        String said = Models.refusal(
                "<sbml xmlns=\"http://www.sbml.org/sbml/level1\" level=\"1\" version=\"2\"><model/></sbml>");
        assertTrue(said.contains("SBML Level 1 Version 2"), said);
        assertTrue(said.contains("Read are Level 2 Versions 1 to 5 and Level 3 Versions 1 and 2."), said);
    }

    @Test
    void requiredPackagesAreRefusedByName() {
        String said = Models.refusal(Models.level3("").replace("<sbml ",
                "<sbml xmlns:d=\"http://www.sbml.org/sbml/level3/version1/distrib/version1\" d:required=\"true\" "));
        assertTrue(said.contains("The package 'distrib' is required by the model."), said);
    }

    @Test
    void aNumberThatTheModelDoesNotGiveIsNotInvented() {
        String said = Models.refusal(Models.level3("""
                <listOfCompartments><compartment id="c" constant="true"/></listOfCompartments>
                <listOfSpecies>
                  <species id="S" compartment="c" initialAmount="1" hasOnlySubstanceUnits="false"
                           boundaryCondition="false" constant="false"/>
                </listOfSpecies>
                <listOfReactions>
                  <reaction id="r" reversible="false">
                    <listOfReactants><speciesReference species="S" stoichiometry="1" constant="true"/></listOfReactants>
                    <kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML"><ci>S</ci></math></kineticLaw>
                  </reaction>
                </listOfReactions>"""));
        assertTrue(said.contains("The compartment c of species S has no size, but a formula uses its concentration."),
                said);
    }

    @Test
    void namesThatThePlanTakesForItselfAreChanged() {
        SbmlPlan plan = Models.plan(Models.read(Models.level3("""
                <listOfParameters>
                  <parameter id="time" value="7" constant="true"/>
                  <parameter id="_k" value="8" constant="true"/>
                  <parameter id="v_time" value="9" constant="true"/>
                </listOfParameters>""")));
        assertEquals("{time=v_time_2, _k=_k, v_time=v_time}", plan.nameById().toString());
        assertEquals(7, plan.plan().parameters().getFirst().value());
    }

    @Test
    void speciesKeepWhatTheirNamesStandFor() {
        SbmlPlan plan = Models.plan(Models.read(Models.level3("""
                <listOfCompartments>
                  <compartment id="c" size="2" constant="true"/>
                  <compartment id="point" spatialDimensions="0" constant="true"/>
                </listOfCompartments>
                <listOfSpecies>
                  <species id="A" compartment="c" initialAmount="3" hasOnlySubstanceUnits="true"
                           boundaryCondition="false" constant="false"/>
                  <species id="B" compartment="c" initialConcentration="4" boundaryCondition="true"
                           hasOnlySubstanceUnits="false" constant="false"/>
                  <species id="C" compartment="point" initialAmount="5" boundaryCondition="false"
                           hasOnlySubstanceUnits="false" constant="false"/>
                </listOfSpecies>""")));
        Species a = plan.plan().species().get(0);
        Species b = plan.plan().species().get(1);
        Species c = plan.plan().species().get(2);
        assertEquals(Quantification.AMOUNT, a.symbolAs());
        assertEquals(Quantification.CONCENTRATION, b.symbolAs());
        assertEquals(Quantification.CONCENTRATION, b.initialAs());
        assertTrue(b.boundary());
        assertEquals(Quantification.AMOUNT, c.symbolAs());
    }
}
