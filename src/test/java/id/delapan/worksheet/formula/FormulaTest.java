package id.delapan.worksheet.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.worksheet.grid.Ref;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<Ref, Object> CELLS = Map.of(
            Ref.of("A1"), 2.0, Ref.of("A2"), 3.0, Ref.of("A3"), "Error", Ref.of("B1"), "Ya", Ref.of("C1"), new Fault("#REF!"));

    private static Object value(String formula) {
        return new Evaluation(CELLS::get).of(Parser.parse(formula));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "1+2*3|7.0", "(1+2)*3|9.0", "-A1^2|4.0", "2^3^2|64.0", "10%|0.1", "+A1/A2*3|2.0", "A1-A2-1|-2.0", "1E2|100.0",
        "SUM(A1:A9)|5.0", "COUNT(A1:A9)|2.0", "SUM(A1:A3)/COUNT(A1:A3)|2.5", "AVERAGE(A1:A3)|2.5", "SUBTOTAL(9,A1,A2)|5.0",
        "MAX(A1:A3)|3.0", "MIN(A1,A2)|2.0", "ROUND(2.345,2)|2.35", "COUNTA(A1:A9)|3.0", "PRODUCT(A1:A2)|6.0", "ABS(-3)|3.0",
        "IF(B1=\"ya\",1,0)|1.0", "IF(B1<>\"Ya\",1)|false", "IF(A1>1,,5)|0.0", "IF(A9=0,7,8)|7.0", "IF(A9=\"\",7,8)|7.0",
        "IF(A3=0,1,2)|2.0", "A3>5|true", "\"a\"&1&\"\"\"b\"|a1\"b", "IFERROR(1/0,9)|9.0", "ISNUMBER(A3)|false", "AND(TRUE,A1=2)|true",
        "OR(A1=3,FALSE)|false", "NOT(A1=2)|false", "ISBLANK(A9)|true", "$A$1+a2|5.0", "\"2\"*3|6.0", "IF(1,2,1/0)|2.0",
    })
    void givesWhatSpreadsheetsGive(String formula, String expected) {
        assertThat(String.valueOf(value(formula))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "1/0|#DIV/0!", "A3*1|#VALUE!", "C1+1|#REF!", "SUM(A1,C1)|#REF!", "IF(C1,1,2)|#REF!", "IF(\"x\",1,2)|#VALUE!", "10^999|#NUM!",
        "AVERAGE(A9)|#DIV/0!", "#N/A|#N/A",
    })
    void errorsAreValues(String formula, String name) {
        assertThat(value(formula)).isEqualTo(new Fault(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUM(", "1+", "A1:", "A1:B", "Sheet2!A1", "'x'!A1", "FOO(1)", "{1,2}", "A1 A2", "\"open", "[1]x", "A1:A2", "SUM(A1:ZZZ9999999)", "A0"})
    void whatIsNotUnderstoodIsSaid(String formula) {
        assertThatThrownBy(() -> value(formula)).isInstanceOf(FormulaException.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> value("(".repeat(4_000) + "1" + ")".repeat(4_000))).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> value("-".repeat(8_000) + "1")).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> value("IF(".repeat(2_000) + "1" + ")".repeat(2_000))).isInstanceOf(FormulaException.class);
        assertThat(value("1" + "+1".repeat(500))).isEqualTo(501.0);
    }
}
