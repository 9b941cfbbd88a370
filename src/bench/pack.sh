#!/bin/sh
# Makes a synthetic pack: src/bench/pack.sh FILES FOLDER writes FILES rule files of ten rules over two indicators each,
# and a dossier with evidence for all of them as FOLDER.json.
set -eu
files=$1
folder=$2
mkdir -p "$folder/1"

awk -v files="$files" -v folder="$folder" 'BEGIN {
  instrument = folder "/instrument.yaml"
  print "format: delapan/pack/1\nid: buatan\nversion: \"1\"\ntitle: {id: \"Instrumen buatan\", en: \"Synthetic instrument\"}" > instrument
  print "basis: \"Contoh 1/2020\"\nvalid: {from: 2020, until: 2024}\nscales:\n  A/B/C/D:" > instrument
  print "    levels: {A: 1, B: 0.67, C: 0.33, D: 0}\n    bands: {all: A, most: B, few: C, none: D}" > instrument
  print "coverage:\n  bands:\n    - {band: all, from: 1}\n    - {band: most, above: 0.5}\n    - {band: few, above: 0}\n    - {band: none}" > instrument
  print "grades:\n  - {grade: A, above: 50, label: {id: \"baik\", en: \"good\"}}\n  - {grade: B, label: {id: \"kurang\", en: \"poor\"}}" > instrument
  print "parts:\n  - code: S\n    kind: component\n    title: {id: \"Bagian\", en: \"Part\"}\n    weight: 100\n    parts:" > instrument
  for (f = 1; f <= files; f++) print "      - {code: S" f ", kind: subarea, weight: " 100 / files "}" > instrument

  evidence = folder "/evidence.yaml"
  print "documents:" > evidence
  for (f = 1; f <= files; f++) for (i = 1; i <= 2; i++)
    print "  sk-" f "-" i ": {label: {id: \"Keputusan " f "." i "\", en: \"Decision " f "." i "\"}}" > evidence
  print "coverages:" > evidence
  for (f = 1; f <= files; f++) for (i = 1; i <= 2; i++)
    print "  unit-" f ".tercakup-" i ": {label: {id: \"Unit " f "." i "\", en: \"Units " f "." i "\"}, unit: {id: \"unit\", en: \"units\"}}" > evidence

  for (f = 1; f <= files; f++) {
    yaml = folder "/1/" f ".yaml"
    drl = folder "/1/" f ".drl"
    print "code: S" f "\ntitle: {id: \"Sub " f "\", en: \"Sub " f "\"}\nindicators:" > yaml
    print "package buatan;\n\nimport id.delapan.fact.*;" > drl
    for (i = 1; i <= 2; i++) {
      code = "S" f "." (i == 1 ? "a" : "b")
      print "  - code: " code "\n    title: {id: \"Butir " code "\", en: \"Item " code "\"}\n    scale: A/B/C/D\n    basis: \"Contoh 1/2020, butir " f "\"" > yaml
      print "    criteria:\n      A: {id: \"Semua\", en: \"All\"}\n      B: {id: \"Banyak\", en: \"Most\"}\n      C: {id: \"Sedikit\", en: \"Few\"}\n      D: {id: \"Belum\", en: \"None\"}" > yaml
      print "    expects: [sk-" f "-" i ", unit-" f ".tercakup-" i "]\n    findings:" > yaml
      print "      lewat: {severity: high, condition: {id: \"Keputusan habis\", en: \"Decision ended\"}, effect: {id: \"Tanpa dasar\", en: \"No basis\"}}" > yaml
      print "    recommend:\n      B: {id: \"Agar ditambah\", en: \"More\"}\n      C: {id: \"Agar diperluas\", en: \"Wider\"}\n      D: {id: \"Agar dimulai\", en: \"Begin\"}\n      lewat: {id: \"Agar diperbarui\", en: \"Renew it\"}" > yaml
      document = "Document( type == \"sk-" f "-" i "\", "
      coverage = "    Coverage( subject == \"unit-" f ".tercakup-" i "\", "
      split("all most few", band, " ")
      for (l = 1; l <= 3; l++)
        print "\n// Tingkat " l ".\nrule \"" code " tingkat " l "\"\nwhen\n    " document "formal, inForce )\n" coverage "band == \"" band[l] "\" )\nthen\n    insert( Award.level( \"" code "\", \"" substr("ABC", l, 1) "\" ) );\nend" > drl
      print "\n// Belum ada.\nrule \"" code " belum\"\nwhen\n" coverage "band == \"none\" )\nthen\n    insert( Award.level( \"" code "\", \"D\" ) );\nend" > drl
      print "\n// Habis masa berlakunya.\nrule \"" code " temuan lewat\"\nwhen\n    " document "expired )\nthen\n    insert( Finding.raise( \"" code "\", \"lewat\" ) );\nend" > drl
    }
    close(yaml)
    close(drl)
  }

  dossier = folder ".json"
  print "{\"format\": \"delapan/dossier/1\", \"instrument\": \"buatan\", \"agency\": {\"id\": \"x\", \"name\": \"X\", \"kind\": \"agency\"}, \"year\": 2020,\n \"documents\": [" > dossier
  for (f = 1; f <= files; f++) for (i = 1; i <= 2; i++)
    print (f + i > 2 ? "," : "") "{\"id\": \"d" f "-" i "\", \"type\": \"sk-" f "-" i "\", \"title\": \"SK\", \"date\": \"2020-01-02\", \"formal\": true}" > dossier
  print "],\n \"coverages\": [" > dossier
  for (f = 1; f <= files; f++) for (i = 1; i <= 2; i++)
    print (f + i > 2 ? "," : "") "{\"id\": \"c" f "-" i "\", \"subject\": \"unit-" f ".tercakup-" i "\", \"done\": " (f + i) % 5 ", \"total\": 4}" > dossier
  print "]}" > dossier
}'
