package id.delapan.worksheet;

import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;

/**
 * What the person who imports a worksheet says of it; each may be null.
 *
 * @param by whose the answers are where no heading says
 * @param year which block of years to read
 * @param sheet name of the sheet to read
 * @param agency name of the agency, before what the worksheet says
 * @param kind what kind of body it is
 */
public record Wanted(By by, Integer year, String sheet, String agency, Kind kind) {}
