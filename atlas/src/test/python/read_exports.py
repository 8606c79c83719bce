"""Reads exported claims with software that did not write them.

    python3 read_exports.py FOLDER

FOLDER holds one folder per format. Prints a line per reader that is installed: its name and version, the format, and the
claims that it found, as JSON. Readers that are not installed are named on standard error.
"""
import json
import logging
import os
import subprocess
import sys

logging.disable(logging.CRITICAL)


def networkx_graphml(folder):
    import networkx
    graph = networkx.read_graphml(os.path.join(folder, "graphml", "claims.graphml"))
    return networkx.__version__, {data["claim"] for _, _, data in graph.edges(data=True)}


def igraph_graphml(folder):
    import igraph
    graph = igraph.Graph.Read_GraphML(os.path.join(folder, "graphml", "claims.graphml"))
    return igraph.__version__, set(graph.es["claim"]) if graph.ecount() else set()


def rdflib_jsonld(folder):
    import rdflib
    schema = rdflib.Namespace("https://schema.org/")
    graph = rdflib.Graph().parse(os.path.join(folder, "json-ld", "claims.jsonld"), format="json-ld")
    claims = graph.subjects(rdflib.RDF.type, schema.Claim)
    return rdflib.__version__, {str(graph.value(claim, schema.identifier)) for claim in claims}


def pybel_bel(folder):
    import pybel
    from pybel.io.line_utils import parse_lines
    graph = pybel.BELGraph()
    with open(os.path.join(folder, "bel", "claims.bel"), encoding="utf-8") as lines:
        parse_lines(graph, lines)
    if graph.warnings:
        raise ValueError(f"PyBEL warns {len(graph.warnings)} times, first {graph.warnings[0]}")
    found = set()
    for _, _, data in graph.edges(data=True):
        for claim in data.get("annotations", {}).get("Claim", ()):
            # PyBEL keeps the backslashes of the script
            found.add((claim if isinstance(claim, str) else claim.identifier).replace('\\"', '"'))
    return pybel.get_version(), found


def ndex2_cx2(folder):
    import ndex2
    from ndex2.cx2 import CX2Network
    network = CX2Network()
    network.create_from_raw_cx2(os.path.join(folder, "cx2", "claims.cx2"))
    return ndex2.__version__, {edge["v"]["claim"] for edge in network.get_edges().values()}


def ndex_client_cx2(folder):
    """NDEx's client for JavaScript; node finds it through NODE_PATH."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "javascript", "read_cx2.js")
    try:
        done = subprocess.run(["node", script, os.path.join(folder, "cx2", "claims.cx2")], capture_output=True, text=True)
    except FileNotFoundError as missing:
        raise ImportError(missing)
    if done.returncode == 3:
        raise ImportError("@js4cytoscape/ndex-client")
    if done.returncode != 0:
        raise ValueError(done.stderr)
    read = json.loads(done.stdout)
    return read["version"], set(read["claims"])


def indra_statements(folder):
    import indra
    from indra.statements import stmts_from_json
    with open(os.path.join(folder, "indra", "claims.indra.json"), encoding="utf-8") as file:
        written = json.load(file)
    statements = stmts_from_json(written)
    if len(statements) != len(written):
        raise ValueError(f"INDRA takes {len(statements)} of {len(written)} statements")
    return indra.__version__, {statement.evidence[0].annotations["claim"] for statement in statements}


READERS = [("graphml", networkx_graphml), ("graphml", igraph_graphml), ("json-ld", rdflib_jsonld), ("bel", pybel_bel),
           ("cx2", ndex2_cx2), ("cx2", ndex_client_cx2), ("indra", indra_statements)]

if __name__ == "__main__":
    for form, reader in READERS:
        try:
            version, claims = reader(sys.argv[1])
        except ImportError as missing:
            print(f"{reader.__name__}: {missing}", file=sys.stderr)
            continue
        print(json.dumps({"reader": f"{reader.__name__} {version}", "format": form, "claims": sorted(claims)}))
