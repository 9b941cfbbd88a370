package id.delapan.authoring.possible;

import id.delapan.model.Dossier.Kind;

/** What every dossier says. */
public record Context(int year, Kind kind) {}
