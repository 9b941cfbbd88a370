package id.delapan.worksheet.formula;

import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Ref;
import java.util.List;
import java.util.stream.Stream;

/** A formula, taken apart. */
public sealed interface Expr {
    /** A number, text, truth or error written in the formula. */
    record Literal(Object value) implements Expr {}

    /** A cell of the same sheet. */
    record At(Ref ref) implements Expr {}

    /** A rectangle of cells of the same sheet. */
    record Range(Area area) implements Expr {}

    /** A function with its arguments; the name in capitals. */
    record Call(String name, List<Expr> args) implements Expr {}

    /** Two values and what is done with them. */
    record Binary(String sign, Expr left, Expr right) implements Expr {}

    /** A value and the sign before it, or {@code %} after it. */
    record Unary(String sign, Expr value) implements Expr {}

    /** An argument left out. */
    record Nothing() implements Expr {}

    /** The parts it is made of. */
    default List<Expr> parts() {
        if (this instanceof Call call) {
            return call.args();
        }
        if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        return this instanceof Unary unary ? List.of(unary.value()) : List.of();
    }

    /** Itself and everything in it. */
    default Stream<Expr> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expr::all));
    }
}
