package id.delapan.batch;

import java.io.Closeable;
import java.io.IOException;

/** Where the results of a run go. */
public interface Results extends Closeable {
    /**
     * Makes the result of one dossier, and puts it in place where each has a file of its own. Called from several threads.
     */
    byte[] make(Item item, Evaluated evaluated) throws IOException;

    /** Takes what was made, in the order of the input, and gives how long the output now is. */
    long take(byte[] made) throws IOException;

    /** Makes sure that everything taken outlives a loss of power, as far as the place allows. */
    void keep() throws IOException;

    /** Throws away what lies beyond a length, and goes on from there. */
    void goOnFrom(long length) throws IOException;

    /** How long the output is before anything is taken. */
    long length() throws IOException;

    /** Puts the whole in its place. */
    void finish() throws IOException;
}
