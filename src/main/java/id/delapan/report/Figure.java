package id.delapan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Exact figures in JSON: no trailing zeros, no exponent. */
final class Figure {
    /** Far beyond any figure of an instrument; keeps {@code 1e999999999} from being written out. */
    private static final int MOST_DIGITS = 100;

    private Figure() {}

    /** The same value without trailing zeros and with a scale of at least 0. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static final class Writer extends StdScalarSerializer<BigDecimal> {
        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(plain(value));
        }
    }

    static final class Reader extends StdScalarDeserializer<BigDecimal> {
        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
            }
            BigDecimal value = in.getDecimalValue();
            if (Math.abs((long) value.scale()) > MOST_DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, value, "too many digits");
            }
            return plain(value);
        }
    }
}
