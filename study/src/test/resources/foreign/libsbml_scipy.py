"""Simulates an SBML model that libSBML reads, with SciPy's LSODA: a second opinion on exported models.

usage: libsbml_scipy.py MODEL TIMES OUT

MODEL must be flat, with amounts only, assignment rules, and events at known times without delay or priority. Writes all
species and parameters at the times of the file TIMES, one a line, to OUT as CSV; LSODA itself talks on standard output.
"""
import math
import sys

import libsbml
import numpy
from scipy.integrate import solve_ivp

document = libsbml.readSBMLFromFile(sys.argv[1])
if document.getNumErrors(libsbml.LIBSBML_SEV_ERROR) + document.getNumErrors(libsbml.LIBSBML_SEV_FATAL):
    sys.exit(document.getErrorLog().toString())
document.checkConsistency()
for number in range(document.getNumErrors()):
    error = document.getError(number)
    if error.getSeverity() >= libsbml.LIBSBML_SEV_ERROR:
        sys.exit(error.getMessage())
model = document.getModel()
times = [float(line) for line in open(sys.argv[2])]

INFIX = {libsbml.AST_PLUS: "+", libsbml.AST_TIMES: "*", libsbml.AST_DIVIDE: "/",
         libsbml.AST_RELATIONAL_LT: "<", libsbml.AST_RELATIONAL_LEQ: "<=", libsbml.AST_RELATIONAL_GT: ">",
         libsbml.AST_RELATIONAL_GEQ: ">=", libsbml.AST_RELATIONAL_EQ: "==", libsbml.AST_RELATIONAL_NEQ: "!=",
         libsbml.AST_LOGICAL_AND: "and", libsbml.AST_LOGICAL_OR: "or"}
PREFIX = {libsbml.AST_FUNCTION_EXP: "math.exp", libsbml.AST_FUNCTION_LN: "math.log", libsbml.AST_FUNCTION_ABS: "abs",
          libsbml.AST_FUNCTION_TANH: "math.tanh", libsbml.AST_LOGICAL_NOT: "not "}


def code(node):
    kind = node.getType()
    inside = [code(node.getChild(index)) for index in range(node.getNumChildren())]
    if node.isNumber():
        return repr(node.getValue())
    if kind == libsbml.AST_NAME_TIME:
        return "time"
    if kind == libsbml.AST_NAME:
        return "value[%r]" % node.getName()
    if kind == libsbml.AST_MINUS:
        return "(-%s)" % inside[0] if len(inside) == 1 else "(%s - %s)" % tuple(inside)
    if kind in (libsbml.AST_POWER, libsbml.AST_FUNCTION_POWER):
        return "(%s ** %s)" % tuple(inside)
    if kind == libsbml.AST_FUNCTION_ROOT:
        return "math.sqrt(%s)" % inside[-1]
    if kind == libsbml.AST_FUNCTION_LOG:
        return "math.log10(%s)" % inside[-1]
    if kind == libsbml.AST_FUNCTION_PIECEWISE:
        text = inside[-1]
        for index in range(len(inside) - 3, -1, -2):
            text = "(%s if %s else %s)" % (inside[index], inside[index + 1], text)
        return text
    if kind in INFIX:
        return "(" + (" %s " % INFIX[kind]).join(inside) + ")"
    if kind in PREFIX:
        return "%s(%s)" % (PREFIX[kind], inside[0])
    sys.exit("no code for " + libsbml.formulaToL3String(node))


value = {}
for one in list(model.getListOfCompartments()):
    value[one.getId()] = one.getSize()
for one in list(model.getListOfParameters()):
    value[one.getId()] = one.getValue()
species = [one.getId() for one in model.getListOfSpecies()]
for one in list(model.getListOfSpecies()):
    value[one.getId()] = one.getInitialAmount()

waiting = {one.getVariable(): one.getMath() for one in model.getListOfRules()}
names = {}


def used(node, into):
    if node.getType() == libsbml.AST_NAME:
        into.add(node.getName())
    for index in range(node.getNumChildren()):
        used(node.getChild(index), into)
    return into


order = []
while waiting:
    ready = [name for name, formula in waiting.items() if not used(formula, set()) & set(waiting)]
    if not ready:
        sys.exit("rules in a circle")
    for name in ready:
        order.append((name, waiting.pop(name)))

lines = ["def derivatives(time, state, value):"]
for place, name in enumerate(species):
    lines.append("  value[%r] = state[%d]" % (name, place))
for name, formula in order:
    lines.append("  value[%r] = %s" % (name, code(formula)))
lines.append("  change = [0.0] * %d" % len(species))
for number, reaction in enumerate(model.getListOfReactions()):
    lines.append("  rate = %s" % code(reaction.getKineticLaw().getMath()))
    for sign, side in (("-", reaction.getListOfReactants()), ("+", reaction.getListOfProducts())):
        for one in side:
            if not model.getSpecies(one.getSpecies()).getBoundaryCondition():
                lines.append("  change[%d] %s= %r * rate"
                             % (species.index(one.getSpecies()), sign, one.getStoichiometry()))
lines.append("  return change")
exec("\n".join(lines))

events = []
for event in model.getListOfEvents():
    trigger = event.getTrigger().getMath()
    if trigger.getType() != libsbml.AST_RELATIONAL_GEQ or trigger.getChild(0).getType() != libsbml.AST_NAME_TIME:
        sys.exit("an event that is not at a known time")
    events.append((trigger.getChild(1).getValue(),
                   [(one.getVariable(), compile(code(one.getMath()), "event", "eval"))
                    for one in event.getListOfEventAssignments()]))
events.sort(key=lambda one: one[0])

state = numpy.array([value[name] for name in species])
scale = numpy.maximum(numpy.abs(state), 1e-9)


def settle(time):
    derivatives(time, state, value)


def execute(at):
    settle(at)
    for when, assignments in events:
        if when == at:
            new = [(name, eval(formula, {"math": math, "value": value, "time": at})) for name, formula in assignments]
            for name, number in new:
                state[species.index(name)] = number


columns = species + [name for name in value if name not in species]
out = open(sys.argv[3], "w")
print(",".join(columns), file=out)
now = 0.0
execute(now)
for time in times:
    stops = sorted({when for when, _ in events if now < when <= time} | {time})
    for stop in stops:
        if stop > now:
            solution = solve_ivp(lambda t, y: derivatives(t, y, value), (now, stop), state, method="LSODA", rtol=1e-9,
                                 atol=numpy.maximum(numpy.abs(state), 1e-6) * 1e-11)
            if not solution.success:
                sys.exit(solution.message)
            state = solution.y[:, -1].copy()
            now = stop
            if any(when == stop for when, _ in events):
                execute(stop)
    settle(time)
    print(",".join(repr(float(value[name])) for name in columns), file=out)
out.close()
