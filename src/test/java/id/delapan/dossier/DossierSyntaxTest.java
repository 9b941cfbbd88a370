package id.delapan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"a\": 1 ⟦not-well-formed⟧\"b\": 2}|a comma is missing before this place",
        "{\"a\": 1,⟦not-well-formed⟧}|a name in double quotes is expected here; after the last item there is no comma",
        "{⟦not-well-formed⟧'a': 1}|a name in double quotes is expected here; after the last item there is no comma",
        "{\"a\": ⟦not-well-formed⟧tru}|a text stands in double quotes; without quotes only numbers, true and false",
        "{\"a\" ⟦not-well-formed⟧1}|no colon after the name",
        "{\"a\": ⟦not-well-formed⟧.5}|a value is expected here",
        "{\"a\": 0⟦not-well-formed⟧1}|this number is not written as JSON wants it",
        "{\"a\": \"\\⟦not-well-formed⟧q\"}|unknown backslash sequence inside quotes",
        "{\"a\": \"x⟦not-well-formed⟧~\"}|a line break or control character stands inside quotes; write \\n for a line break",
        "{\"a\": 1 ⟦not-well-formed⟧/* x */}|comments may not be used in JSON",
        "{\"a\": [1⟦not-well-formed⟧}|this bracket does not match the one that was opened",
        "{\"a\": \"x⟦not-well-formed⟧|the file ends too early",
        "⟦not-well-formed⟧“a”|a value is expected here",
    })
    void saysWhatIsWrongWithJson(String marked, String words) {
        says(Marked.json(marked.replace('~', '\n')), words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: b⟦not-well-formed⟧: c|a colon is out of place (a text holding `: ` needs quotes)",
        "a: [1, 2⟦not-well-formed⟧|a bracket or comma is missing",
        "a: ⟦not-well-formed⟧\"x~y|a quote is not closed",
        "a:~⟦not-well-formed⟧\tb: 1|there is a tab; use spaces to indent",
        "- a~⟦not-well-formed⟧b: 1|the indentation does not match the line above",
        "a: 1~b: ⟦not-well-formed⟧@x|a text that begins with this character needs quotes",
        "a: 1~b: x⟦not-well-formed⟧\u0001y|there is a character that may not be used",
    })
    void saysWhatIsWrongWithYaml(String marked, String words) {
        says(Marked.yaml(marked.replace('~', '\n')), words);
    }

    @Test
    void takesOneDossierPerFile() {
        Marked.json("⟦not-a-dossier⟧{} ⟦more-than-one-document⟧{}").check();
    }

    private static void says(Marked dossier, String words) {
        assertThat(dossier.check().get(0).message().in(Lang.EN)).isEqualTo("the file is not well formed: " + words);
    }
}
